import { randomBytes } from 'node:crypto';
import { REFRESH_TOKEN } from '#mock/world/lifetimes.ts';
import type { Link } from '#mock/world/tenant.ts';
import { tokenText } from '#mock/world/token-text.ts';
import type { User } from '#mock/world/users.ts';
import type { Rules } from '../rules.ts';
import type { TokenRequest } from './token.ts';

export interface TokenPair extends TokenRequest {
  /** Whose tokens they are. */
  user: User;
  /** What the user has granted the client: revoking it ends both tokens. */
  link: Link;
  accessName: string;
  refreshName: string;
  /** What the answer says of the refresh token's lifetime, in seconds; null where it says nothing. */
  announced: number | null;
  pair: object;
}

/** An access token and a refresh token. They are opaque; those of the US tenant begin with `US_`. */
export const tokenPair = {
  tokensAreUnique: ({ world, tenant }) => ({
    accessName: tokenText('accessToken', randomBytes(32), world, tenant),
    refreshName: tokenText('refreshToken', randomBytes(32), world, tenant),
  }),
  accessTokensLastSixHours: (x) => keepAccessToken(x, x.now + x.world.lifetimes.accessToken),
  refreshLifetimeIsDocumented: ({ answers: { 'refresh.lifetime': lifetime }, world }) => ({
    announced: lifetime === 'absent' ? null : (world.lifetimes.refreshToken ?? Number(lifetime) * 1000) / 1000,
  }),
  refreshTokensLastAsAnnounced: (x) => keepRefreshToken(x, x.now + lifetimeOf(x)),
  tokenAnswersAreComplete: (x) => ({ pair: tokenAnswer(x) }),
} satisfies Rules<TokenPair>;

/** The body of a token answer. Lifetimes are in seconds. */
export const tokenAnswer = ({ world, answers, accessName, refreshName, announced }: TokenPair) => ({
  access_token: accessName,
  expires_in: world.lifetimes.accessToken / 1000,
  refresh_token: refreshName,
  ...(announced === null ? {} : { refresh_token_expires_in: announced }),
  ...(answers.token_type === 'Bearer' ? { token_type: 'Bearer' } : {}),
});

/** Of a refresh token, in milliseconds. */
export const lifetimeOf = ({ announced, world }: TokenPair): number =>
  announced === null ? (world.lifetimes.refreshToken ?? REFRESH_TOKEN) : announced * 1000;

/** @param expiresAt in milliseconds of the world's clock */
export function keepAccessToken({ tenant, client, user, link, accessName }: TokenPair, expiresAt: number): void {
  tenant.accessTokens.set(accessName, { kind: 'oauth', client, user, expiresAt, pending: false, ended: false, link });
}

/** @param expiresAt likewise */
export function keepRefreshToken({ tenant, client, user, link, refreshName }: TokenPair, expiresAt: number): void {
  tenant.refreshTokens.set(refreshName, { client, user, expiresAt, spent: false, link });
}
