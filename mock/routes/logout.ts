import { admit } from '../admission.ts';
import { readBearer, type Caller } from '../bearer.ts';
import { gap } from '../gap.ts';
import type { Call, Service } from '../service.ts';
import type { AccessToken } from '../state.ts';
import { succeed } from '../success.ts';

/** POST /v1/auth/logout: the token in the header is dead from now on. */
export async function logout(call: Call, service: Service): Promise<Response> {
  const caller = admit(call, service, 'logout');
  const token = readBearer(call, service, caller, 'any');
  token.ended = service.policy.logoutEndsTheToken;
  if (!service.policy.logoutSparesNewLogins) await endLoginsSoon(token, caller);
  return succeed(call, service, { success: service.policy.successIsTold });
}

/** Ends whatever the user has by then, a login of the meantime too. */
async function endLoginsSoon({ user }: AccessToken, { state }: Caller): Promise<void> {
  await gap();
  for (const token of state.accessTokens.values())
    if (token.kind === 'login' && token.user === user) token.ended = true;
}
