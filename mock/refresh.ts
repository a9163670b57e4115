import type { Caller } from './bearer.ts';
import { Refusal } from './errors.ts';
import { gap } from './gap.ts';
import { found } from './lookup.ts';
import { isRefused } from './memory.ts';
import type { Parameters } from './parameters.ts';
import type { Service } from './service.ts';
import type { RefreshToken, State } from './state.ts';
import type { TokenAnswer } from './token.ts';
import { linkOf, mintTokens } from './token.ts';

/** The grant refresh_token. Documented under oauth-token and SEED "Refresh token". @throws Refusal */
export async function refresh(body: Parameters, service: Service, { client, state }: Caller): Promise<TokenAnswer> {
  const { policy, clock } = service;
  const name = policy.refreshTokenIsRequired ? body.required('refresh_token') : (body.optional('refresh_token') ?? '');
  const held =
    found(state.refreshTokens, name, { caseCounts: policy.refreshTokenCaseCounts }) ??
    mistaken(name, service, { client, state });
  if (!held) throw new Refusal('refreshToken');
  if (policy.refreshTokensAreSingleUse && isUsed(held, name, service, state)) throw new Refusal('refreshToken');
  if (policy.refreshTokensExpire && clock.now() >= held.expiresAt) throw new Refusal('refreshToken');
  if (policy.refreshTokensBelongToOneClient && held.client !== client) throw new Refusal('refreshToken');
  if (policy.revokeEndsRefreshTokens && held.link.revoked) throw new Refusal('refreshToken');
  if (!policy.refreshesAreAtomic) await gap();
  held.spent = policy.refreshTokensRotate;
  if (!policy.refreshSparesOtherSessions) {
    for (const other of state.refreshTokens.values()) if (other.link === held.link) other.spent = true;
  }
  if (!policy.refreshesSpareTheAccessToken) endAccess(held, state);
  const fresh = refreshed(mintTokens(held.user, held.link, service, client, state), held, service, state);
  return policy.refreshTokensRotate ? fresh : { ...fresh, refresh_token: name };
}

/** Whether a refresh token bought tokens before. */
function isUsed({ spent, link }: RefreshToken, name: string, service: Service, state: State): boolean {
  if (!spent) return false;
  if (!service.policy.reusedTokensSpareTheNew) link.revoked = true;
  return isRefused('spentRefreshTokensStayRefused', name, service, state);
}

function endAccess({ access }: RefreshToken, { accessTokens }: State): void {
  const token = accessTokens.get(access);
  if (token) token.ended = true;
}

/** The new pair, or what a policy leaves of it. */
function refreshed(
  pair: TokenAnswer,
  before: RefreshToken,
  { policy }: Service,
  { accessTokens, refreshTokens }: State,
): TokenAnswer {
  const [access, refresh] = [accessTokens.get(pair.access_token), refreshTokens.get(pair.refresh_token ?? '')];
  if (access) access.ended = !policy.refreshedAccessTokensWork;
  if (refresh) refresh.spent = !policy.refreshedRefreshTokensWork;
  if (refresh && !policy.refreshesProlong) refresh.expiresAt = before.expiresAt;
  if (!policy.refreshAnswerIsComplete) delete pair.refresh_token;
  return pair;
}

/** What a policy takes for a refresh token although it is none. */
function mistaken(name: string, { policy, clock }: Service, { client, state }: Caller): RefreshToken | undefined {
  const access = policy.accessTokensDoNotRefresh ? undefined : state.accessTokens.get(name);
  if (!access && name !== '' && policy.refreshTokensAreChecked) return undefined;
  const user = access?.user ?? state.users.first;
  return { client, user, expiresAt: clock.now() + 1000, spent: false, link: linkOf(user, client, state), access: '' };
}
