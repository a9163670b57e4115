import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inspectResults, joined, type InspectedResults } from '../leaks/inspected.ts';
import { Inspection } from '../leaks/inspection.ts';
import { TERMINAL } from '../leaks/leak-watch.ts';
import { redactedRun } from '../leaks/redacted-run.ts';
import { secretSignsOf } from '../leaks/secret-signs.ts';
import { unwritable, writeWhole } from '../run/files/written-file.ts';
import { NoRun } from '../run/files/no-run.ts';
import { readJournal } from '../run/journal.ts';
import { judgeContext } from '../run/judge-context.ts';
import { judgeRun, type JudgedRun } from '../run/judged-run.ts';
import { register } from '../verdicts/register/specs-register.ts';
import type { allurePages } from './allure-pages.ts';
import { SUPPORT, supportPages } from './bundle/support-pages.ts';
import { compare } from './comparison/comparison.ts';
import { forgetOldRuns, readHistory } from './comparison/history.ts';
import { baselineOf, isAlike, snapshotOf } from './comparison/snapshot.ts';
import { renderedRun, SCRIPTS, type Files, type Surroundings } from './rendered-run.ts';
import { terminalSummary } from './summary/terminal.ts';

/** Where a run left its results, or each of its shards: `test-results/reports`. */
type Folders = readonly [string, ...string[]];

/** A judged run, and where it left what the reports are made of. */
interface Publishable {
  judged: JudgedRun;
  folders: Folders;
  /** What was found in them, where somebody looked while the run went on. */
  inspected?: readonly InspectedResults[];
  /** Whether Allure's reporter took part, so that there are pages to make. */
  hasAllure?: boolean;
}

type Tell = (line: string) => void;

const INCONCLUSIVE = 2;

/**
 * Makes all that a run leaves for people and machines: renders it, looks for secrets in it, and writes each file once. Prints
 * the summary, also where the reports cannot be written.
 * @param tell called with a line of progress
 * @returns the exit code of the run; never 0 without reports
 * @throws NoRun when the results of tests that ran are gone
 */
export async function publish(reportsDir: string, run: Publishable, tell: Tell = () => undefined): Promise<number> {
  const { judged } = run;
  const { files, exitCode, summary } = await checked(reportsDir, run, tell);
  try {
    write(reportsDir, files, judged);
    console.log(summary('written'));
    return exitCode;
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    console.log(summary('unwritable'));
    console.error(unwritable(reportsDir, error));
    return exitCode || INCONCLUSIVE;
  }
}

/**
 * The same from what a run left: after one that was killed, of all shards together, or once more.
 * @throws NoRun when there is none, or when it checked no environment
 */
export async function publishLeft(reportsDir: string, folders: Folders, tell?: Tell): Promise<number> {
  const [first, ...others] = folders;
  const judged = judgeRun([readJournal(first), ...others.map(readJournal)], judgeContext(process.env));
  if (judged === undefined) throw new NoRun(`The run in ${folders.join(', ')} checked no environment.`);
  return await publish(reportsDir, { judged, folders }, tell);
}

/** All that is to be written and printed, without a secret, and with what was found. */
async function checked(reportsDir: string, { judged, folders, inspected, hasAllure = true }: Publishable, tell: Tell) {
  const signs = secretSignsOf(process.env, printsOf(judged));
  const results =
    inspected ?? folders.map((folder) => inspectResults(folder, signs, { blind: signs.salt === '', leaks: [] }));
  const pages: Files = hasAllure ? await pagesOf(reportsDir, folders, judged, tell) : new Map();
  const support = supportPages(judged);
  const around = await surroundings(reportsDir, judged, tell);
  const inspection = new Inspection(signs);
  const isBlind = results.some(({ blind }) => blind);
  const render = () => {
    const told = redactedRun(judged, joined([...results, inspection.result]), isBlind);
    const files = [...pages, ...support, ...renderedRun(told, around)];
    return {
      exitCode: told.run.exitCode,
      files: new Map(files.map(([name, content]) => [name, inspection.safe(name, content)])),
      summary: (reports: 'written' | 'unwritable') =>
        inspection.safe(TERMINAL, terminalSummary(told, reportsDir, { reports, hasPages: pages.size > 0 })),
    };
  };
  // What the reports themselves hold is known once they are there; rendered again, they say it.
  render().summary('written');
  return render();
}

/** Loaded only where there are pages to make: Allure alone takes a second. */
const pagesOf: typeof allurePages = async (...run) => (await import('./allure-pages.ts')).allurePages(...run);

function write(reportsDir: string, files: Files, { environments }: JudgedRun): void {
  for (const { compliance } of environments)
    for (const folder of [SCRIPTS, SUPPORT])
      rmSync(join(reportsDir, compliance.environment, folder), { recursive: true, force: true });
  for (const [name, content] of files) writeWhole(join(reportsDir, name), content);
  for (const { compliance } of environments) forgetOldRuns(reportsDir, compliance.environment);
}

/**
 * The runs of each environment up to this one that asked the same target with the same settings, what changed since the one before
 * it, and what proves its tests.
 */
async function surroundings(reportsDir: string, { run, environments }: JudgedRun, tell: Tell): Promise<Surroundings> {
  const found = environments.map(({ compliance }) => {
    const now = snapshotOf(compliance, run);
    const kept = readHistory(reportsDir, now.environment, tell);
    const before = kept.filter((earlier) => earlier.startedAt < now.startedAt && isAlike(earlier, now));
    return { now, before, baseline: baselineOf(now, before) };
  });
  // As the pages: only who publishes has to know the defects of the mock.
  const { provingOf } = await import('./requirements/proving.ts');
  return {
    history: new Map(found.map(({ now, before }) => [now.environment, [...before, now]])),
    comparisons: found.flatMap(({ now, baseline }) => (baseline ? [compare(baseline, now)] : [])),
    hasProofPage: existsSync(join(reportsDir, 'proof.html')),
    proving: provingOf(Object.keys(register.requirements)),
  };
}

function printsOf({ environments }: JudgedRun): Map<string, string> {
  const tests = environments.flatMap(({ records }) => records.tests);
  return new Map(tests.flatMap(({ observed }) => Object.entries(observed?.prints ?? {})));
}
