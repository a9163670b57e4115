import { admit } from '../admission.ts';
import { readBearer } from '../bearer.ts';
import { Refusal } from '../errors.ts';
import type { Call, Service } from '../service.ts';
import { inform } from '../success.ts';
import { userView } from '../user-view.ts';

/** GET /v1/user and GET /v1/users/me: the user behind the token. */
export function user(call: Call, service: Service): Response {
  const { policy } = service;
  const caller = admit(call, service, 'apiCall');
  const { user: bearer, kind } = readBearer(call, service, caller, 'api');
  if (kind === 'oauth' && !policy.accessTokensAuthenticate) throw new Refusal('bearer');
  const view = userView(policy.usersSeeThemselves ? bearer : caller.state.users.other(bearer), service);
  return inform(service, policy.userAnswerIsComplete ? view : { id: view.id });
}
