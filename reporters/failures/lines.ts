import { namesOf, sharedRows } from '../markup/shared-rows.ts';
import type { Failure } from './failure.ts';

/** Of what was expected and seen, in characters: the reports have all of it. */
const LONGEST = 240;

export interface EnvironmentFailures {
  environment: string;
  failures: readonly Failure[];
  /** Where the scripts of this environment are; absent if they could not be written. */
  scripts?: string | undefined;
}

/** Red requirements on the terminal, one a line. Environments in which the same failed in the same way share it. */
export function failureLines(found: readonly EnvironmentFailures[], verdict: Failure['verdict']): string[] {
  const rows = sharedRows(
    found.flatMap(({ environment, failures }) => {
      const wanted = failures.filter((failure) => failure.verdict === verdict);
      return wanted.map((failure) => ({ environment, value: essenceOf(failure) }));
    }),
  );
  const ordered = rows.toSorted((one, other) => one.value.rank - other.value.rank);
  const lines = ordered.map(({ value, where }) => ({ ...value, where: namesOf(where, found.length) }));
  return verdict === 'violated' ? lines.map(lineOf) : grouped(lines);
}

type Line = ReturnType<typeof essenceOf> & { where: string };

const lineOf = ({ name, said, where }: Pick<Line, 'name' | 'said' | 'where'>) => `${name} [${where}]: ${said}`;

/** What many could not be judged for stands once, with its count. */
function grouped(lines: readonly Line[]): string[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.kind, line.said, line.where]);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length < MANY) return group.map(lineOf);
    const name = `${group.length} requirements (${first.kind}), ${first.id} to ${group.at(-1)?.id ?? ''}`;
    return [lineOf({ ...first, name })];
  });
}

/** So many that share a reason are not listed one by one. */
const MANY = 4;

/** How to repeat what is red; nothing where nothing is, or where the scripts could not be written. */
export function repeatLines(found: readonly EnvironmentFailures[]): string[] {
  const [first] = found.filter(({ failures, scripts }) => failures.length > 0 && scripts !== undefined);
  const [failure] = first?.failures ?? [];
  if (first?.scripts === undefined || failure === undefined) return [];
  return [
    `failures.md in the folder of each environment explains them. Each has a script that repeats it, such as`,
    `sh ${first.scripts}/${failure.id}.sh`,
  ];
}

/** What makes two failures the same to a reader. */
function essenceOf({ id, title, level, cause, waiver, explanations: [first] }: Failure) {
  const waived = waiver === null ? '' : `waived by ${waiver}`;
  const kind = [level === 'MUST' ? '' : level, cause ?? '', waived].filter(Boolean).join(', ');
  const { expected = '', seen = '' } = first ?? {};
  const said = [...(expected === '' ? [] : [`expected ${expected}`]), `seen ${seen}`]
    .join('; ')
    .replaceAll(/\s+/g, ' ');
  return {
    ...{ id, kind },
    name: `${id} ${title}${kind && ` (${kind})`}`,
    said: said.length > LONGEST ? `${said.slice(0, LONGEST)} …` : said,
    // What nobody has taken on yet comes first, and a MUST before advice.
    rank: (waiver === null ? 0 : 2) + (level === 'MUST' ? 0 : 1),
  };
}
