import { admit } from '../admission.ts';
import { readBearer } from '../bearer.ts';
import type { Call, Service } from '../service.ts';
import { succeed } from '../success.ts';

/** POST /v1/auth/logout: the token in the header is dead from now on. */
export function logout(call: Call, service: Service): Response {
  const caller = admit(call, service, 'logout');
  const token = readBearer(call, service, caller, 'any');
  token.ended = service.policy.logoutEndsTheToken;
  return succeed(call, service, { success: true });
}
