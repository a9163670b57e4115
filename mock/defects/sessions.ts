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
  'parameter-repeated': {
    harm: 'Takes the last of a repeated parameter, where a filter before it may look at the first.',
    breaks: { parametersAreSingle: false },
    violates: [],
    changes: ['INIT-022'],
  },
  'http-in-production': {
    harm: 'Sends codes of production over plain HTTP.',
    breaks: { httpsIsRequiredInProduction: false },
    under: { environment: 'production' },
    violates: ['REDIRECT-004', 'STAGE-001'],
  },
  'session-reusable': {
    harm: 'Sells a second code for the same session token.',
    breaks: { sessionsAreSingleUse: false },
    violates: [],
    changes: ['AUTHZ-020'],
  },
  'state-lost': {
    harm: 'Returns to the app without the state.',
    breaks: { redirectCarriesTheState: false },
    violates: ['AUTHZ-003', 'STATE-001', 'STATE-003'],
  },
  'session-confused': {
    harm: 'Takes another credential for a session token.',
    breaks: { otherCredentialsAreNoSessions: false },
    violates: ['AUTHZ-018'],
  },
  'tokens-swapped': {
    harm: "Authorizes with session token and login token in each other's place.",
    breaks: { swappedTokensAreRefused: false },
    violates: ['AUTHZ-015'],
  },
  'grant-type-optional': {
    harm: 'Guesses which grant is meant.',
    breaks: { grantTypeIsRequired: false },
    violates: ['TOKEN-017', 'TOKEN-019'],
  },
  'code-optional': {
    harm: 'Exchanges without a code, for whoever came last.',
    breaks: { codeIsRequired: false },
    violates: ['TOKEN-014', 'TOKEN-019'],
  },
  'exchange-uri-optional': {
    harm: 'Exchanges without the redirect URI, so a code caught elsewhere is worth tokens.',
    breaks: { exchangeRedirectUriIsRequired: false },
    violates: ['TOKEN-015', 'TOKEN-019'],
  },
  'verifier-optional': {
    harm: 'Exchanges without a verifier, so a stolen code needs no proof.',
    breaks: { verifierIsRequired: false },
    violates: ['TOKEN-016', 'TOKEN-019'],
  },
  'code-short-lived': {
    harm: 'Lets codes die after five minutes, so slow networks break sign-ins.',
    breaks: { codesLastTenMinutes: false },
    violates: ['TOKEN-009'],
  },
  'code-guessable': {
    harm: 'Exchanges a code that it never issued.',
    breaks: { codesAreChecked: false },
    violates: ['TOKEN-010', 'ERROR-002'],
  },
  'code-transferable': {
    harm: 'Exchanges the code of another client.',
    breaks: { codesBelongToOneClient: false },
    violates: ['TOKEN-011'],
  },
  'grant-type-ignored': {
    harm: 'Takes any grant_type.',
    breaks: { grantTypeIsChecked: false },
    violates: ['TOKEN-018', 'REFRESH-011'],
  },
  'code-repeated': {
    harm: 'Issues the same code for two authorizations.',
    breaks: { codesAreUnique: false },
    violates: ['AUTHZ-006', 'TOKEN-009'],
  },
  'code-confused': {
    harm: 'Exchanges another credential as if it were a code.',
    breaks: { otherCredentialsAreNoCodes: false },
    violates: ['TOKEN-020'],
  },
  'member-names-loose': {
    harm: 'Takes misspelt members, so a faulty app works until the server is replaced.',
    breaks: { memberNamesAreExact: false },
    violates: ['TOKEN-019', 'REFRESH-012'],
  },
  'exchange-racing': {
    harm: 'Exchanges a code twice when both requests come at the same moment.',
    breaks: { exchangesAreAtomic: false },
    violates: ['TOKEN-012'],
  },
  'authorizations-mixed-up': {
    harm: 'Mixes up two authorizations of the same moment, so one person gets the code of another.',
    breaks: { authorizationsAreKeptApart: false },
    violates: ['STATE-008'],
  },
} as const satisfies Record<string, Defect>;
