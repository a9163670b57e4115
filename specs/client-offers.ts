/** What a client has to offer for a part of its certificate, and how to provide it. */
export const clientOffers = {
  oneTimePassword: {
    title: 'a client that asks for a one-time password',
    provide: 'Let the command take it from the address in BAANX_OTP_URL.',
  },
  oauth: {
    title: 'a client that exchanges a code',
    provide: 'Nothing to do for a client that uses the token of its login.',
  },
  refresh: {
    title: 'a client that refreshes its tokens',
    provide: 'Let the command refresh after an API call was answered with 401.',
  },
  log: {
    title: 'a log of the client',
    provide: 'Let the command write its log to the file that BAANX_LOG_FILE names.',
  },
  calls: {
    title: 'a client that calls the API twice, one call after the other',
    provide: 'Let the command wait for the answer to its first call.',
  },
  letters: { title: 'a client with letters in its states', provide: 'Nothing to do: a state of digits has no case.' },
  browser: { title: 'a client that runs in a browser', provide: 'Nothing to do for an app or a backend.' },
  handedLog: { title: 'a log that is handed over', provide: 'Name its file in CLIENT_LOG, or with --log.' },
  handedHar: { title: 'a HAR that is handed over', provide: 'Name its file in CLIENT_HAR, or with --har.' },
  refusals: { title: 'a log with a refusal', provide: 'Let a sign-in fail while the log is written.' },
  web: {
    title: 'a web app in a browser',
    provide: 'Name its address in CLIENT_APP_URL. Nothing to do for an app or a backend.',
  },
  ownForm: {
    title: 'a client that asks for the password itself',
    provide: 'Nothing to do where people sign in at the hosted page.',
  },
  hosted: {
    title: 'a sign-in at the hosted page',
    provide: 'Nothing to do where the app asks for the password itself.',
  },
  signOut: {
    title: 'a control to sign out that the suite recognises',
    provide: 'Set CLIENT_APP_SIGN_OUT to its locator.',
  },
  kept: {
    title: 'a page that keeps what the sign-in needs',
    provide: 'Nothing to do where the server of the app keeps it.',
  },
  redirected: {
    title: 'a sign-in whose answer comes to a redirect URI in the browser',
    provide: 'Nothing to do where the app asks for the password itself.',
  },
  ownPage: {
    title: 'a page of its own that stays while a sign-in is under way',
    provide: 'Nothing to do where the hosted page takes its place.',
  },
} as const satisfies Record<string, { title: string; provide: string }>;

export type ClientOffer = keyof typeof clientOffers;
