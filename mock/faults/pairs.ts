import type { TokenPair } from '#mock/protocol/token/token-pair.ts';
import type { AccessToken, RefreshToken } from '#mock/world/tenant.ts';

/** Which tokens were issued together: nothing that a conformant server needs. */

const accesses = new WeakMap<RefreshToken, AccessToken>();

/** Before the rule that tells a pair. */
export function rememberPair({ tenant, accessName, refreshName }: TokenPair): void {
  const [access, refresh] = [tenant.accessTokens.get(accessName), tenant.refreshTokens.get(refreshName)];
  if (access && refresh) accesses.set(refresh, access);
}

export const accessOf = (token: RefreshToken): AccessToken | undefined => accesses.get(token);
