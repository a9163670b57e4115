import { z } from 'zod';
import { OBSERVATIONS } from '#specs/evidence.ts';
import { variants, type VariationPoint } from '#specs/variants.ts';
import type { VariantSeen } from '../formats/compliance.ts';
import { parseJson } from '../files/json.ts';
import type { UndocumentedMember } from '../formats/run.ts';

const points: Readonly<Record<string, VariationPoint>> = variants;

/**
 * What one test observed. Points are checked against `variants.ts` when they are merged, not here: any string may be a
 * point, since it was read from a file.
 */
export type Observed = z.infer<typeof Observed>;
export const Observed = z.object({
  variants: z.record(z.string(), z.string()),
  undocumented: z.array(z.object({ operation: z.string(), status: z.number(), member: z.string() })),
  facts: z.record(z.string(), z.string()),
  exchanges: z.array(
    z.object({ title: z.string(), start: z.number(), stop: z.number(), exchange: z.record(z.string(), z.unknown()) }),
  ),
  waits: z.array(z.object({ at: z.number(), seconds: z.number() })).default([]),
  settings: z.record(z.string(), z.string()).default({}),
  slots: z.record(z.string(), z.object({ values: z.number(), canaries: z.number() })).default({}),
  prints: z.record(z.string(), z.string()).default({}),
});

/** Reads the text of an observations attachment. @throws Error when it is not one */
export function parseObservations(text: string): Observed {
  const parsed = Observed.safeParse(parseJson(text));
  if (!parsed.success)
    throw new Error(`the attachment "${OBSERVATIONS}" is not readable: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Every answer seen at each point, in the order of the register. Values that differ between tests are all kept. */
export function mergeVariants(observed: readonly Observed[]): Record<string, VariantSeen> {
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
export function alternativesSeen(observed: readonly Observed[], asked: readonly string[]): string[] {
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
export function mergeUndocumented(observed: readonly Observed[]): UndocumentedMember[] {
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
