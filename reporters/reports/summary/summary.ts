import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import { failureLines, repeatLines, type EnvironmentFailures } from '#reporters/failures/lines.ts';
import { redactionLine } from '#reporters/leaks/redacted-run.ts';
import { shortFiguresLine } from '#reporters/run/proof-figures.ts';
import type { Run } from '#reporters/verdicts/formats/run.ts';
import { namesOf, sharedRows } from '#reporters/markup/shared-rows.ts';
import { countOf, levelsOf, meaningOf, noticeOf, seconds, shownVerdicts } from '#reporters/markup/words.ts';

export interface Addresses {
  /** `reports/index.html`, as a person can open it. */
  overview: string;
  /** The Allure page of each environment. */
  pages: readonly { environment: string; address: string }[];
}

/** What is summed up. */
export interface Summarized {
  run: Run;
  compliances: readonly Compliance[];
  failures: readonly EnvironmentFailures[];
}

/**
 * The end of the terminal's output, without colours. The caller prints the counts of tests as the very last line.
 * @param addresses of the reports; absent if they could not be written
 */
export function summaryLines({ run, compliances, failures }: Summarized, addresses?: Addresses): string[] {
  const targets = [...new Set(compliances.map(({ target }) => target))];
  const result = resultLine(run, failures);
  return [
    result,
    '',
    `Baanx conformance, target: ${targets.join(', ') || 'none'}, ${seconds(run.durationMs)}, ${run.exchanges} exchanges`,
    ...(targets.includes('mock') ? [noticeOf(compliances)] : []),
    ...compliances.flatMap(({ proof }) => (proof === null ? [] : [shortFiguresLine(proof)])).slice(0, 1),
    ...(run.redaction ? [`Secrets: ${redactionLine(run.redaction)}`] : []),
    '',
    ...table(compliances),
    ...section('Violated', failureLines(failures, 'violated')),
    ...section('Inconclusive', failureLines(failures, 'inconclusive')),
    ...section('What next', repeatLines(failures)),
    ...section('Objections', run.objections.map(firstLine)),
    ...section('Notices', run.notices),
    ...untestedLines(compliances),
    '',
    result,
    ...(addresses ? addressLines(addresses, nameWidth(compliances)) : []),
  ];
}

/** `Result 1: something is violated (6 MUST and 3 SHOULD violated, 1 MUST inconclusive)` */
export function resultLine({ exitCode }: Run, found: readonly EnvironmentFailures[]): string {
  const all = found.flatMap(({ failures }) => failures);
  const counts = (['violated', 'inconclusive'] as const).flatMap((wanted) => {
    const red = all.filter(({ verdict }) => verdict === wanted);
    return red.length === 0 ? [] : [`${levelsOf(red)} ${wanted}`];
  });
  return `Result ${exitCode}: ${meaningOf(exitCode)}${counts.length === 0 ? '' : ` (${counts.join(', ')})`}`;
}

function addressLines({ pages, overview }: Addresses, width: number): string[] {
  const lines = [...pages, { environment: 'all', address: overview }];
  return lines.map(({ environment, address }) => `  ${environment.padEnd(width)}  ${address}`);
}

/** The last line of a run. */
export function countsLine({ passed, failed, skipped }: Run['tests']): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function table(compliances: readonly Compliance[]): string[] {
  const width = nameWidth(compliances);
  const head = `  ${'requirements'.padEnd(width)}  ${shownVerdicts.join('  ')}`;
  const rows = compliances.map(({ environment, totals }) => {
    const cells = shownVerdicts.map((verdict) => `${countOf(totals, verdict)}`.padStart(verdict.length));
    return `  ${environment.padEnd(width)}  ${cells.join('  ')}`;
  });
  return [head, ...rows];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => line && `  ${line}`)];
}

function untestedLines(compliances: readonly Compliance[]): string[] {
  const open = compliances.map(({ environment, totals, requirements }) => {
    return { environment, value: `${totals.untested} of ${requirements.length}` };
  });
  const parts = sharedRows(open).map(({ value, where }) => `${value} [${namesOf(where, compliances.length)}]`);
  const any = compliances.some(({ totals }) => totals.untested > 0);
  return any ? ['', `Untested requirements: ${parts.join(', ')}`] : [];
}

export const firstLine = (text: string) => text.split('\n')[0] ?? '';

const nameWidth = (compliances: readonly Compliance[]) =>
  Math.max(...compliances.map(({ environment }) => environment.length), 'requirements'.length);
