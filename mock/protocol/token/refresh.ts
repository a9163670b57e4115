import type { RefreshToken } from '#mock/world/tenant.ts';
import { succeed } from '../answer.ts';
import { refuse } from '../refusal.ts';
import { required } from '../request/members.ts';
import type { Rules } from '../rules.ts';
import { tokenPair, type TokenPair } from './token-pair.ts';

export interface Refresh extends TokenPair {
  refreshTokenText: string;
  held: RefreshToken;
}

/** The grant refresh_token: a refresh token buys a new pair. Documented under oauth-token and SEED "Refresh token". */
export const refresh = {
  refreshTokenIsRequired: ({ members }) => ({ refreshTokenText: required(members, 'refresh_token') }),
  refreshTokenIsKnown: ({ tenant, refreshTokenText }) => {
    const held = tenant.refreshTokens.get(refreshTokenText) ?? refuse('refreshToken');
    return { held, user: held.user, link: held.link };
  },
  refreshTokensAreSingleUse: ({ held }) => held.spent && refuse('refreshToken'),
  refreshTokensExpire: ({ held, now }) => now >= held.expiresAt && refuse('refreshToken'),
  refreshTokensBelongToOneClient: ({ held, client }) => held.client !== client && refuse('refreshToken'),
  revocationEndsRefreshTokens: ({ held }) => held.link.revoked && refuse('refreshToken'),

  spendsTheRefreshToken: ({ held }) => void (held.spent = true),
  ...tokenPair,
  refreshesAnswerWithTokens: (x) => succeed(x, x.pair),
} satisfies Rules<Refresh>;
