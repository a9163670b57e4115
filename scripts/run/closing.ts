import { Api } from '#fixtures/api/api.ts';
import type { Open, Opened } from '#fixtures/manners/opened.ts';
import { PrerequisiteError } from '#fixtures/prerequisite-error.ts';
import { liveTarget } from '#fixtures/target/live-target.ts';
import type { Settings } from '#fixtures/target/settings.ts';
import type { Target } from '#fixtures/target/target.ts';
import { hushing } from '#fixtures/target/targets.ts';
import { Recorder } from '#evidence/recorder.ts';
import { environments } from '#specs/environments.ts';

export interface Closed {
  closed: number;
  /** The server knew them no longer. */
  over: number;
  /** Nobody answered, the server refused to end them, there was no time left, or the client is not known any more. */
  left: number;
}

const AT_ONCE = 4;
/** In milliseconds. */
const LONGEST = 600_000;

/** Ends what a run has opened and its tests have left. The run's rate holds here too. */
export async function closeAll(opened: Opened, settings: Settings): Promise<Closed> {
  const counts: Closed = { closed: 0, over: 0, left: 0 };
  const due = opened.left;
  if (due.length > 0) console.log(`Closing what the tests have left open (sign-ins and token pairs): ${due.length} …`);
  const until = Date.now() + LONGEST;
  const next = async (): Promise<void> => {
    while (due.length > 0 && Date.now() < until) {
      const open = due.shift();
      if (open) counts[await end(open, settings)] += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return { ...counts, left: counts.left + due.length };
}

async function end(open: Open, settings: Settings): Promise<keyof Closed> {
  const target = targetOf(open, settings);
  if (!target) return 'left';
  const api = new Api(target, new Recorder());
  try {
    const answer = await (open.kind === 'sign-in' ? api.logout(open.token) : api.revoke(open.token));
    if (answer.status < 300) return 'closed';
    return [401, 404].includes(answer.status) ? 'over' : 'left';
  } catch (error) {
    if (!(error instanceof PrerequisiteError)) throw error;
    return 'left';
  }
}

function targetOf({ environment, region, clientKey }: Open, settings: Settings): Target | undefined {
  const target = hushing(liveTarget(environment, settings));
  const client = [target.client, target.otherClient].find((known) => known?.key === clientKey);
  return client && { ...target, client, spec: environments[region] };
}
