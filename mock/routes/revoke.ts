import { admit } from '../admission.ts';
import type { Caller } from '../bearer.ts';
import { readBearer } from '../bearer.ts';
import type { Call, Service } from '../service.ts';
import type { AccessToken } from '../state.ts';
import { conclude } from '../success.ts';
import { endLogins, revokeLink } from '../token.ts';

/** DELETE /v1/auth/oauth/revoke: ends every access and refresh token that this client holds for the user. */
export function revoke(call: Call, service: Service): Response {
  const { policy, clients } = service;
  const caller = admit(call, service, 'revoke');
  const token = readBearer(call, service, caller, policy.loginTokensDoNotRevoke ? 'api' : 'any');
  const revoked = policy.revokeSparesOtherClients ? [caller.client] : [...clients.values()];
  if (policy.revokeEndsEverySession) for (const client of revoked) revokeLink(token.user, client, caller.state);
  else token.ended = true;
  if (!policy.revokeSparesTheLogin) endLogins(token, caller.state);
  if (!policy.revokeSparesCodes) endCodes(token, caller);
  return conclude(call, service);
}

function endCodes({ user, client }: AccessToken, { state }: Caller): void {
  for (const code of state.codes.values()) if (code.user === user && code.client === client) code.spent = true;
}
