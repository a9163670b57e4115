import { randomUUID } from 'node:crypto';
import { isSame } from '#mock/world/secret.ts';
import { FIRST_PHASE, type Registration, type Tenant } from '#mock/world/tenant.ts';
import type { User } from '#mock/world/users.ts';
import type { World } from '#mock/world/world.ts';
import { succeed } from '../answer.ts';
import { isEmail } from '../login/email.ts';
import { sixDigits } from '../login-otp/send-otp.ts';
import { refuse } from '../refusal.ts';
import { body, type WithBody } from '../request/body.ts';
import { callerWithRegion, type Called } from '../request/caller.ts';
import { flag, required, type Members } from '../request/members.ts';
import type { Rules } from '../rules.ts';
import { userView } from '../user/user-view.ts';

interface EmailSend extends Called, WithBody {
  email: string;
}

/** POST /v1/auth/register/email/send: answers everybody alike, whether or not the address has an account. */
export const emailSend = {
  ...callerWithRegion('clientKeyMissing'),
  ...body(() => ['email']),
  emailIsRequired: ({ members }) => ({ email: readEmail(members) }),
  emailCodesAreSent: (x) => {
    const { world, tenant, email, now } = x;
    const [code, contactVerificationId] = [sixDigits(), newId(tenant, world)];
    const expiresAt = now + world.lifetimes.emailCode;
    tenant.registrations.set(contactVerificationId, { email, code, expiresAt, spent: false, tries: 0 });
    world.outbox.post(contactVerificationId, code);
    return succeed(x, { contactVerificationId });
  },
} satisfies Rules<EmailSend>;

interface EmailVerify extends EmailSend {
  password: string;
  code: string;
  registration: Registration | undefined;
  country: string;
}

const TRIES = 5;
const MEMBERS = [
  ...['email', 'password', 'verificationCode', 'contactVerificationId', 'countryOfResidence'],
  ...['allowMarketing', 'allowSms'],
];

/** POST /v1/auth/register/email/verify: makes the account, unless the address already has one. */
export const emailVerify = {
  ...callerWithRegion('clientKeyMissing'),
  ...body(() => MEMBERS),
  emailIsRequired: ({ members }) => ({ email: readEmail(members) }),
  membersAreRequired: ({ members, tenant }) => ({
    password: required(members, 'password'),
    code: required(members, 'verificationCode'),
    registration: tenant.registrations.get(required(members, 'contactVerificationId')),
    country: required(members, 'countryOfResidence'),
  }),
  countriesHaveTwoLetters: ({ country }) =>
    !/^[A-Z]{2}$/.test(country) && refuse('parameterInvalid', 'countryOfResidence'),
  permissionsAreFlags: ({ members }) => {
    flag(members, 'allowMarketing');
    flag(members, 'allowSms');
  },
  emailCodesAreChecked: ({ registration: held, email, code, now }) => {
    if (!held || held.email !== email) return refuse('emailCode');
    if (held.spent || held.tries >= TRIES || now >= held.expiresAt) refuse('emailCode');
    held.tries += 1;
    if (!isSame(code, held.code)) refuse('emailCode');
    held.spent = true;
  },
  accountsAreMadeOnce: (x) => {
    const { world, tenant, email, country } = x;
    const known = tenant.users.byEmail(email);
    const view = userView(known ?? newUser(x), world);
    return succeed(x, {
      hasAccount: known !== undefined,
      onboardingId: newId(tenant, world),
      user: known ? view : { ...view, countryOfResidence: country },
    });
  },
} satisfies Rules<EmailVerify>;

function readEmail(members: Members): string {
  const email = required(members, 'email');
  return isEmail(email) ? email.toLowerCase() : refuse('parameterInvalid', 'email');
}

function newUser({ world: { mark }, tenant: { users, region }, email, password, now }: EmailVerify): User {
  const user: User = {
    id: mark(randomUUID()),
    email,
    password,
    region,
    person: null,
    verificationState: 'UNVERIFIED',
    phase: FIRST_PHASE,
    mayEnter: false,
    hasOtp: false,
    isDisabled: false,
    isLockable: false,
    isLocked: false,
    authenticator: null,
    createdAt: new Date(now).toISOString(),
  };
  users.add(user);
  return user;
}

const newId = ({ region }: Tenant, { mark }: World) => `${region === 'us' ? 'US_' : ''}${mark(randomUUID())}`;
