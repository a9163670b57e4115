import type { ProblemName } from '../problem.ts';
import { problems } from '../problem.ts';
import { isListed } from '../redirect-uri.ts';
import type { Call, Service } from '../service.ts';
import type { ProblemScreen, Sheet } from '../skins/skin.ts';
import type { Session } from '../state.ts';
import { sessionAt } from '../visit.ts';
import { showPage } from './page.ts';

/** A page that explains why there is no form, and what to do. */
export function showProblem(call: Call, service: Service, name: ProblemName) {
  const told = toldAs(name, service);
  const sheet = problemSheet(name, sessionAt(call, service)?.session ?? null, service);
  return showPage(call, service, { ...sheet, status: problems[told], leadsTo: null });
}

/** @param session of the page's address, if there is one. */
export function problemSheet(name: ProblemName, session: Session | null, service: Service): Sheet {
  const { skin } = service;
  return skin.problem({ ...skin.problems[toldAs(name, service)], app: appOf(session, service) });
}

const toldAs = (name: ProblemName, { policy }: Service): ProblemName =>
  name === 'expired' && !policy.expiryIsExplained ? 'broken' : name;

/** A web app has a front door at the origin of its redirect URI; any other has no address that we know. */
function appOf(session: Session | null, service: Service): ProblemScreen['app'] {
  if (!session || !isListed(session.redirectUri, session.client, service)) return null;
  const { protocol, origin } = new URL(session.redirectUri);
  return /^https?:$/.test(protocol) ? { name: session.client.name, href: `${origin}/` } : null;
}
