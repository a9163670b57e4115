import type { Defect } from './define.ts';

/** More broken rules of the start, the session and the exchange of its code. */
export const sessions = {
  'code-immortal': {
    harm: 'Exchanges an authorization code at any age, so a code found much later is a session.',
    breaks: { codesExpire: false },
    violates: ['TOKEN-009'],
  },
  'code-reusable': {
    harm: 'Exchanges the same authorization code again, so a code seen in a log is a session.',
    breaks: { codesAreSingleUse: false },
    violates: ['TOKEN-004', 'TOKEN-012'],
  },
  'state-too-short': {
    harm: 'Takes a state that can be guessed.',
    breaks: { stateHasItsMinimum: false },
    violates: [],
  },
  'parameter-repeated': {
    harm: 'Takes the last of a repeated parameter, where a filter before it may look at the first.',
    breaks: { parametersAreSingle: false },
    violates: [],
  },
  'hosted-page-missing': {
    harm: 'Leads to an address at which there is no page to sign in.',
    breaks: { hostedModeLeadsToThePage: false },
    violates: [],
  },
  'http-in-production': {
    harm: 'Sends codes of production over plain HTTP.',
    breaks: { httpsIsRequiredInProduction: false },
    under: { environment: 'production' },
    violates: [],
  },
  'session-reusable': {
    harm: 'Sells a second code for the same session token.',
    breaks: { sessionsAreSingleUse: false },
    violates: [],
  },
  'state-lost': {
    harm: 'Returns to the app without the state.',
    breaks: { redirectCarriesTheState: false },
    violates: [],
  },
  'session-confused': {
    harm: 'Takes another credential for a session token.',
    breaks: { otherCredentialsAreNoSessions: false },
    violates: [],
  },
  'tokens-swapped': {
    harm: "Authorizes with session token and login token in each other's place.",
    breaks: { swappedTokensAreRefused: false },
    violates: [],
  },
  'grant-type-optional': {
    harm: 'Guesses which grant is meant.',
    breaks: { grantTypeIsRequired: false },
    violates: [],
  },
  'code-optional': {
    harm: 'Exchanges without a code, for whoever came last.',
    breaks: { codeIsRequired: false },
    violates: [],
  },
  'exchange-uri-optional': {
    harm: 'Exchanges without the redirect URI, so a code caught elsewhere is worth tokens.',
    breaks: { exchangeRedirectUriIsRequired: false },
    violates: [],
  },
  'verifier-optional': {
    harm: 'Exchanges without a verifier, so a stolen code needs no proof.',
    breaks: { verifierIsRequired: false },
    violates: [],
  },
  'code-short-lived': {
    harm: 'Lets codes die after five minutes, so slow networks break sign-ins.',
    breaks: { codesLastTenMinutes: false },
    violates: [],
  },
  'code-guessable': {
    harm: 'Exchanges a code that it never issued.',
    breaks: { codesAreChecked: false },
    violates: [],
  },
  'code-transferable': {
    harm: 'Exchanges the code of another client.',
    breaks: { codesBelongToOneClient: false },
    violates: [],
  },
  'exchange-uri-ignored': {
    harm: 'Exchanges with another redirect URI than that of the start.',
    breaks: { codesBelongToOneRedirectUri: false },
    violates: [],
  },
  'verifier-length-ignored': {
    harm: 'Takes a verifier that is too short to be safe.',
    breaks: { verifierLengthIsChecked: false },
    violates: [],
  },
  'grant-type-ignored': {
    harm: 'Takes any grant_type.',
    breaks: { grantTypeIsChecked: false },
    violates: [],
  },
  'code-repeated': {
    harm: 'Issues the same code for two authorizations.',
    breaks: { codesAreUnique: false },
    violates: [],
  },
  'code-confused': {
    harm: 'Exchanges another credential as if it were a code.',
    breaks: { otherCredentialsAreNoCodes: false },
    violates: [],
  },
  'member-names-loose': {
    harm: 'Takes misspelt members, so a faulty app works until the server is replaced.',
    breaks: { memberNamesAreExact: false },
    violates: [],
  },
  'exchange-racing': {
    harm: 'Exchanges a code twice when both requests come at the same moment.',
    breaks: { exchangesAreAtomic: false },
    violates: [],
  },
} as const satisfies Record<string, Defect>;
