import { join } from 'node:path';
import type { JudgedRun } from './judged-run.ts';
import { junitXml } from './junit.ts';
import { summaryMarkdown } from './summary-markdown.ts';
import { writeWhole } from './written-file.ts';

/** Where the run as a whole is described. */
export const runFile = (reportsDir: string) => join(reportsDir, 'run.json');

/** Writes the files of each environment, and `run.json`. @throws Error of the file system */
export function writeRun(reportsDir: string, { run, environments }: JudgedRun): void {
  for (const { records, compliance, side } of environments) {
    const folder = join(reportsDir, compliance.environment);
    writeWhole(join(folder, 'compliance.json'), `${JSON.stringify(compliance, null, 2)}\n`);
    writeWhole(join(folder, 'summary.md'), summaryMarkdown(compliance, side));
    writeWhole(join(folder, 'junit.xml'), junitXml(compliance.environment, records.tests));
  }
  // Last: whoever finds it finds everything else.
  writeWhole(runFile(reportsDir), `${JSON.stringify(run, null, 2)}\n`);
}

/** Why the reports are not there, and what to do, in words. */
export function unwritable(reportsDir: string, error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return `The reports cannot be written to ${reportsDir}: ${why}\nMake room or make the folder writable, or set REPORTS_DIR to another; then npm run report makes them from what ran.`;
}
