import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contradictions } from '#specs/contradictions.ts';
import { variants } from '#specs/variants.ts';
import { writeAllureReport } from './allure/allure.ts';
import { compare } from './comparison/comparison.ts';
import type { Compliance } from '../verdicts/formats/compliance.ts';
import { driftMarkdown } from './summary/drift-markdown.ts';
import { driftOf } from './summary/drift.ts';
import { historyFolder, readHistory } from './comparison/history.ts';
import { readJournal } from '../run/journal.ts';
import { judgeContext } from '../run/judge-context.ts';
import { judgeRun, type JudgedRun } from '../run/judged-run.ts';
import { ReportsWatch } from '../leaks/leak-watch.ts';
import { NoRun } from '../run/files/no-run.ts';
import { overviewHtml, type Overview } from './overview/overview.ts';
import { figuresLine } from '../run/proof-figures.ts';
import { allureFolder } from '../run/files/results-folder.ts';
import type { RunEnvironment } from '../verdicts/formats/run.ts';
import { register } from '../verdicts/register/specs-register.ts';
import { baselineOf, isWhole, snapshotOf } from './comparison/snapshot.ts';
import { titleOf } from '../markup/words.ts';
import { writeWhole } from '../run/files/written-file.ts';
import { writeRun } from './written-run.ts';

/** Where a run left its results: one folder, or one of each shard. */
export type Folders = readonly [string, ...string[]];

export interface Reports {
  /** The run as the reports tell it: with what was found in them. */
  judged: JudgedRun;
  /** Whether a text may be printed: itself, or what stands in its place. */
  watch: ReportsWatch;
  /** Absolute path of `index.html`. */
  overview: string;
  /** Absolute path of the Allure page of each environment. */
  pages: { environment: string; file: string }[];
}

/**
 * Judges a run from what it left.
 * @param folders its results, or those of each of its shards: `test-results/reports`
 * @throws NoRun when there is none, or when it checked no environment
 */
export function readRun(folders: Folders): JudgedRun {
  const [first, ...others] = folders;
  const judged = judgeRun([readJournal(first), ...others.map(readJournal)], judgeContext(process.env));
  if (judged === undefined) throw new NoRun(`The run in ${folders.join(', ')} checked no environment.`);
  return judged;
}

/**
 * Writes all that a run leaves for people and machines: the files of each environment, its Allure page, and the
 * overview of all.
 * @param folders where the run's results are
 * @param tell called with a line of progress
 * @throws NoRun when the results of tests that ran are gone
 * @throws Error of the file system when a report cannot be written
 */
export async function writeReports(
  reportsDir: string,
  folders: Folders,
  judged: JudgedRun,
  tell: (line: string) => void = () => undefined,
): Promise<Reports> {
  const { run, environments } = judged;
  const watch = new ReportsWatch(judged, folders);
  const pages: Reports['pages'] = [];
  for (const [index, { compliance, side, failures }] of environments.entries()) {
    tell(`Allure page ${index + 1} of ${environments.length}: ${titleOf(compliance)}`);
    const file = join(reportsDir, compliance.environment, 'index.html');
    const history = {
      file: join(historyFolder(reportsDir, compliance.environment), 'allure.jsonl'),
      startedAt: run.startedAt,
      keep: isWhole({ complete: run.complete, totals: compliance.totals }),
    };
    const resultsDirs = folders.map(allureFolder);
    const about = { ...aboutPage(compliance, side), failures, history, tell };
    await writeAllureReport({ ...about, resultsDirs, outputFile: file });
    pages.push({ environment: compliance.environment, file });
  }
  let past: Past | undefined;
  const told = watch.write(reportsDir, judged, (now) => {
    writeRun(reportsDir, now);
    past ??= lookBack(reportsDir, now, tell); // this run is a part of it by now
    writeOverview(reportsDir, now, past);
  });
  return { judged: told, watch, overview: join(reportsDir, 'index.html'), pages };
}

type Past = Pick<Overview, 'history' | 'comparisons'>;

function writeOverview(reportsDir: string, { run, environments }: JudgedRun, past: Past): void {
  const compliances = environments.map(({ compliance }) => compliance);
  const drifts = driftOf(compliances, contradictions, variants);
  const about = { compliances, run, areas: register.areas, drifts, ...past };
  const hasProofPage = existsSync(join(reportsDir, 'proof.html'));
  writeWhole(join(reportsDir, 'index.html'), overviewHtml({ ...about, hasProofPage }));
  writeWhole(join(reportsDir, 'documentation-drift.md'), driftMarkdown(drifts, compliances));
}

/** The runs of each environment up to this one, and what changed since the one before it. */
function lookBack(reportsDir: string, { run, environments }: JudgedRun, tell: (line: string) => void): Past {
  const runs = environments.map(({ compliance: { environment } }) => {
    const known = readHistory(reportsDir, environment, tell);
    return [environment, known.filter(({ startedAt }) => startedAt <= run.startedAt)] as const;
  });
  const comparisons = environments.flatMap(({ compliance }, index) => {
    const now = snapshotOf(compliance, run);
    const before = baselineOf(now, runs[index]?.[1] ?? []);
    return before ? [compare(before, now)] : [];
  });
  return { history: new Map(runs), comparisons };
}

function aboutPage(compliance: Compliance, side: RunEnvironment) {
  const { environment, target, baseUrl, strict, suite, totals, proof, requirements } = compliance;
  return {
    environment,
    target,
    title: titleOf(compliance),
    verdicts: side.verdicts,
    variables: {
      Target: target === 'mock' ? 'mock (the built-in one, not Baanx)' : 'live',
      Environment: environment,
      ...(baseUrl === target ? {} : { 'Base URL': baseUrl }),
      'Strict mode': strict ? 'on' : 'off',
      'Suite version': suite.version,
      Commit: suite.commit?.slice(0, 12) ?? 'unknown',
      'Proof of the suite': figuresLine(proof),
      Requirements: `${requirements.length}`,
      Violated: `${totals.violated}`,
      Inconclusive: `${totals.inconclusive}`,
      Untested: `${totals.untested}`,
      ...side.facts,
    },
  };
}
