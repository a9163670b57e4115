import type { Defect } from './define.ts';

/** Rules that do not hold in one tenant or on one stage. */
export const places = {
  'us-secret-key-ignored': {
    harm: 'Takes any secret key for US users.',
    breaks: { usSecretKeysAreChecked: false },
    under: { environment: 'sandbox-us' },
    violates: ['CLIENT-017', 'CLIENT-018', 'CLIENT-019'],
  },
  'us-redirect-open': {
    harm: 'Takes any redirect URI for US users, so their codes can be sent to anybody.',
    breaks: { usRedirectUrisAreListed: false },
    under: { environment: 'sandbox-us' },
    violates: ['REDIRECT-003', 'REDIRECT-005', 'REDIRECT-011'],
  },
  'us-verifier-ignored': {
    harm: 'Exchanges the codes of US users without proof.',
    breaks: { usVerifiersAreChecked: false },
    under: { environment: 'sandbox-us' },
    violates: ['PKCE-006', 'PKCE-007'],
  },
  'us-refresh-unrotated': {
    harm: 'Never replaces the refresh tokens of US users.',
    breaks: { usRefreshTokensRotate: false },
    under: { environment: 'sandbox-us' },
    violates: ['REFRESH-004', 'REFRESH-007'],
  },
  'us-revoke-shallow': {
    harm: 'Refreshes for US users after a revocation.',
    breaks: { usRevocationsEndRefreshTokens: false },
    under: { environment: 'sandbox-us' },
    violates: ['REVOKE-003', 'REVOKE-004'],
  },
  'production-code-reusable': {
    harm: 'Exchanges a code again in production alone, where no test is usually run.',
    breaks: { productionCodesAreSingleUse: false },
    under: { environment: 'production' },
    violates: ['TOKEN-004', 'TOKEN-012'],
  },
  'production-prefix-matched': {
    harm: 'Takes redirect URIs in production that only begin like a white-listed one.',
    breaks: { productionRedirectUrisAreWhole: false },
    under: { environment: 'production' },
    violates: ['REDIRECT-009'],
  },
  'production-refresh-reusable': {
    harm: 'Accepts old refresh tokens in production alone.',
    breaks: { productionRefreshTokensAreSingleUse: false },
    under: { environment: 'production' },
    violates: ['REFRESH-007', 'REFRESH-016'],
  },
  'production-access-immortal': {
    harm: 'Accepts access tokens for ever in production alone.',
    breaks: { productionAccessTokensExpire: false },
    under: { environment: 'production' },
    violates: ['TOKEN-008'],
  },
} as const satisfies Record<string, Defect>;
