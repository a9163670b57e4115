import type { User } from '#mock/world/users.ts';
import { succeed } from '../answer.ts';
import { refuse } from '../refusal.ts';
import { body, type WithBody } from '../request/body.ts';
import { callerWithRegion, type Called } from '../request/caller.ts';
import { required } from '../request/members.ts';
import type { Rules } from '../rules.ts';
import { sendOtp, type OtpSending } from './send-otp.ts';

export interface LoginOtp extends Called, WithBody, OtpSending {
  /** Whom the request names, if there is such a user. */
  named: User | undefined;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** POST /v1/auth/login/otp: sends a one-time password, the first and every later one. */
export const loginOtp = {
  ...callerWithRegion('clientKeyMissing'),
  ...body((answers) => (answers['otp.argument'] === 'email' ? ['userId', 'email'] : ['userId'])),
  otpUserIsNamed: ({ members, answers, tenant: { users } }) => {
    const isByEmail = answers['otp.argument'] === 'email' && members.has('email');
    if (isByEmail) return { named: users.byEmail(required(members, 'email')) };
    const id = required(members, 'userId');
    return UUID.test(id) ? { named: users.byId(id) } : refuse('parameterInvalid', 'userId');
  },
  // A stranger and a user without two-factor sign-in are told the same.
  otpUserIsChecked: ({ named }) => (named?.hasOtp ? { user: named } : refuse('otpNotSent')),
  ...sendOtp,
  sendsAreConfirmed: (x) => succeed(x, { success: true }),
} satisfies Rules<LoginOtp>;
