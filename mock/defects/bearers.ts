import type { Defect } from './define.ts';

/** Broken rules on what counts as a bearer. */
export const bearers = {
  'scheme-optional': {
    harm: 'Takes a token without the word Bearer.',
    breaks: { bearerSchemeIsRequired: false },
    violates: [],
  },
  'scheme-ignored': {
    harm: 'Takes a token under any scheme.',
    breaks: { bearerSchemeIsChecked: false },
    violates: [],
  },
  'bearer-spacing-loose': {
    harm: 'Takes two spaces after Bearer, where a proxy before it may not.',
    breaks: { bearerSpacingIsExact: false },
    violates: [],
  },
  'query-token-taken': {
    harm: 'Takes an access token in the address, which stands in every log.',
    breaks: { queryTokensAreNoBearers: false },
    violates: [],
  },
  'session-token-as-bearer': {
    harm: 'Takes the session token of a start for an access token.',
    breaks: { sessionTokensAreNoBearers: false },
    violates: [],
  },
  'code-as-bearer': {
    harm: 'Takes an authorization code for an access token.',
    breaks: { codesAreNoBearers: false },
    violates: [],
  },
  'refresh-token-as-bearer': {
    harm: 'Takes a refresh token for an access token, so it need never be refreshed.',
    breaks: { refreshTokensAreNoBearers: false },
    violates: [],
  },
  'access-token-authorizes': {
    harm: 'Authorizes with the final access token, so an app can grant itself more.',
    breaks: { accessTokensDoNotAuthorize: false },
    violates: [],
  },
  'access-token-refreshes': {
    harm: 'Refreshes with an access token, so its six hours mean nothing.',
    breaks: { accessTokensDoNotRefresh: false },
    violates: [],
  },
  'access-token-refused': {
    harm: 'Refuses the token that it has just issued.',
    breaks: { accessTokensAuthenticate: false },
    violates: [],
  },
  'wrong-kind-forbidden': {
    harm: 'Answers a token of the wrong kind with 403, so an app asks for more rights instead of the right token.',
    breaks: { wrongKindsAreUnauthenticated: false },
    violates: [],
  },
  'other-user-shown': {
    harm: 'Shows the data of somebody else.',
    breaks: { usersSeeThemselves: false },
    violates: [],
  },
  'user-incomplete': {
    harm: 'Leaves out members of the user that apps rely on.',
    breaks: { userAnswerIsComplete: false },
    violates: [],
  },
} as const satisfies Record<string, Defect>;
