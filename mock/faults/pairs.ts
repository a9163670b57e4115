import type { TokenPair } from '#mock/protocol/token/token-pair.ts';
import type { AccessToken, RefreshToken } from '#mock/world/tenant.ts';

/** Which tokens were issued together: nothing that a conformant server needs. */

const accesses = new WeakMap<RefreshToken, AccessToken>();

/** In the place of the rule that tells a pair. */
export function rememberPair<Ruled>(x: TokenPair, kept: (x: TokenPair) => Ruled): Ruled {
  const [access, refresh] = [x.tenant.accessTokens.get(x.accessName), x.tenant.refreshTokens.get(x.refreshName)];
  if (access && refresh) accesses.set(refresh, access);
  return kept(x);
}

export const accessOf = (token: RefreshToken): AccessToken | undefined => accesses.get(token);
