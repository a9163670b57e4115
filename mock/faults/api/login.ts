import { succeed } from '#mock/protocol/answer.ts';
import { limitLogins } from '#mock/protocol/login/credentials.ts';
import { loginToken, outcome } from '#mock/protocol/login/enter.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import { optional } from '#mock/protocol/request/members.ts';
import type { Credentials } from '#mock/protocol/login/credentials.ts';
import * as lifetimes from '#mock/world/lifetimes.ts';
import { isSame } from '#mock/world/secret.ts';
import { define } from '../define.ts';
import { MINUTE, refusesOnce, somebody } from '../tricks.ts';
import { endLogins } from './endings.ts';

/** Logins a minute. */
const FEW = 5;

/** Signing in with a password. */
export const login = define({
  'credentials-optional': {
    harm: 'Takes a login without its parts, so an app never learns what it forgot to send.',
    instead: {
      credentialsAreRequired: ({ members }) => ({
        email: optional(members, 'email') ?? '',
        password: optional(members, 'password') ?? '',
      }),
      emailFormatIsChecked: (x, kept) => (x.email ? kept(x) : void optional(x.members, 'otpCode')),
    },
    violates: ['LOGIN-015', 'LOGIN-016', 'LOGIN-018'],
  },
  'email-unchecked': {
    harm: 'Takes any text for an e-mail address, so a slip of the finger reads as a wrong password.',
    instead: { emailFormatIsChecked: ({ members }) => void optional(members, 'otpCode') },
    violates: ['LOGIN-017'],
  },
  'password-ignored': {
    harm: 'Signs in with any password, so an e-mail address is all that a thief needs.',
    without: 'passwordIsChecked',
    violates: ['LOGIN-012'],
  },
  'password-case-blind': {
    harm: 'Compares passwords without their letter case, which makes them easier to guess.',
    instead: {
      passwordIsChecked: (x, kept) =>
        isSame(x.password.toLowerCase(), x.user.password.toLowerCase()) ? undefined : kept(x),
    },
    violates: ['LOGIN-012'],
  },
  'password-worn-down': {
    harm: 'Signs in with a wrong password that is tried a second time.',
    instead: { passwordIsChecked: refusesOnce((x: Credentials) => `${x.user.id} ${x.password}`) },
    violates: ['LOGIN-012'],
  },
  'lock-missing': {
    harm: 'Lets passwords be guessed without end.',
    without: 'wrongPasswordsLock',
    changes: ['LOGIN-020'],
  },
  'stranger-admitted': {
    harm: 'Signs somebody in whose e-mail address nobody has, under the account of another.',
    instead: {
      strangersAreRefused: (x, kept) =>
        x.tenant.users.byEmail(x.email) ? kept(x) : { user: somebody(x.tenant), isRight: true },
    },
    violates: ['LOGIN-013', 'REGION-004'],
  },
  'stranger-told-apart': {
    harm: 'Says whether an e-mail address has an account, so that accounts can be listed.',
    instead: {
      strangersAreRefused: (x, kept) =>
        x.tenant.users.byEmail(x.email) ? kept(x) : refuse('credentials', 'No such user'),
    },
    violates: ['LOGIN-014'],
  },
  'disabled-admitted': {
    harm: 'Signs in to an account that was disabled.',
    without: 'disabledUsersAreRefused',
    violates: ['LOGIN-019'],
  },
  'login-throttled': {
    harm: 'Answers 429 after five logins in a minute.',
    instead: {
      loginsAreRateLimited: (x, kept) => (x.tenant.users.byEmail(x.email)?.isLockable ? limitLogins(x, FEW) : kept(x)),
    },
    changes: ['ERROR-015'],
  },
  'login-hurried': {
    harm: 'Lets a login token die in half its time, so people are sent back to sign in.',
    instead: { loginTokensLastSixHours: ({ now }) => ({ loginEnds: now + lifetimes.ACCESS_TOKEN / 2 }) },
    violates: ['LOGIN-011'],
  },
  'login-a-minute-late': {
    harm: 'Accepts a login token for a minute after its end.',
    instead: { loginTokensLastSixHours: ({ now }) => ({ loginEnds: now + lifetimes.ACCESS_TOKEN + MINUTE }) },
    violates: ['LOGIN-011'],
  },
  'login-exclusive': {
    harm: 'Ends a login when the user logs in elsewhere.',
    before: { unfinishedUsersGetNoToken: (x) => endLogins(x, x.tenant) },
    changes: ['LOGIN-021'],
  },
  'otp-token-dead': {
    harm: 'Gives a user with two factors a token that authorizes nothing.',
    instead: {
      unfinishedUsersGetNoToken: (x, kept) => {
        if (!x.user.hasOtp) return kept(x);
        const accessToken = loginToken(x);
        const token = x.tenant.accessTokens.get(accessToken);
        if (token) token.pending = true;
        return { accessToken };
      },
    },
    violates: ['OTP-008'],
  },
  'login-answer-bare': {
    harm: 'Answers a login with the token alone, so an app cannot tell what is still missing.',
    instead: { loginAnswersAreComplete: (x) => succeed(x, { accessToken: x.accessToken }) },
    violates: ['LOGIN-002', 'LOGIN-003', 'LOGIN-006'],
  },
  'login-generous': {
    harm: 'Hands out a refresh token at a login, which no page announces and nobody revokes.',
    instead: { loginAnswersAreComplete: (x) => succeed(x, { ...outcome(x), refreshToken: x.accessToken }) },
    violates: ['LOGIN-010'],
  },
  'phase-hidden': {
    harm: 'Does not say where a registration stopped, so nobody can finish it.',
    instead: { loginAnswersAreComplete: (x) => succeed(x, { ...outcome(x), phase: null }) },
    violates: ['LOGIN-006', 'LOGIN-007'],
  },
  'link-hidden': {
    harm: 'Says that an app is not authorized when it is, so people are asked again and again.',
    instead: { loginAnswersAreComplete: (x) => succeed(x, { ...outcome(x), isLinked: false }) },
    violates: ['LOGIN-008'],
  },

  'phone-number-shown': {
    harm: 'Shows the whole phone number to whoever has the password.',
    instead: { phoneNumberIsMasked: ({ user }) => ({ phoneNumber: user.person?.phoneNumber ?? null }) },
    under: { profile: 'reference' },
    violates: ['OTP-001', 'OTP-003', 'OTP-004'],
  },
});
