import type { Defect } from './define.ts';

/** Other answers to what no document decides. */
export const openQuestions = {
  'session-token-repeated': {
    harm: 'Gives every start of an app the same session token, so that sign-ins side by side meet.',
    breaks: { sessionTokensAreUnique: false },
    violates: ['STATE-008'],
    changes: ['INIT-007'],
  },
  'mode-exacting': {
    harm: 'Refuses a start with any mode but api.',
    breaks: { otherModesAreHosted: false },
    violates: [],
    changes: ['INIT-021'],
  },
  'login-exclusive': {
    harm: 'Ends a login when the user logs in elsewhere.',
    breaks: { loginsLiveSideBySide: false },
    violates: [],
    changes: ['LOGIN-021'],
  },
  'code-session-bound': {
    harm: 'Lets a code die with its session, so slow sign-ins get useless codes.',
    breaks: { codesOutliveTheirSession: false },
    violates: [],
    changes: ['TOKEN-021'],
  },
  'repeated-code-vengeful': {
    harm: 'Ends the tokens of a code that is exchanged again, by a double click too.',
    breaks: { repeatedCodesSpareTheirTokens: false },
    violates: [],
    changes: ['TOKEN-022'],
  },
  'form-accepted': {
    harm: 'Exchanges a code that comes as a form.',
    breaks: { exchangesAreJson: false },
    violates: [],
    changes: ['TOKEN-023'],
  },
  'verifier-unforgiving': {
    harm: 'Spends a code on a wrong verifier, so that whoever saw the code can void it.',
    breaks: { wrongVerifiersSpareTheCode: false },
    violates: [],
    changes: ['PKCE-016'],
  },
  'refresh-unprolonged': {
    harm: 'Lets a refreshed token die with the first one, whatever it announces.',
    breaks: { refreshesProlong: false },
    violates: [],
    changes: ['REFRESH-017'],
  },
  'reuse-vengeful': {
    harm: 'Ends the new tokens when the old refresh token is used again.',
    breaks: { reusedTokensSpareTheNew: false },
    violates: [],
    changes: ['REFRESH-018'],
  },
  'refresh-ends-access': {
    harm: 'Ends the access token before a refresh, while requests may be on their way.',
    breaks: { refreshesSpareTheAccessToken: false },
    violates: [],
    changes: ['REFRESH-019'],
  },
  'login-token-revokes': {
    harm: 'Revokes an authorization for whoever holds a login token.',
    breaks: { loginTokensDoNotRevoke: false },
    violates: [],
    changes: ['REVOKE-011'],
  },
  'revoke-ends-codes': {
    harm: 'Ends codes that were not yet exchanged when an authorization is revoked.',
    breaks: { revokeSparesCodes: false },
    violates: [],
    changes: ['REVOKE-012'],
  },
  'revoke-by-post': {
    harm: 'Revokes by POST too, which a form of another site can send.',
    breaks: { onlyDeleteRevokes: false },
    violates: [],
    changes: ['REVOKE-013'],
  },
  'logout-ends-refresh': {
    harm: 'Ends the refresh token at a logout of its access token.',
    breaks: { logoutSparesTheRefreshToken: false },
    violates: [],
    changes: ['LOGOUT-009'],
  },
  'logout-everywhere': {
    harm: 'Logs a user out of everything at once.',
    breaks: { logoutSparesOtherSessions: false },
    violates: [],
    changes: ['LOGOUT-010'],
  },
  'bearer-challenge-sent': {
    harm: 'Sends WWW-Authenticate with a refused bearer.',
    breaks: { refusedBearersGetNoChallenge: false },
    violates: [],
    changes: ['USER-020'],
  },
  'header-case-exacting': {
    harm: 'Knows the names of the key headers in small letters alone.',
    breaks: { headerCaseIsFree: false },
    violates: [],
    changes: ['CLIENT-027'],
  },
  'region-guessed': {
    harm: 'Takes other values of x-us-env than true for true.',
    breaks: { onlyTrueIsAmerican: false },
    violates: [],
    changes: ['REGION-010'],
  },
  'method-not-found': {
    harm: 'Answers 404 for a known path with an unknown method.',
    breaks: { otherMethodsAreNotAllowed: false },
    violates: [],
    changes: ['ERROR-013', 'REVOKE-013'],
  },
  'origin-open': {
    harm: 'Lets every other site read its answers.',
    breaks: { originsAreNotAnswered: false },
    violates: [],
    changes: ['ERROR-014'],
  },
  'login-throttled': {
    harm: 'Answers 429 after five logins in a minute.',
    breaks: { quickLoginsAreAnswered: false },
    violates: [],
    changes: ['ERROR-015'],
  },
} as const satisfies Record<string, Defect>;
