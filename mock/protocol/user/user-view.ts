import type { World } from '#mock/world/world.ts';
import type { User } from '#mock/world/users.ts';

/** The documented members of a user (api-reference: get-user), as far as the person is known. */
export type UserView = ReturnType<typeof userView>;

export function userView({ id, email, verificationState, person, createdAt }: User, { mark }: World) {
  const marked = (text: string | null | undefined) => (text ? mark(text) : null);
  return {
    id,
    firstName: marked(person?.firstName),
    lastName: marked(person?.lastName),
    dateOfBirth: person?.dateOfBirth ?? null,
    email,
    verificationState,
    phoneNumber: person?.phoneNumber ?? null,
    phoneCountryCode: person?.phoneCountryCode ?? null,
    addressLine1: marked(person?.addressLine1),
    addressLine2: marked(person?.addressLine2),
    city: marked(person?.city),
    zip: person?.zip ?? null,
    countryOfResidence: person?.countryOfResidence ?? null,
    countryOfNationality: person?.countryOfNationality ?? null,
    usState: person?.usState ?? null,
    ssn: null,
    createdAt,
  };
}

/** `+447*****225`: enough to recognise a phone, too little to call it. */
export function maskedPhone({ person }: User): string | null {
  if (!person) return null;
  const whole = `${person.phoneCountryCode}${person.phoneNumber}`;
  return `${whole.slice(0, 4)}*****${whole.slice(-3)}`;
}
