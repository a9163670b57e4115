import { showPage } from '#mock/looks/views/page.ts';
import type { ProblemScreen, Sheet } from '#mock/looks/skins/skin.ts';
import type { Session } from '#mock/world/tenant.ts';
import type { Call, World } from '#mock/world/world.ts';

/** Why a hosted page cannot be shown, and its status. A skin has the words for it. */
const problems = {
  unknown: 404,
  expired: 400,
  finished: 400,
  redirectUri: 400,
  forged: 403,
  garbled: 400,
  missing: 404,
  broken: 500,
} as const;

export type ProblemName = keyof typeof problems;

/** Thrown by the rules of the hosted UI. */
export class Problem extends Error {
  readonly problem: ProblemName;
  /** The session of the page's address, if there is one. */
  readonly session: Session | null;

  constructor(problem: ProblemName, session: Session | null) {
    super(problem);
    this.problem = problem;
    this.session = session;
  }
}

export function stop(problem: ProblemName, session: Session | null = null): never {
  throw new Problem(problem, session);
}

/** A page that explains why there is no form, and what to do. */
export function showProblem(call: Call, world: World, { problem, session }: Problem) {
  return showPage(call, world, { ...problemSheet(problem, session, world), status: problems[problem], leadsTo: null });
}

export function problemSheet(name: ProblemName, session: Session | null, { skin }: World): Sheet {
  return skin.problem({ ...skin.problems[name], app: session && appOf(session) });
}

/** A web app has a front door at the origin of its redirect URI; any other has no address that we know. */
function appOf({ redirectUri, client }: Session): ProblemScreen['app'] {
  if (!client.redirectUris.includes(redirectUri)) return null;
  const { protocol, origin } = new URL(redirectUri);
  return /^https?:$/.test(protocol) ? { name: client.name, href: `${origin}/` } : null;
}
