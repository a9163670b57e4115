import type { Defect } from './define.ts';

/** Broken rules on what counts as a bearer. */
export const bearers = {
  'scheme-optional': {
    harm: 'Takes a token without the word Bearer.',
    breaks: { bearerSchemeIsRequired: false },
    violates: ['USER-007'],
  },
  'scheme-ignored': {
    harm: 'Takes a token under any scheme.',
    breaks: { bearerSchemeIsChecked: false },
    violates: ['USER-008'],
    changes: ['USER-010'],
  },
  'bearer-spacing-loose': {
    harm: 'Takes two spaces after Bearer, where a proxy before it may not.',
    breaks: { bearerSpacingIsExact: false },
    violates: ['USER-009'],
  },
  'query-token-taken': {
    harm: 'Takes an access token in the address, which stands in every log.',
    breaks: { queryTokensAreNoBearers: false },
    violates: ['USER-018'],
  },
  'session-token-as-bearer': {
    harm: 'Takes the session token of a start for an access token.',
    breaks: { sessionTokensAreNoBearers: false },
    violates: ['USER-012', 'AUTHZ-016', 'REVOKE-010'],
  },
  'code-as-bearer': {
    harm: 'Takes an authorization code for an access token.',
    breaks: { codesAreNoBearers: false },
    violates: ['USER-015', 'AUTHZ-017', 'LOGOUT-007'],
  },
  'refresh-token-as-bearer': {
    harm: 'Takes a refresh token for an access token, so it need never be refreshed.',
    breaks: { refreshTokensAreNoBearers: false },
    violates: ['USER-014', 'AUTHZ-017'],
  },
  'access-token-authorizes': {
    harm: 'Authorizes with the final access token, so an app can grant itself more.',
    breaks: { accessTokensDoNotAuthorize: false },
    violates: [],
    changes: ['AUTHZ-019'],
  },
  'access-token-refreshes': {
    harm: 'Refreshes with an access token, so its six hours mean nothing.',
    breaks: { accessTokensDoNotRefresh: false },
    violates: ['REFRESH-013'],
  },
  'access-token-refused': {
    harm: 'Refuses the token that it has just issued.',
    breaks: { accessTokensAuthenticate: false },
    violates: ['USER-001', 'REFRESH-005'],
  },
  'wrong-kind-forbidden': {
    harm: 'Answers a token of the wrong kind with 403, so an app asks for more rights instead of the right token.',
    breaks: { wrongKindsAreUnauthenticated: false },
    violates: ['USER-013'],
  },
  'other-user-shown': {
    harm: 'Shows the data of somebody else.',
    breaks: { usersSeeThemselves: false },
    violates: ['USER-003'],
  },
  'user-incomplete': {
    harm: 'Leaves out members of the user that apps rely on.',
    breaks: { userAnswerIsComplete: false },
    violates: ['USER-002'],
  },
} as const satisfies Record<string, Defect>;
