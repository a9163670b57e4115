import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { FAILURES_FORMAT, type Failures } from '../failures/failure.ts';
import { keepInHistory } from './comparison/history.ts';
import type { JudgedRun } from '../run/judged-run.ts';
import { junitXml } from './junit.ts';
import { summaryMarkdown } from './summary/markdown.ts';
import { writeWhole } from '../run/files/written-file.ts';

/** Where the run as a whole is described. */
export const runFile = (reportsDir: string) => join(reportsDir, 'run.json');

/** Where the scripts that repeat a failure are, in the folder of an environment. */
export const scriptsFolder = (folder: string) => join(folder, 'repeat');

/** Writes the files of each environment and of its history, and `run.json`. @throws Error of the file system */
export function writeRun(reportsDir: string, { run, environments }: JudgedRun): void {
  for (const { records, compliance, side, failures } of environments) {
    const folder = join(reportsDir, compliance.environment);
    writeWhole(join(folder, 'compliance.json'), `${JSON.stringify(compliance, null, 2)}\n`);
    const { environment, target } = compliance;
    const waivers = run.waivers.filter((waiver) => waiver.environment === environment && waiver.target === target);
    writeWhole(join(folder, 'summary.md'), summaryMarkdown(compliance, side, failures, waivers, run.redaction));
    writeWhole(join(folder, 'junit.xml'), junitXml(compliance.environment, records.tests));
    const explained: Failures = { format: FAILURES_FORMAT, environment: compliance.environment, failures };
    writeWhole(join(folder, 'failures.json'), `${JSON.stringify(explained)}\n`);
    rmSync(scriptsFolder(folder), { recursive: true, force: true });
    for (const { id, explanations } of failures) {
      writeWhole(join(scriptsFolder(folder), `${id}.sh`), explanations[0]?.script ?? '');
    }
  }
  const compliances = environments.map(({ compliance }) => compliance);
  keepInHistory(reportsDir, run, compliances);
  // Last: whoever finds it finds everything else.
  writeWhole(runFile(reportsDir), `${JSON.stringify(run, null, 2)}\n`);
}

/** Why the reports are not there, and what to do, in words. */
export function unwritable(reportsDir: string, error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return `The reports cannot be written to ${reportsDir}: ${why}\nMake room or make the folder writable, or set REPORTS_DIR to another; then npm run report makes them from what ran.`;
}
