import { admit } from '../admission.ts';
import { readBearer, type Caller } from '../bearer.ts';
import { gap } from '../gap.ts';
import { bar } from '../memory.ts';
import type { Call, Service } from '../service.ts';
import type { AccessToken } from '../state.ts';
import { conclude } from '../success.ts';

/** POST /v1/auth/logout: the token in the header is dead from now on. */
export async function logout(call: Call, service: Service): Promise<Response> {
  const caller = admit(call, service, 'logout');
  const token = readBearer(call, service, caller, 'any');
  const { policy } = service;
  token.ended = policy.logoutEndsTheToken;
  bar('logoutsBarNobody', token.user.id, service, caller.state);
  if (!policy.logoutSparesTheRefreshToken) endRefreshToken(token, caller);
  if (!policy.logoutSparesOtherSessions) endSessions(token, caller);
  if (!policy.logoutSparesNewLogins) await endLoginsSoon(token, caller);
  return conclude(call, service);
}

/** Ends whatever the user has by then, a login of the meantime too. */
async function endLoginsSoon({ user }: AccessToken, { state }: Caller): Promise<void> {
  await gap();
  for (const token of state.accessTokens.values())
    if (token.kind === 'login' && token.user === user) token.ended = true;
}

function endRefreshToken(token: AccessToken, { state }: Caller): void {
  for (const refresh of state.refreshTokens.values())
    if (state.accessTokens.get(refresh.access) === token) refresh.spent = true;
}

function endSessions({ user }: AccessToken, { state }: Caller): void {
  for (const token of state.accessTokens.values()) if (token.user === user) token.ended = true;
}
