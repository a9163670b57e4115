import type { Observations } from '#evidence/observations.ts';
import { variants, type VariationPoint } from '#specs/variants.ts';
import type { VariantSeen } from './formats/compliance.ts';
import type { UndocumentedMember } from './formats/run.ts';

const points: Readonly<Record<string, VariationPoint>> = variants;

/** Every answer seen at each point, in the order of the register. Values that differ between tests are all kept. */
export function mergeVariants(observed: readonly Observations[]): Record<string, VariantSeen> {
  const seen = collect(observed.map(({ variants }) => variants));
  const order = Object.keys(points);
  const keys = Object.keys(seen).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return Object.fromEntries(keys.map((key) => [key, describeVariant(points[key], seen[key] ?? [])]));
}

function describeVariant(point: VariationPoint | undefined, answers: string[]): VariantSeen {
  return {
    seen: answers.join(' | '),
    default: answers.length === 1 && answers[0] === point?.default,
    source: answers.map((answer) => point?.answers[answer] ?? 'undocumented').join(' | '),
  };
}

/** The answers that are not the default, as `point=answer`, at the points that a requirement names. */
export function alternativesSeen(observed: readonly Observations[], asked: readonly string[]): string[] {
  const seen = collect(observed.map(({ variants }) => variants));
  return asked.flatMap((key) =>
    (seen[key] ?? []).filter((answer) => answer !== points[key]?.default).map((answer) => `${key}=${answer}`),
  );
}

/** Every value seen under each name. */
export function mergeFacts(facts: readonly Record<string, string>[]): Record<string, string> {
  const seen = collect(facts);
  return Object.fromEntries(Object.entries(seen).map(([name, values]) => [name, values.join(' | ')]));
}

/** Each undocumented member once, with the number of tests that saw it. */
export function mergeUndocumented(observed: readonly Observations[]): UndocumentedMember[] {
  const found = new Map<string, UndocumentedMember>();
  for (const { undocumented } of observed) {
    const inThisTest = new Map(undocumented.map((entry) => [JSON.stringify(entry), entry]));
    for (const [key, { operation, status, member }] of inThisTest) {
      const tests = (found.get(key)?.tests ?? 0) + 1;
      found.set(key, { operation, status, member, tests });
    }
  }
  return [...found.values()].sort((a, b) => placeOf(a).localeCompare(placeOf(b)));
}

const placeOf = ({ operation, status, member }: UndocumentedMember) => `${operation} ${status} ${member}`;

/** The different values of each name, sorted, so that two runs with the same answers write the same file. */
function collect(records: readonly Record<string, string>[]): Record<string, string[]> {
  const values = new Map<string, Set<string>>();
  for (const record of records) {
    for (const [name, value] of Object.entries(record)) {
      values.set(name, (values.get(name) ?? new Set()).add(value));
    }
  }
  return Object.fromEntries([...values].map(([name, set]) => [name, [...set].sort()]));
}
