import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Run } from '#reporters/verdicts/formats/run.ts';
import { readReport } from './report-file.ts';

export const RUN_FILE = 'run.json';

const runFile = (reportsDir: string) => join(reportsDir, RUN_FILE);

/** The run as a whole. Null before its reports are written: this file is removed first and written last. */
export const reportedRun = (reportsDir: string): Run | null =>
  existsSync(runFile(reportsDir)) ? readReport(runFile(reportsDir), Run) : null;

/** The result of an earlier run must not be taken for a new one's. @throws Error of the file system */
export const forgetReportedRun = (reportsDir: string): void => rmSync(runFile(reportsDir), { force: true });
