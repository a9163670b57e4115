import { inform } from '../answer.ts';
import { refuse } from '../refusal.ts';
import { body, type WithBody } from '../request/body.ts';
import { callerWithRegion } from '../request/caller.ts';
import { optional, required } from '../request/members.ts';
import { goOn, type Rules } from '../rules.ts';
import { maskedPhone } from '../user/user-view.ts';
import { credentials, type Credentials } from './credentials.ts';
import { isEmail } from './email.ts';
import { enter, outcome, type Entering } from './enter.ts';
import { otp, type OtpEntry } from './otp.ts';
import { mintLoginToken } from './login-token.ts';

export interface Login extends Credentials, WithBody, Entering {}

/** POST /v1/auth/login. Documented under login and SEED "OTP required but not provided". */
export const login = {
  ...callerWithRegion('clientKeyMissing'),
  ...body(() => ['email', 'password', 'otpCode']),
  credentialsAreRequired: ({ members }) => ({
    email: required(members, 'email'),
    password: required(members, 'password'),
  }),
  emailFormatIsChecked: ({ email, members }) => {
    if (!isEmail(email)) refuse('parameterInvalid', 'email');
    optional(members, 'otpCode');
  },
  ...credentials,
  otpIsRequired: ({ user }) => user.hasOtp && goOn('loginWithOtp'),
  ...enter,
} satisfies Rules<Login>;

export interface LoginWithOtp extends Login, OtpEntry {
  phoneNumber: string | null;
}

/** The login of a user with two-factor sign-in: the same call, with a one-time password or without one yet. */
export const loginWithOtp = {
  phoneNumberIsMasked: ({ user }) => ({ phoneNumber: maskedPhone(user) }),
  otpIsAskedFor: (x) => {
    const otpCode = optional(x.members, 'otpCode');
    if (otpCode) return { otpCode };
    return x.answers['otp.challenge'] === 'http200-flag' ? inform(challenge(x)) : refuse('otpRequired');
  },
  ...otp,
  ...enter,
} satisfies Rules<LoginWithOtp>;

/** The reference's answer to a login without the one-time password; it may carry a token that is good once there is one. */
function challenge(x: LoginWithOtp): object {
  const { answers, now, user, tenant, phoneNumber, world } = x;
  const early =
    answers['otp.pendingToken'] === 'unusable' ? mintLoginToken(x, now + world.lifetimes.accessToken, true) : null;
  if (early !== null) tenant.pendingTokens.set(user.id, early);
  return { ...outcome({ ...x, accessToken: early }), isOtpRequired: true, phoneNumber };
}
