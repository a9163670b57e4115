import { admit } from '../admission.ts';
import { readBearer, type Caller } from '../bearer.ts';
import { mistakenSession, mixedUp, swapped } from '../confusion.ts';
import { readBody } from '../parameters.ts';
import type { Call, Service } from '../service.ts';
import { authorize as issue, findSession } from '../session.ts';
import { succeed } from '../success.ts';

/** POST /v1/auth/oauth/authorize. Documented under oauth-authorize and SEED "Session expired", "Token confusion". */
export async function authorize(call: Call, service: Service): Promise<Response> {
  const caller = admit(call, service, 'authorize');
  const body = await readBody(call, service, ['token']);
  const token = service.policy.sessionTokenIsRequired ? body.required('token') : (body.optional('token') ?? '');
  const own = (await swapped(call, token, service, caller)) ?? (await inPlace(call, token, service, caller));
  const { session, user } = service.policy.authorizationsAreKeptApart ? own : await mixedUp(own, caller.state);
  const { url, code, state } = issue(session, user, service, caller.state);
  return succeed(call, service, service.policy.authorizeAnswerIsComplete ? { url, code, state } : { url, code });
}

async function inPlace(call: Call, token: string, service: Service, caller: Caller) {
  const { user } = readBearer(call, service, caller, 'login');
  return {
    session: mistakenSession(token, service, caller.state) ?? (await findSession(token, service, caller)),
    user,
  };
}
