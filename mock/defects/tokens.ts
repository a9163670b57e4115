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
    violates: [],
  },
  'expiry-unannounced': {
    harm: 'Does not say how long an access token lives.',
    breaks: { expiryIsAnnounced: false },
    violates: [],
  },
  'tokens-repeated': {
    harm: 'Issues the same tokens for two authorizations, so ending one ends the other.',
    breaks: { tokensAreUnique: false },
    violates: [],
  },
  'token-type-odd': {
    harm: 'Announces a token type that no client knows.',
    breaks: { tokenTypeIsBearer: false },
    violates: [],
  },
  'access-short-lived': {
    harm: 'Lets an access token die after three of its six hours.',
    breaks: { accessTokensLastSixHours: false },
    violates: [],
  },
  'access-transferable': {
    harm: 'Takes an access token beside the key of another client.',
    breaks: { accessTokensBelongToOneClient: false },
    violates: [],
  },
  'refresh-unrotated': {
    harm: 'Returns the same refresh token, so a stolen one works for ever.',
    breaks: { refreshTokensRotate: false },
    violates: [],
  },
  'refresh-immortal': {
    harm: 'Refreshes with a token of any age.',
    breaks: { refreshTokensExpire: false },
    violates: [],
  },
  'refresh-short-lived': {
    harm: 'Lets a refresh token die in half of its announced time.',
    breaks: { refreshTokensLast: false },
    violates: [],
  },
  'refresh-lifetime-odd': {
    harm: 'Announces a lifetime that no document names.',
    breaks: { refreshLifetimeIsDocumented: false },
    violates: [],
  },
  'refresh-transferable': {
    harm: 'Refreshes the token of another client.',
    breaks: { refreshTokensBelongToOneClient: false },
    violates: [],
  },
  'refresh-token-optional': {
    harm: 'Refreshes without a refresh token.',
    breaks: { refreshTokenIsRequired: false },
    violates: [],
  },
  'refresh-guessable': {
    harm: 'Refreshes with a token that it never issued.',
    breaks: { refreshTokensAreChecked: false },
    violates: [],
  },
  'refresh-greedy': {
    harm: 'Ends the other sessions of a user whenever one refreshes.',
    breaks: { refreshSparesOtherSessions: false },
    violates: [],
  },
  'refresh-incomplete': {
    harm: 'Answers a refresh in another shape than an exchange.',
    breaks: { refreshAnswerIsComplete: false },
    violates: [],
  },
  'refreshed-access-dead': {
    harm: 'Issues an access token at a refresh that does not work.',
    breaks: { refreshedAccessTokensWork: false },
    violates: [],
  },
  'refreshed-refresh-dead': {
    harm: 'Issues a refresh token at a refresh that does not work.',
    breaks: { refreshedRefreshTokensWork: false },
    violates: [],
  },
  'refresh-racing': {
    harm: 'Refreshes twice with one token when both requests come at the same moment.',
    breaks: { refreshesAreAtomic: false },
    violates: [],
  },
  'logout-greedy': {
    harm: 'Ends a login that began while another one was ending.',
    breaks: { logoutSparesNewLogins: false },
    violates: [],
  },
} as const satisfies Record<string, Defect>;
