import { z } from 'zod';
import type { Compliance } from './formats/compliance.ts';
import type { TestRecord } from './test-record.ts';

/** How many tests of the suite verify each requirement. The same in every environment and on every target. */
export type Demand = Readonly<Record<string, number>>;
export const Demand = z.record(z.string(), z.int().min(1));

/** A requirement of which fewer tests ran than there are. */
export interface Shortage {
  id: string;
  ran: number;
  demanded: number;
}

/** One environment of a run that should have tested everything. */
export interface CheckedEnvironment {
  compliance: Pick<Compliance, 'environment' | 'requirements'>;
  tests: readonly Pick<TestRecord, 'judgement' | 'exchanges'>[];
  /** Of the demand. */
  shortages: readonly Shortage[];
}

const NAMED = 5;
const ALL_OR_PART = 'Run all of it, or a part with npx playwright test';

/** Counts the tests of each requirement; one that was run several times is one test. */
export function testsPerRequirement(
  tests: readonly Pick<TestRecord, 'file' | 'title' | 'requirements'>[],
): Record<string, number> {
  const titles = new Map<string, Set<string>>();
  for (const { file, title, requirements } of tests) {
    for (const id of requirements) titles.set(id, (titles.get(id) ?? new Set()).add(`${file} ${title}`));
  }
  return Object.fromEntries([...titles].map(([id, { size }]) => [id, size] as const).sort());
}

/** What is missing in one environment. A test that was skipped because the target lacks something has done its part. */
export function shortagesOf(tests: readonly TestRecord[], demand: Demand): Shortage[] {
  const counts = testsPerRequirement(tests.filter(({ judgement }) => judgement.verdict !== 'untested'));
  return Object.entries(demand)
    .map(([id, demanded]) => ({ id, ran: counts[id] ?? 0, demanded }))
    .filter(({ ran, demanded }) => ran < demanded);
}

/**
 * What keeps a run that should have tested everything from being green.
 * @param checked each environment of the run, with what is missing in it
 * @param configured the environments that it should have had
 */
export function demandObjections(checked: readonly CheckedEnvironment[], configured: readonly string[]): string[] {
  const left = configured.filter((name) => !checked.some(({ compliance }) => compliance.environment === name));
  return [
    ...left.map((name) => `no test of ${name} was run, which is configured. ${ALL_OR_PART}`),
    ...checked.flatMap(({ compliance, shortages }) => shortageObjection(compliance.environment, shortages)),
    ...checked.flatMap(untestedObjection),
    ...checked.filter(isSilent).map(({ compliance }) => {
      return `no exchange was recorded in ${compliance.environment}, so nothing shows that the target was asked`;
    }),
  ];
}

/** Tests judged, and nothing went over the wire. */
function isSilent({ tests }: CheckedEnvironment): boolean {
  const judged = tests.some(({ judgement: { verdict } }) => verdict === 'conformant' || verdict === 'violated');
  return judged && tests.every(({ exchanges }) => exchanges === 0);
}

/** What the demand does not ask for is missed, too. */
function untestedObjection({ compliance, shortages }: CheckedEnvironment): string[] {
  const short = new Set(shortages.map(({ id }) => id));
  const left = compliance.requirements.filter(({ id, verdict }) => verdict === 'untested' && !short.has(id));
  if (left.length === 0) return [];
  return [`untested in ${compliance.environment}: ${firstOf(left.map(({ id }) => id))}. ${ALL_OR_PART}`];
}

function shortageObjection(environment: string, shortages: readonly Shortage[]): string[] {
  if (shortages.length === 0) return [];
  const named = firstOf(shortages.map(({ id, ran, demanded }) => `${id} (${ran} of ${demanded})`));
  return [`fewer tests ran in ${environment} than the register demands: ${named}. ${ALL_OR_PART}`];
}

function firstOf(names: readonly string[]): string {
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return `${names.slice(0, NAMED).join(', ')}${more}`;
}
