import { namesOf, sharedRows } from '../markup/shared-rows.ts';
import { contrastOf } from './contrast.ts';
import type { Failure } from './failure.ts';
import { besideLines, groupsOf, rankOf, type FailureGroup } from './groups.ts';

/** Of what was expected and seen, in characters: the reports have all of it. */
const LONGEST = 240;

export interface EnvironmentFailures {
  environment: string;
  failures: readonly Failure[];
  /** Where the scripts of this environment are; absent if they could not be written. */
  scripts?: string | undefined;
}

/**
 * Red requirements on the terminal, one a line, and under it those of the same probable cause. Environments in which the same
 * failed in the same way share it.
 */
export function failureLines(found: readonly EnvironmentFailures[], verdict: Failure['verdict']): string[] {
  const rows = sharedRows(
    found.flatMap(({ environment, failures }) => {
      const wanted = groupsOf(failures).filter(({ lead }) => lead.verdict === verdict);
      return wanted.map((group) => ({ environment, value: essenceOf(group) }));
    }),
  );
  const ordered = rows.toSorted((one, other) => one.value.rank - other.value.rank);
  return ordered.flatMap(({ value: { name, said, beside }, where }) => [
    `${name} [${namesOf(where, found.length)}]: ${said}`,
    ...beside.map((line) => `  ${line}`),
  ]);
}

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

/** What makes two groups the same to a reader. */
function essenceOf(group: FailureGroup) {
  const { id, title, level, cause, waiver, explanations } = group.lead;
  const waived = waiver === null ? '' : `waived by ${waiver}`;
  const kind = [level === 'MUST' ? '' : level, cause ?? '', waived].filter(Boolean).join(', ');
  const said = contrastOf(explanations[0]);
  return {
    name: `${id} ${title}${kind && ` (${kind})`}`,
    said: said.length > LONGEST ? `${said.slice(0, LONGEST)} …` : said,
    beside: besideLines(group),
    rank: rankOf(group.lead),
  };
}
