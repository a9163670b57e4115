import type { Defect } from './define.ts';

/** Broken rules on access and refresh tokens. */
export const tokens = {
  'refresh-reusable': {
    harm: 'Accepts an old refresh token after a new one was issued, so a thief is never noticed.',
    breaks: { refreshTokensAreSingleUse: false },
    violates: ['REFRESH-007', 'REFRESH-016'],
  },
  'access-immortal': {
    harm: 'Accepts an access token for ever, so one that leaked never stops being useful.',
    breaks: { accessTokensExpire: false },
    violates: ['TOKEN-008'],
  },
  'refresh-token-missing': {
    harm: 'Answers an exchange without a refresh token.',
    breaks: { tokenAnswerIsComplete: false },
    violates: ['TOKEN-001', 'TOKEN-002'],
  },
  'expiry-unannounced': {
    harm: 'Does not say how long an access token lives.',
    breaks: { expiryIsAnnounced: false },
    violates: ['TOKEN-003', 'REFRESH-003'],
  },
  'tokens-repeated': {
    harm: 'Issues the same tokens for two authorizations, so ending one ends the other.',
    breaks: { tokensAreUnique: false },
    violates: ['TOKEN-007'],
  },
  'token-type-odd': {
    harm: 'Announces a token type that no client knows.',
    breaks: { tokenTypeIsBearer: false },
    violates: ['TOKEN-006'],
  },
  'access-short-lived': {
    harm: 'Lets an access token die after three of its six hours.',
    breaks: { accessTokensLastSixHours: false },
    violates: ['TOKEN-008'],
  },
  'access-transferable': {
    harm: 'Takes an access token beside the key of another client.',
    breaks: { accessTokensBelongToOneClient: false },
    violates: [],
    changes: ['USER-019'],
  },
  'refresh-unrotated': {
    harm: 'Returns the same refresh token, so a stolen one works for ever.',
    breaks: { refreshTokensRotate: false },
    violates: ['REFRESH-004', 'REFRESH-007'],
  },
  'refresh-immortal': {
    harm: 'Refreshes with a token of any age.',
    breaks: { refreshTokensExpire: false },
    violates: ['REFRESH-009'],
  },
  'refresh-short-lived': {
    harm: 'Lets a refresh token die in half of its announced time.',
    breaks: { refreshTokensLast: false },
    violates: ['REFRESH-009'],
  },
  'refresh-lifetime-odd': {
    harm: 'Announces a lifetime that no document names.',
    breaks: { refreshLifetimeIsDocumented: false },
    violates: ['TOKEN-005'],
  },
  'refresh-transferable': {
    harm: 'Refreshes the token of another client.',
    breaks: { refreshTokensBelongToOneClient: false },
    violates: ['REFRESH-014'],
  },
  'refresh-token-optional': {
    harm: 'Refreshes without a refresh token.',
    breaks: { refreshTokenIsRequired: false },
    violates: ['REFRESH-010', 'REFRESH-012'],
  },
  'refresh-guessable': {
    harm: 'Refreshes with a token that it never issued.',
    breaks: { refreshTokensAreChecked: false },
    violates: ['REFRESH-008', 'REFRESH-013'],
  },
  'refresh-greedy': {
    harm: 'Ends the other sessions of a user whenever one refreshes.',
    breaks: { refreshSparesOtherSessions: false },
    violates: ['REFRESH-015'],
  },
  'refresh-incomplete': {
    harm: 'Answers a refresh in another shape than an exchange.',
    breaks: { refreshAnswerIsComplete: false },
    violates: ['REFRESH-001', 'REFRESH-002'],
  },
  'refreshed-access-dead': {
    harm: 'Issues an access token at a refresh that does not work.',
    breaks: { refreshedAccessTokensWork: false },
    violates: ['REFRESH-005'],
  },
  'refreshed-refresh-dead': {
    harm: 'Issues a refresh token at a refresh that does not work.',
    breaks: { refreshedRefreshTokensWork: false },
    violates: ['REFRESH-006'],
  },
  'refresh-racing': {
    harm: 'Refreshes twice with one token when both requests come at the same moment.',
    breaks: { refreshesAreAtomic: false },
    violates: ['REFRESH-016'],
  },
  'logout-greedy': {
    harm: 'Ends a login that began while another one was ending.',
    breaks: { logoutSparesNewLogins: false },
    violates: ['LOGOUT-008'],
  },
} as const satisfies Record<string, Defect>;
