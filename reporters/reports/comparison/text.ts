import type {
  Comparison,
  ComparisonReport,
  Row,
  ShapeChange,
  Side,
  VerdictChange,
} from '#reporters/verdicts/formats/comparison.ts';
import { minuteOf } from '#reporters/markup/words.ts';
import { textBlock } from '#reporters/markup/text-block.ts';
import { CHANGED_SHAPE, rowLists, verdictLists } from './lists.ts';

/** Of a reason, in characters. */
const LONGEST = 240;
/** Of the long lists that a part of the suite makes; regressions are always all shown. */
const SHOWN = 20;

export const comparisonMeanings = {
  0: 'nothing regressed',
  1: 'something regressed',
  2: 'nothing regressed, but something can no longer be judged',
} as const;

/** A comparison for a terminal: no line is longer than 100 columns, unless a single word is. */
export function comparisonText(report: ComparisonReport): string {
  const { comparisons, exitCode, onlyBefore, onlyAfter } = report;
  return [
    ...comparisons.flatMap((comparison) => [...comparisonLines(comparison), '']),
    ...(onlyBefore.length === 0 ? [] : [`Only in the first: ${onlyBefore.join(', ')}`]),
    ...(onlyAfter.length === 0 ? [] : [`Only in the second: ${onlyAfter.join(', ')}`]),
    `Result ${exitCode}: ${comparisonMeanings[exitCode]}`,
  ].join('\n');
}

function comparisonLines(comparison: Comparison): string[] {
  const { before, after, notices } = comparison;
  const blocks = blocksOf(comparison);
  return [
    `${nameOf(before)} → ${nameOf(after, before)}`,
    ...notices.flatMap((notice) => wrapped(`Note: ${notice}`, 2)),
    ...(blocks.length === 0 ? ['  Nothing differs.'] : blocks.flat()),
  ];
}

function blocksOf(comparison: Comparison): string[][] {
  const shownOf = (kind: string, count: number) => (kind === 'regressed' ? count : SHOWN);
  return [
    ...verdictLists.map(([kind, title]) => {
      const list = comparison[kind];
      return block(title, list, changeLines, shownOf(kind, list.length));
    }),
    block(CHANGED_SHAPE, comparison.changed, shapeLines),
    ...rowLists.map(([kind, title]) => block(title, comparison[kind], rowLines)),
  ].filter((lines) => lines.length > 0);
}

function block<T>(title: string, rows: readonly T[], linesOf: (row: T) => string[], shown = SHOWN): string[] {
  if (rows.length === 0) return [];
  const more = rows.length > shown ? [`    … and ${rows.length - shown} more: --json lists them all`] : [];
  return [`  ${title} (${rows.length})`, ...rows.slice(0, shown).flatMap(linesOf), ...more];
}

function changeLines({ id, title, level, before, after, reason }: VerdictChange): string[] {
  const said = reason === null ? [] : wrapped(brief(reason), 8);
  return [...named(id, title), `        ${levelOf(level)}${before} → ${after}`, ...said];
}

function shapeLines({ kind, subject, before, after }: ShapeChange): string[] {
  return [...wrapped(`${kind} ${subject}`, 4), ...wrapped(`${short(before)} → ${short(after)}`, 8)];
}

const rowLines = ({ id, title, level, verdict }: Row) => [
  ...named(id, title),
  ...wrapped(`${levelOf(level)}${verdict}`, 8),
];
const named = (id: string, title: string) => wrapped(`${id} ${title}`, 4);
const levelOf = (level: Row['level']) => (level === 'MUST' ? '' : `${level}, `);
const short = (value: string | null) => (value === null ? 'none' : brief(value));

/** The beginning of a reason: the reports have all of it. */
function brief(reason: string): string {
  const said = reason.replaceAll('\n', '; ');
  return said.length > LONGEST ? `${said.slice(0, LONGEST)} …` : said;
}

/** An environment once, where both sides are of the same. */
function nameOf({ environment, target, startedAt, complete }: Side, known?: Side): string {
  const when = `${minuteOf(startedAt)}, ${target}${complete === false ? ', cut off' : ''}`;
  return known?.environment === environment ? when : `${environment} ${when}`;
}

/** The lines after the first stand four columns further in. */
const wrapped = (text: string, indent: number) =>
  textBlock(text.replaceAll(/\s+/g, ' '), ' '.repeat(indent), ' '.repeat(indent + 4));
