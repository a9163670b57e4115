import { z } from 'zod';
import { daysBetween } from '../calendar.ts';
import { parseJson } from '#evidence/json.ts';
import type { Register } from '../register/register.ts';
import { LONGEST_DAYS, Waiver } from '../formats/waivers.ts';

/** What a list of waivers is checked against. */
export interface WaiverContext {
  /** The name of the file, for messages. */
  file: string;
  requirements: Register['requirements'];
  /** `2026-11-27` */
  today: string;
}

interface Row {
  /** Where it stands, for messages. */
  place: string;
  given: Record<string, unknown>;
}

/**
 * Reads the text of a file of waivers. `problems` has a sentence for everything that is wrong: what, where, what to do;
 * if there are any, the waivers are not to be used.
 */
export function readWaivers(text: string, context: WaiverContext): { waivers: Waiver[]; problems: string[] } {
  const { file } = context;
  const parsed = List.safeParse(parseJson(text));
  if (!parsed.success) {
    const form = 'Write { "waivers": [ … ] }, with an empty list if there are none.';
    return { waivers: [], problems: [`${file} is no list of waivers in JSON. ${form}`] };
  }
  const rows = parsed.data.waivers.map((given, at): Row => {
    const id = typeof given['requirement'] === 'string' ? ` (${given['requirement']})` : '';
    return { place: `${file}, waiver ${at + 1}${id}`, given };
  });
  const problems = [...rows.flatMap((row) => rowProblems(row, context)), ...duplicates(rows)];
  return { waivers: problems.length > 0 ? [] : rows.map(({ given }) => Waiver.parse(given)), problems };
}

const List = z.strictObject({ $schema: z.string().optional(), waivers: z.array(z.record(z.string(), z.unknown())) });

function rowProblems({ place, given }: Row, { requirements, today }: WaiverContext): string[] {
  const { error } = Waiver.safeParse(given);
  const malformed = (error?.issues ?? []).map(({ path, message }) => [...path, message].join(' '));
  const misdated = dateProblems(valid(given, 'created'), valid(given, 'expires'), today);
  return [...malformed, ...requirementProblems(valid(given, 'requirement'), requirements), ...misdated].map(
    (problem) => `${place}: ${problem}.`,
  );
}

/** A member that is well-formed by itself, whatever is wrong with the others. */
function valid(given: Row['given'], name: 'requirement' | 'created' | 'expires'): string | undefined {
  return Waiver.shape[name].safeParse(given[name]).data;
}

function requirementProblems(id: string | undefined, requirements: WaiverContext['requirements']): string[] {
  if (id === undefined) return [];
  const row = requirements[id];
  if (row === undefined) return ['the register does not know this requirement: correct its id'];
  return row.level === 'INFO' ? ['an INFO requirement is never violated: remove the waiver'] : [];
}

function dateProblems(created: string | undefined, expires: string | undefined, today: string): string[] {
  const early =
    created !== undefined && created > today ? [`created ${created} is in the future: today is ${today} (UTC)`] : [];
  if (created === undefined || expires === undefined) return early;
  const days = daysBetween(created, expires);
  if (days < 0) return [...early, `expires ${expires} before it was created (${created})`];
  if (days <= LONGEST_DAYS) return early;
  return [...early, `expires ${expires}, ${days} days after it was created: ${LONGEST_DAYS} are the most`];
}

/** One failure at a time: two waivers for the same place could never both fit. */
function duplicates(rows: readonly Row[]): string[] {
  const keyOf = ({ given: { requirement, environment, target = 'live' } }: Row) =>
    JSON.stringify([requirement, environment, target]);
  const isFirst = (row: Row) => rows.find((other) => keyOf(other) === keyOf(row)) === row;
  return rows
    .filter((row) => !isFirst(row))
    .map(({ place }) => `${place}: requirement, environment and target are those of an earlier waiver. Keep one.`);
}
