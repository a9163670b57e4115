import type { Defect } from './define.ts';

/** Signing in, one-time passwords, authorize, revoke and logout. */
export const signIn = {
  'login-generous': {
    harm: 'Hands out a refresh token at a login, which no page announces and nobody revokes.',
    breaks: { loginGivesNoRefreshToken: false },
    violates: ['LOGIN-010'],
  },
  'otp-token-dead': {
    harm: 'Gives a user with two factors a token that authorizes nothing.',
    breaks: { otpTokensAuthorize: false },
    violates: ['OTP-008'],
  },
  'password-ignored': {
    harm: 'Signs in with any password, so an e-mail address is all that a thief needs.',
    breaks: { passwordIsChecked: false },
    violates: ['LOGIN-012'],
  },
  'stranger-admitted': {
    harm: 'Signs somebody in whose e-mail address nobody has, under the account of another.',
    breaks: { strangersAreRefused: false },
    violates: ['LOGIN-013', 'REGION-004'],
  },
  'stranger-told-apart': {
    harm: 'Says whether an e-mail address has an account, so that accounts can be listed.',
    breaks: { strangersAreRefusedAlike: false },
    violates: ['LOGIN-014'],
  },
  'credentials-optional': {
    harm: 'Takes a login without its parts, so an app never learns what it forgot to send.',
    breaks: { credentialsAreRequired: false },
    violates: ['LOGIN-015', 'LOGIN-016', 'LOGIN-018'],
  },
  'email-unchecked': {
    harm: 'Takes any text for an e-mail address, so a slip of the finger reads as a wrong password.',
    breaks: { emailFormatIsChecked: false },
    violates: ['LOGIN-017'],
  },
  'disabled-admitted': {
    harm: 'Signs in to an account that was disabled.',
    breaks: { disabledUsersAreRefused: false },
    violates: ['LOGIN-019'],
  },
  'login-immortal': {
    harm: 'Accepts a login token for ever, so one that leaked never stops being useful.',
    breaks: { loginTokensExpire: false },
    violates: ['LOGIN-011'],
  },
  'login-hurried': {
    harm: 'Lets a login token die in half its time, so people are sent back to sign in.',
    breaks: { loginTokensLastSixHours: false },
    violates: ['LOGIN-011'],
  },
  'login-answer-bare': {
    harm: 'Answers a login with the token alone, so an app cannot tell what is still missing.',
    breaks: { loginAnswerIsComplete: false },
    violates: ['LOGIN-002', 'LOGIN-003', 'LOGIN-006'],
  },
  'phase-hidden': {
    harm: 'Does not say where a registration stopped, so nobody can finish it.',
    breaks: { phaseIsTold: false },
    violates: ['LOGIN-006', 'LOGIN-007'],
  },
  'link-hidden': {
    harm: 'Says that an app is not authorized when it is, so people are asked again and again.',
    breaks: { linkIsTold: false },
    violates: ['LOGIN-008'],
  },
  'otp-skipped': {
    harm: 'Signs in without the one-time password that the account demands, so the second factor is none.',
    breaks: { otpIsRequired: false },
    violates: ['OTP-001', 'OTP-003'],
  },
  'otp-short': {
    harm: 'Sends one-time passwords of four digits, which are quickly guessed.',
    breaks: { otpHasSixDigits: false },
    violates: ['OTP-009'],
  },
  'otp-ignored': {
    harm: 'Takes any text for the one-time password.',
    breaks: { otpIsChecked: false },
    violates: ['OTP-010', 'OTP-011'],
  },
  'otp-half-compared': {
    harm: 'Compares only the first digits of a one-time password, which makes it easier to guess.',
    breaks: { otpIsComparedWhole: false },
    violates: ['OTP-011'],
  },
  'otp-immortal': {
    harm: 'Accepts a one-time password at any age, so an old message opens the account.',
    breaks: { otpExpires: false },
    violates: ['OTP-012'],
  },
  'otp-reusable': {
    harm: 'Accepts the same one-time password again, so whoever looked over the shoulder signs in too.',
    breaks: { otpIsSingleUse: false },
    violates: ['OTP-013'],
  },
  'otp-shared': {
    harm: "Accepts one user's one-time password for another, so everybody's phone is everybody's second factor.",
    breaks: { otpBelongsToOneUser: false },
    violates: ['OTP-014'],
  },
  'wrong-otp-rewarded': {
    harm: 'Asks again after a wrong one-time password and hands over a token that works.',
    breaks: { wrongOtpGivesNoToken: false },
    violates: ['OTP-010'],
  },
  'send-unchecked': {
    harm: 'Answers success to a send call that names nobody, so people wait for a message that never comes.',
    breaks: { otpUserIsChecked: false },
    violates: ['OTP-015', 'OTP-016'],
  },
  'session-immortal': {
    harm: 'Authorizes with a session of any age, so a link that was left open can be finished by another.',
    breaks: { sessionsExpire: false },
    violates: ['AUTHZ-007'],
  },
  'session-hurried': {
    harm: 'Lets a session die in half its time, so slow people cannot sign in.',
    breaks: { sessionsLastTenMinutes: false },
    violates: ['AUTHZ-007'],
  },
  'session-unnamed': {
    harm: 'Does not say that the session token is missing, so an app looks for the fault elsewhere.',
    breaks: { sessionTokenIsRequired: false },
    violates: ['AUTHZ-010', 'AUTHZ-012'],
  },
  'session-invented': {
    harm: 'Takes any text for a session token, so a code is issued for a start that somebody else made.',
    breaks: { sessionTokensAreChecked: false },
    violates: ['AUTHZ-011', 'AUTHZ-013'],
  },
  'session-forgeable': {
    harm: 'Does not check who signed a session token, so anybody can write one.',
    breaks: { sessionSignatureIsChecked: false },
    violates: ['AUTHZ-013'],
  },
  'session-borrowed': {
    harm: "Authorizes one app with another app's session.",
    breaks: { sessionsBelongToOneClient: false },
    violates: ['AUTHZ-014'],
  },
  'redirect-codeless': {
    harm: 'Sends people back to the app without the code.',
    breaks: { redirectCarriesTheCode: false },
    violates: ['AUTHZ-003'],
  },
  'bearer-optional': {
    harm: 'Authorizes, revokes and logs out for callers who show no token at all.',
    breaks: { bearerIsRequired: false },
    violates: ['AUTHZ-009', 'REVOKE-008', 'LOGOUT-006'],
  },
  'bearer-unchecked': {
    harm: 'Takes any text for a token, so anybody acts for somebody.',
    breaks: { bearerIsChecked: false },
    violates: ['AUTHZ-009', 'REVOKE-008', 'USER-011'],
  },
} as const satisfies Record<string, Defect>;
