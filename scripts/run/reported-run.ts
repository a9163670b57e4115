import { dirname, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { JudgedRun } from '#reporters/run/judged-run.ts';
import { countsLine, summaryLines } from '#reporters/reports/summary/summary.ts';
import { readRun, writeReports, type Folders, type Reports } from '#reporters/reports/write-reports.ts';
import { scriptsFolder, unwritable } from '#reporters/reports/written-run.ts';

const INCONCLUSIVE = 2;

/**
 * Writes the reports of a run and prints its summary, also where the reports cannot be written.
 * @returns the exit code of the run, never 0 without reports
 * @throws NoRun when there is nothing to report on
 */
export async function reportRun(
  reportsDir: string,
  folders: Folders,
  tell: (line: string) => void = () => undefined,
): Promise<number> {
  const judged = readRun(folders);
  try {
    const reports = await writeReports(reportsDir, folders, judged, tell);
    const summary = summaryOf(reports.judged, reports);
    const printed = reports.watch.print(summary);
    console.log(printed);
    return reports.judged.run.exitCode || (printed === summary ? 0 : INCONCLUSIVE);
  } catch (error) {
    if (!isOfFileSystem(error)) throw error;
    console.log(summaryOf(judged, undefined));
    console.error(unwritable(reportsDir, error));
    return judged.run.exitCode || INCONCLUSIVE;
  }
}

function summaryOf({ run, environments }: JudgedRun, reports: Reports | undefined): string {
  const compliances = environments.map(({ compliance }) => compliance);
  const failures = environments.map(({ compliance: { environment }, failures: found }) => {
    return { environment, failures: found, scripts: reports && scriptsOf(reports, environment) };
  });
  const lines = summaryLines({ run, compliances, failures }, reports && addresses(reports));
  return ['', ...lines, '', countsLine(run.tests)].join('\n');
}

/** As a person can type it. */
function scriptsOf({ pages }: Reports, wanted: string): string | undefined {
  const page = pages.find(({ environment }) => environment === wanted);
  return page && (relative('', scriptsFolder(dirname(page.file))) || '.');
}

function addresses({ overview, pages }: Reports) {
  const address = (file: string) => pathToFileURL(file).href;
  return {
    overview: address(overview),
    pages: pages.map(({ environment, file }) => ({ environment, address: address(file) })),
  };
}

const isOfFileSystem = (error: unknown) => error instanceof Error && 'syscall' in error && 'code' in error;
