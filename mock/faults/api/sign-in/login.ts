import { setTimeout } from 'node:timers/promises';
import { succeed } from '#mock/protocol/answer.ts';
import { limitLogins } from '#mock/protocol/login/credentials.ts';
import { loginToken, outcome } from '#mock/protocol/login/enter.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import { optional } from '#mock/protocol/request/members.ts';
import type { Credentials } from '#mock/protocol/login/credentials.ts';
import * as lifetimes from '#mock/world/lifetimes.ts';
import { isSame } from '#mock/world/secret.ts';
import { define, defect } from '#mock/faults/define.ts';
import { MINUTE, refusesOnce, somebody } from '#mock/faults/tricks.ts';
import { endLogins } from './endings.ts';

/** Logins a minute. */
const FEW = 5;

/** Signing in with a password. */
export const login = define({
  'credentials-optional': defect('Takes a login without its parts, so an app never learns what it forgot to send.', {
    violates: ['LOGIN-015', 'LOGIN-016', 'LOGIN-018'],
    instead: {
      credentialsAreRequired: ({ members }) => ({
        email: optional(members, 'email') ?? '',
        password: optional(members, 'password') ?? '',
      }),
      emailFormatIsChecked: (x, kept) => (x.email ? kept(x) : void optional(x.members, 'otpCode')),
    },
  }),
  'operator-as-password': defect('Hands a password that is an object to its database, which takes it for any.', {
    violates: ['LOGIN-018'],
    instead: {
      credentialsAreRequired: (x, kept) => {
        const [email, password] = [x.members.get('email'), x.members.get('password')];
        const user = typeof email === 'string' ? x.tenant.users.byEmail(email) : undefined;
        const isOperator = typeof password === 'object' && password !== null && '$ne' in password;
        return user && isOperator ? { email: user.email, password: user.password } : kept(x);
      },
    },
  }),
  'stranger-told-by-time': defect('Takes longer over a user than over a stranger, so that accounts can be listed.', {
    instead: {
      strangersAreRefused: async (x, kept) => {
        if (x.tenant.users.byEmail(x.email)) await setTimeout(150);
        return kept(x);
      },
    },
    changes: ['LOGIN-022'],
  }),
  'email-unchecked': defect(
    'Takes any text for an e-mail address, so a slip of the finger reads as a wrong password.',
    { violates: ['LOGIN-017'], instead: { emailFormatIsChecked: ({ members }) => void optional(members, 'otpCode') } },
  ),
  'password-ignored': defect('Signs in with any password, so an e-mail address is all that a thief needs.', {
    violates: ['LOGIN-012'],
    without: 'passwordIsChecked',
  }),
  'password-case-blind': defect('Compares passwords without their letter case, which makes them easier to guess.', {
    violates: ['LOGIN-012'],
    instead: {
      passwordIsChecked: (x, kept) =>
        isSame(x.password.toLowerCase(), x.user.password.toLowerCase()) ? undefined : kept(x),
    },
  }),
  'password-worn-down': defect('Signs in with a wrong password that is tried a second time.', {
    violates: ['LOGIN-012'],
    instead: { passwordIsChecked: refusesOnce((x: Credentials) => `${x.user.id} ${x.password}`) },
  }),
  'lock-missing': defect('Lets passwords be guessed without end.', {
    without: 'wrongPasswordsLock',
    changes: ['LOGIN-020'],
  }),
  'stranger-admitted': defect('Signs somebody in whose e-mail address nobody has, under the account of another.', {
    violates: ['LOGIN-013', 'REGION-004'],
    instead: {
      strangersAreRefused: (x, kept) =>
        x.tenant.users.byEmail(x.email) ? kept(x) : { user: somebody(x.tenant), isRight: true },
    },
  }),
  'stranger-told-apart': defect('Says whether an e-mail address has an account, so that accounts can be listed.', {
    violates: ['LOGIN-014'],
    instead: {
      strangersAreRefused: (x, kept) =>
        x.tenant.users.byEmail(x.email) ? kept(x) : refuse('credentials', 'No such user'),
    },
  }),
  'disabled-admitted': defect('Signs in to an account that was disabled.', {
    violates: ['LOGIN-019'],
    without: 'disabledUsersAreRefused',
  }),
  'login-throttled': defect('Answers 429 after five logins in a minute.', {
    instead: {
      loginsAreRateLimited: (x, kept) => (x.tenant.users.byEmail(x.email)?.isLockable ? limitLogins(x, FEW) : kept(x)),
    },
    changes: ['ERROR-015'],
  }),
  'login-hurried': defect('Lets a login token die in half its time, so people are sent back to sign in.', {
    violates: ['LOGIN-011'],
    instead: { loginTokensLastSixHours: ({ now }) => ({ loginEnds: now + lifetimes.ACCESS_TOKEN / 2 }) },
  }),
  'login-a-minute-late': defect('Accepts a login token for a minute after its end.', {
    violates: ['LOGIN-011'],
    instead: { loginTokensLastSixHours: ({ now }) => ({ loginEnds: now + lifetimes.ACCESS_TOKEN + MINUTE }) },
  }),
  'login-exclusive': defect('Ends a login when the user logs in elsewhere.', {
    before: { unfinishedUsersGetNoToken: (x) => endLogins(x, x.tenant) },
    changes: ['LOGIN-021'],
  }),
  'otp-token-dead': defect('Gives a user with two factors a token that authorizes nothing.', {
    violates: ['OTP-008'],
    instead: {
      unfinishedUsersGetNoToken: (x, kept) => {
        if (!x.user.hasOtp) return kept(x);
        const accessToken = loginToken(x);
        const token = x.tenant.accessTokens.get(accessToken);
        if (token) token.pending = true;
        return { accessToken };
      },
    },
  }),
  'login-answer-bare': defect('Answers a login with the token alone, so an app cannot tell what is still missing.', {
    violates: ['LOGIN-002', 'LOGIN-003', 'LOGIN-006'],
    instead: { loginAnswersAreComplete: (x) => succeed(x, { accessToken: x.accessToken }) },
  }),
  'login-generous': defect('Hands out a refresh token at a login, which no page announces and nobody revokes.', {
    violates: ['LOGIN-010'],
    instead: { loginAnswersAreComplete: (x) => succeed(x, { ...outcome(x), refreshToken: x.accessToken }) },
  }),
  'phase-hidden': defect('Does not say where a registration stopped, so nobody can finish it.', {
    violates: ['LOGIN-006', 'LOGIN-007'],
    instead: { loginAnswersAreComplete: (x) => succeed(x, { ...outcome(x), phase: null }) },
  }),
  'link-hidden': defect('Says that an app is not authorized when it is, so people are asked again and again.', {
    violates: ['LOGIN-008'],
    instead: { loginAnswersAreComplete: (x) => succeed(x, { ...outcome(x), isLinked: false }) },
  }),

  'phone-number-shown': defect('Shows the whole phone number to whoever has the password.', {
    violates: ['OTP-001', 'OTP-003', 'OTP-004'],
    instead: { phoneNumberIsMasked: ({ user }) => ({ phoneNumber: user.person?.phoneNumber ?? null }) },
    under: { profile: 'reference' },
  }),
});
