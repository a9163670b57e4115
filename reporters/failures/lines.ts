import { namesOf, sharedRows } from '../markup/shared-rows.ts';
import { textBlock } from '../markup/text-block.ts';
import type { Failure } from './failure.ts';
import { diffLines } from './markdown.ts';

/** So many are explained on the terminal; the reports explain all. */
const EXPLAINED = 3;
const CLAIMS = 2;
/** Where the text of a part begins. */
const COLUMN = ' '.repeat(14);

export interface EnvironmentFailures {
  environment: string;
  failures: readonly Failure[];
  /** Where the scripts of this environment are; absent if they could not be written. */
  scripts?: string | undefined;
}

/**
 * Red requirements on the terminal: the first few in their five parts, the others in a line. Environments in which the same
 * failed in the same way stand together.
 */
export function failureLines(found: readonly EnvironmentFailures[], verdict: Failure['verdict']): string[] {
  const rows = sharedRows(
    found.flatMap(({ environment, failures }) => {
      const wanted = failures.filter((failure) => failure.verdict === verdict);
      return wanted.map((failure) => ({ environment, value: essenceOf(failure) }));
    }),
  );
  const ordered = rows.toSorted((one, other) => one.value.rank - other.value.rank);
  const lines = ordered.flatMap(({ value, where }, index) => {
    const name = `${value.id} ${value.title}${value.kind} [${namesOf(where, found.length)}]`;
    if (index >= EXPLAINED) return [`${name}: ${value.seen.split('\n')[0] ?? ''}`];
    const [first] = where;
    const own = found.find(({ environment }) => environment === first);
    const failure = own?.failures.find(({ id }) => id === value.id);
    return failure ? ['', name, ...partsOf(failure, own?.scripts)] : [name];
  });
  return lines.slice(lines[0] === '' ? 1 : 0);
}

/** What makes two failures the same to a reader. */
function essenceOf({ id, title, level, cause, waiver, explanations: [first] }: Failure) {
  const waived = waiver === null ? '' : `waived by ${waiver}`;
  const kind = [level === 'MUST' ? '' : level, cause ?? '', waived].filter(Boolean).join(', ');
  const { expected = '', seen = '', differences = [] } = first ?? {};
  // What nobody has taken on yet comes first, and a MUST before advice.
  const rank = (waiver === null ? 0 : 2) + (level === 'MUST' ? 0 : 1);
  return { id, title, kind: kind && ` (${kind})`, expected, seen, differences, rank };
}

function partsOf({ id, says, explanations: [first] }: Failure, scripts: string | undefined): string[] {
  if (first === undefined) return [];
  const { expected, title, likelyCause, nextSteps, guide, command } = first;
  const steps = [...nextSteps, `Guide: ${guide.title}, ${guide.lines}, ${guide.url}`];
  return [
    ...part('says', saying(says)),
    ...part('expected', [expected || title]),
    ...part('seen', diffLines(first)),
    ...part('likely', [likelyCause]),
    ...part('next', steps),
    ...part('repeat', [command, ...(scripts === undefined ? [] : [`sh ${scripts}/${id}.sh`])], false),
  ];
}

/** The first claims, and where they are to be read; the reports have them all. */
function saying(says: Failure['says']): string[] {
  const shown = says.slice(0, CLAIMS);
  const more = says.length - shown.length;
  return [
    ...shown.map((claim) => `${claim.id}: ${claim.says} (${claim.document}, ${claim.place})`),
    ...(more > 0 ? [`and ${more} more`] : []),
    ...new Set(shown.map(({ url }) => url)),
    ...(shown.length === 0 ? ['our reading of the documents as a whole'] : []),
  ];
}

/** Commands are not wrapped: they are copied. */
function part(name: string, texts: readonly string[], wraps = true): string[] {
  const lines = texts.flatMap((text) => {
    return wraps ? textBlock(text, COLUMN, `${COLUMN}  `) : [`${COLUMN}${text}`];
  });
  const [first = '', ...rest] = lines;
  return [`    ${name.padEnd(8)}  ${first.slice(COLUMN.length)}`, ...rest];
}
