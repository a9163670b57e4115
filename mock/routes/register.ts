import { randomUUID } from 'node:crypto';
import { admit } from '../admission.ts';
import { isEmail } from '../email.ts';
import { Refusal } from '../errors.ts';
import * as lifetimes from '../lifetimes.ts';
import { newCode } from '../one-time-password.ts';
import type { Parameters } from '../parameters.ts';
import { readBody } from '../parameters.ts';
import { isSame } from '../secret.ts';
import type { Call, Service } from '../service.ts';
import type { Registration, State } from '../state.ts';
import { FIRST_PHASE } from '../state.ts';
import { succeed } from '../success.ts';
import { userView } from '../user-view.ts';
import type { User } from '../users.ts';

const TRIES = 5;
const MEMBERS = [
  'email',
  'password',
  'verificationCode',
  'contactVerificationId',
  'countryOfResidence',
  'allowMarketing',
  'allowSms',
];

/** POST /v1/auth/register/email/send: answers everybody alike, whether or not the address has an account. */
export async function registerEmailSend(call: Call, service: Service): Promise<Response> {
  const { clock, outbox } = service;
  const { state } = admit(call, service, 'other');
  const body = await readBody(call, service, ['email']);
  const email = readEmail(body);
  const code = newCode();
  const contactVerificationId = newId(state, service);
  const expiresAt = clock.now() + lifetimes.EMAIL_CODE;
  state.registrations.set(contactVerificationId, { email, code, expiresAt, spent: false, tries: 0 });
  outbox.post(contactVerificationId, code);
  return succeed(call, service, { contactVerificationId });
}

/** POST /v1/auth/register/email/verify: makes the account, unless the address already has one. */
export async function registerEmailVerify(call: Call, service: Service): Promise<Response> {
  const { state } = admit(call, service, 'other');
  const body = await readBody(call, service, MEMBERS);
  const email = readEmail(body);
  const password = body.required('password');
  const code = body.required('verificationCode');
  const registration = state.registrations.get(body.required('contactVerificationId'));
  const country = body.required('countryOfResidence');
  if (!/^[A-Z]{2}$/.test(country)) throw new Refusal('parameterInvalid', 'countryOfResidence');
  body.flag('allowMarketing');
  body.flag('allowSms');
  redeem(code, email, registration, service);
  const known = state.users.byEmail(email);
  const user = known ?? newUser(email, password, service, state);
  const view = { ...userView(user, service), ...(known ? {} : { countryOfResidence: country }) };
  return succeed(call, service, { hasAccount: known !== undefined, onboardingId: newId(state, service), user: view });
}

function readEmail(body: Parameters): string {
  const email = body.required('email');
  if (!isEmail(email)) throw new Refusal('parameterInvalid', 'email');
  return email.toLowerCase();
}

function redeem(code: string, email: string, held: Registration | undefined, { clock }: Service): void {
  if (!held || held.email !== email) throw new Refusal('emailCode');
  if (held.spent || held.tries >= TRIES || clock.now() >= held.expiresAt) throw new Refusal('emailCode');
  held.tries += 1;
  if (!isSame(code, held.code)) throw new Refusal('emailCode');
  held.spent = true;
}

function newUser(email: string, password: string, { clock, mark }: Service, { users, region }: State): User {
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
    createdAt: new Date(clock.now()).toISOString(),
  };
  users.add(user);
  return user;
}

const newId = ({ region }: State, { mark }: Service) => `${region === 'us' ? 'US_' : ''}${mark(randomUUID())}`;
