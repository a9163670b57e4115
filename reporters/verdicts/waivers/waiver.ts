import { daysBetween } from '#reporters/verdicts/calendar.ts';
import type { Compliance, RequirementResult } from '../formats/compliance.ts';
import type { Shortage } from '../demand.ts';
import { firstLineOf } from '../reason.ts';
import type { TestRecord } from '../test-record.ts';
import type { JudgedWaiver, Waiver } from '../formats/waivers.ts';

/** One environment of a run. */
export interface WaivedEnvironment {
  compliance: Compliance;
  tests: readonly TestRecord[];
  /** Requirements of which fewer tests ran than the suite has: they cannot show that a waiver is unneeded, or that it fits. */
  shortages: readonly Shortage[];
}

export interface Waived<Environment> {
  /** The same, with the waivers in force in their compliance. */
  environments: Environment[];
  waivers: JudgedWaiver[];
  /** What keeps the run from being green. */
  objections: string[];
  /** What somebody has to know in time. */
  notices: string[];
}

const ANNOUNCED_DAYS = 14;

/**
 * Lays the waivers over a run. A waiver in force changes no verdict; it is named by its requirement, and the gate lets
 * that one pass.
 * @param today `2026-11-27`; a waiver holds until the end of the day on which it expires
 */
export function applyWaivers<Environment extends WaivedEnvironment>(
  environments: readonly Environment[],
  waivers: readonly Waiver[],
  today: string,
): Waived<Environment> {
  const judged = waivers.map((waiver) => judge(waiver, environments, today));
  const inForce = judged.filter(({ state }) => state === 'in force' || state === 'expiring');
  return {
    environments: environments.map((each) => ({ ...each, compliance: withWaivers(each.compliance, inForce) })),
    waivers: judged,
    objections: [
      ...judged.filter(({ state }) => isObjection(state)).map(({ says }) => says),
      ...environments.flatMap((environment) => unsureTests(environment, inForce)),
    ],
    notices: judged.filter((waiver) => isDue(waiver, environments, today)).map((waiver) => dueSoon(waiver, today)),
  };
}

const isObjection = (state: JudgedWaiver['state']) =>
  state === 'expired' || state === 'unneeded' || state === 'other failure';

function judge(waiver: Waiver, environments: readonly WaivedEnvironment[], today: string): JudgedWaiver {
  const place = environments.find((environment) => isMeant(waiver, environment));
  const result = place?.compliance.requirements.find(({ id }) => id === waiver.requirement);
  const about = `the waiver of ${nameOf(waiver)}`;
  const is = (state: JudgedWaiver['state'], says: string) => ({ ...waiver, state, says: `${about} ${says}` });
  if (place === undefined || result === undefined)
    return is('not judged', 'is for an environment that was not checked');
  if (waiver.expires < today) {
    return is('expired', `expired on ${waiver.expires}: have the violation repaired, or a new waiver reviewed`);
  }
  if (place.shortages.some(({ id }) => id === result.id))
    return is('not judged', 'could not be judged: not all tests of its requirement ran');
  if (result.verdict === 'conformant') return is('unneeded', 'is not needed, the requirement is conformant: remove it');
  if (result.verdict !== 'violated')
    return is('not judged', `could not be judged: its requirement is ${result.verdict}`);
  if (result.signature !== waiver.signature) return is('other failure', otherFailure(waiver, result, place));
  const isExpiring = daysBetween(today, waiver.expires) <= ANNOUNCED_DAYS;
  return is(isExpiring ? 'expiring' : 'in force', `is in force until ${waiver.expires}`);
}

const isMeant = (waiver: Waiver, { compliance }: Pick<WaivedEnvironment, 'compliance'>) =>
  compliance.environment === waiver.environment && compliance.target === waiver.target;

function otherFailure({ signature }: Waiver, result: RequirementResult, { tests }: WaivedEnvironment): string {
  const own = tests.filter(({ requirements, judgement }) => {
    return requirements.includes(result.id) && judgement.verdict === 'violated';
  });
  const more = own.reduce((sum, { failures }) => sum + failures.length, 0) - 1;
  // The first may look like the known one; then the others are the news.
  const seen = `${firstLineOf(result.reason ?? '')}${more > 0 ? `, and ${more} more` : ''}`;
  return `is for another failure: it names ${signature}, and this one is ${result.signature ?? 'unknown'} (${seen})`;
}

function withWaivers(compliance: Compliance, inForce: readonly JudgedWaiver[]): Compliance {
  const own = inForce.filter((waiver) => isMeant(waiver, { compliance }));
  const requirements = compliance.requirements.map((result) => {
    return { ...result, waiver: own.find(({ requirement }) => requirement === result.id)?.ticket ?? null };
  });
  const waived = requirements.filter(({ waiver }) => waiver !== null).length;
  return { ...compliance, requirements, totals: { ...compliance.totals, waived } };
}

/** A waived violation must not hide that another test, or the rest of the same one, could not be judged. */
function unsureTests(environment: WaivedEnvironment, inForce: readonly JudgedWaiver[]): string[] {
  const own = inForce.filter((waiver) => isMeant(waiver, environment));
  return own.flatMap((waiver) =>
    environment.tests
      .filter(({ requirements }) => requirements.includes(waiver.requirement))
      .flatMap(unsureAbout)
      .map((about) => `the waiver of ${nameOf(waiver)} covers ${about}`),
  );
}

function unsureAbout({ title, judgement: { verdict }, failures }: TestRecord): string[] {
  if (verdict === 'inconclusive') return [`no inconclusive test, and "${title}" is one`];
  const others = verdict === 'violated' ? failures.flatMap(({ other }) => other ?? []) : [];
  return others.slice(0, 1).map((said) => `failed expects only, and in "${title}" something else went wrong: ${said}`);
}

/** Whatever became of it: only one that can be removed needs no announcement. */
function isDue(waiver: JudgedWaiver, environments: readonly WaivedEnvironment[], today: string): boolean {
  const left = daysBetween(today, waiver.expires);
  const isOfRun = environments.some((environment) => isMeant(waiver, environment));
  return isOfRun && waiver.state !== 'unneeded' && left >= 0 && left <= ANNOUNCED_DAYS;
}

function dueSoon(waiver: JudgedWaiver, today: string): string {
  const left = daysBetween(today, waiver.expires);
  const when = left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${left} days`;
  return `the waiver of ${nameOf(waiver)} expires ${when}, on ${waiver.expires}: have the violation repaired, or a new waiver reviewed`;
}

const nameOf = ({ requirement, environment, ticket, owner }: Waiver) =>
  `${requirement} in ${environment} (${ticket}, ${owner})`;
