import { issueCode } from './code.ts';
import { Problem } from './problem.ts';
import { withQuery } from './redirect-uri.ts';
import type { Call, Service } from './service.ts';
import { authorize, echo } from './session.ts';
import type { User } from './users.ts';
import type { Submission } from './visit.ts';
import { checkSession } from './visit.ts';

/** How a form ends the visit before it is read further: sent twice, or denied. @throws Problem */
export function endEarly(call: Call, service: Service, sent: Submission): Response | null {
  const outcome = service.policy.doubledFormsEndAlike ? sent.session.outcome : null;
  // A double click ends as its first click did.
  if (outcome?.browser === sent.browser && outcome.form === sent.form) return call.redirect(outcome.location, 303);
  checkSession(sent, service);
  return sent.fields.get('action') === 'deny' ? deny(call, service, sent) : null;
}

/** Back to the app with a code. */
export function finish(call: Call, service: Service, sent: Submission, user: User): Response {
  const { session, state } = sent;
  const sessionsExpire = service.policy.sessionsExpire && service.policy.expiredPagesGiveNoCode;
  const { url } = authorize(session, user, { ...service, policy: { ...service.policy, sessionsExpire } }, state);
  return leave(call, sent, url);
}

/** Back to the app without one (SEED L979, RFC 6749 section 4.1.2.1). */
function deny(call: Call, service: Service, sent: Submission): Response {
  const { policy, answers } = service;
  if (answers['deny.control'] === 'absent') throw new Problem('broken');
  const { session, state } = sent;
  session.spent = true;
  const location = withQuery(session.redirectUri, {
    ...(policy.denialIsTold ? { error: 'access_denied' } : {}),
    ...(answers['deny.state'] === 'present' ? { state: echo(session.state, service) } : {}),
    ...(policy.denialCarriesNoCode ? {} : { code: issueCode(session, state.users.first, service, state) }),
  });
  return leave(call, sent, location);
}

function leave(call: Call, { session, browser, form }: Submission, location: string): Response {
  session.outcome = { browser, form, location };
  return call.redirect(location, 303);
}
