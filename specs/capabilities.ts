/** What a target may offer a test, and how to provide it on a live target. `<ENV>_` is the environment's prefix. */
export const capabilities = {
  clock: { title: 'a clock that can be moved', provide: 'Set <ENV>_CLOCK_URL to an address that can move its clock.' },
  otp: {
    title: 'a user with two-factor sign-in, and its one-time passwords',
    provide:
      'Set <ENV>_OTP_USER_EMAIL, <ENV>_OTP_USER_PASSWORD, <ENV>_OTP_USER_ID and one of <ENV>_OTP_TOTP_SECRET, <ENV>_OTP_CODE, <ENV>_OTP_COMMAND.',
  },
  freshOtp: {
    title: 'a one-time password that is new with every send call',
    provide:
      'Set <ENV>_OTP_COMMAND, in place of <ENV>_OTP_CODE or <ENV>_OTP_TOTP_SECRET, to a command that prints the one that was sent last.',
  },
  otherOtpUser: {
    title: 'a second user with two-factor sign-in',
    provide:
      'Set <ENV>_OTHER_OTP_USER_EMAIL, <ENV>_OTHER_OTP_USER_PASSWORD, <ENV>_OTHER_OTP_USER_ID and one of <ENV>_OTHER_OTP_TOTP_SECRET, <ENV>_OTHER_OTP_CODE, <ENV>_OTHER_OTP_COMMAND.',
  },
  otherClient: {
    title: 'a second client',
    provide: 'Set <ENV>_OTHER_CLIENT_KEY and <ENV>_OTHER_SECRET_KEY.',
  },
  noOAuthClient: {
    title: 'a client without OAuth',
    provide: 'Set <ENV>_NO_OAUTH_CLIENT_KEY and <ENV>_NO_OAUTH_SECRET_KEY.',
  },
  otherRedirectUri: {
    title: 'a second white-listed redirect URI',
    provide: 'Set <ENV>_OTHER_REDIRECT_URI.',
  },
  httpRedirectUri: {
    title: 'a white-listed redirect URI over plain HTTP, which only a sandbox may have',
    provide: 'Have one white-listed and set <ENV>_OTHER_REDIRECT_URI to it.',
  },
  onboardingUser: {
    title: 'a user whose registration is unfinished',
    provide: 'Set <ENV>_ONBOARDING_USER_EMAIL and <ENV>_ONBOARDING_USER_PASSWORD.',
  },
  disabledUser: {
    title: 'a disabled account',
    provide: 'Set <ENV>_DISABLED_USER_EMAIL and <ENV>_DISABLED_USER_PASSWORD.',
  },
  lockableUser: {
    title: 'a user that may be locked by wrong passwords',
    provide: 'Only the mock offers one: locking a real account harms its owner.',
  },
  otherStage: {
    title: 'keys of the other stage',
    provide: 'Set CLIENT_KEY and SECRET_KEY of the other stage (sandbox and production) too.',
  },
  otherTenant: {
    title: 'a user of the other region',
    provide: 'Set USER_EMAIL and USER_PASSWORD of the other region (with and without _US_) too.',
  },
  production: {
    title: 'an environment of the stage production',
    provide: 'It is asked of production only: check ENVIRONMENTS=production too.',
  },
  hostedUi: {
    title: 'a hosted sign-in page that can be reached',
    provide: 'Set <ENV>_HOSTED_UI_ORIGINS if the page lives on another host than <ENV>_BASE_URL.',
  },
  deny: {
    title: 'a deny control on the hosted page',
    provide: 'Set <ENV>_HOSTED_UI_DENY to a locator if the page has one with an unusual label.',
  },
  resend: {
    title: 'a control on the hosted page that sends a one-time password again',
    provide: 'Set <ENV>_HOSTED_UI_RESEND to a locator if the page has one with an unusual label.',
  },
} as const satisfies Record<string, { title: string; provide: string }>;

export type Capability = keyof typeof capabilities;
