import { isRealProduction } from '#fixtures/applicability.ts';
import { PrerequisiteError } from '#fixtures/prerequisite-error.ts';
import type { Finding } from '#fixtures/target/findings.ts';
import { liveTarget } from '#fixtures/target/live-target.ts';
import type { Settings } from '#fixtures/target/settings.ts';
import { hushing } from '#fixtures/target/targets.ts';
import { environmentNames, type EnvironmentName } from '#specs/environments.ts';
import { reached, service } from './address.ts';
import { keys, redirectUri, start } from './client.ts';
import { Examination } from './examination.ts';
import { hostedPage } from './hosted-page.ts';
import { movingClock } from './moving-clock.ts';
import { otherClients, otherRedirectUri } from './other-clients.ts';
import { otherPeople, user } from './people.ts';
import { secondFactors } from './second-factor.ts';

export type Check = (x: Examination) => Promise<Finding[]>;

/** Each takes for granted that those before it found nothing essential. */
const checks: readonly Check[] = [
  reached,
  service,
  keys,
  redirectUri,
  start,
  user,
  hostedPage,
  otherRedirectUri,
  otherClients,
  secondFactors,
  otherPeople,
];

/** On the real production no message is sent and no clock moved. */
const sparedInProduction: readonly Check[] = [secondFactors, movingClock];

/**
 * Looks at the settings of live environments, one correct request after the other, before anything is judged. It never
 * says that a server is at fault, and never hides it: what might be the server's fault is said to be either.
 */
export async function examined(settings: Settings, names: readonly EnvironmentName[]): Promise<Finding[]> {
  const examinations = environmentNames.flatMap((name) => {
    const own = names.includes(name) ? settings.live[name] : undefined;
    return own ? [new Examination(hushing(liveTarget(name, settings)), own)] : [];
  });
  const found = (await Promise.all(examinations.map((x) => walked(x, checks)))).flat();
  // A clock may be shared, so it is moved when nobody else looks.
  for (const x of examinations) {
    const isOver = found.some(
      ({ environment, weight }) => environment === x.target.environment && weight === 'essential',
    );
    if (!isOver) found.push(...(await walked(x, [movingClock])));
    await x.close();
  }
  return found;
}

/** The same for some of the checks and one environment, while its settings are not all known. */
export async function looked(settings: Settings, name: EnvironmentName, due: readonly Check[]): Promise<Finding[]> {
  const own = settings.live[name];
  if (!own) return [];
  const x = new Examination(hushing(liveTarget(name, settings)), own);
  const found = await walked(x, due);
  await x.close();
  return found;
}

async function walked(x: Examination, due: readonly Check[]): Promise<Finding[]> {
  const found: Finding[] = [];
  const isSpared = isRealProduction(x.target);
  for (const check of due) {
    if (isSpared && sparedInProduction.includes(check)) continue;
    found.push(...(await check(x).catch((error: unknown) => broken(x, error))));
    if (found.some(({ weight }) => weight === 'essential')) break;
  }
  return found;
}

/** A request that got no answer of the API says nothing about a setting. */
function broken(x: Examination, error: unknown): Finding[] {
  if (!(error instanceof PrerequisiteError)) throw error;
  return x.notice({
    settings: [],
    cause: 'environment',
    what: error.message,
    next: 'This was not looked at any further.',
  });
}
