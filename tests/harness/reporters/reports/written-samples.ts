import { join } from 'node:path';
import { allurePage, type AllurePage, type AllureReportOptions } from '#reporters/reports/allure/allure.ts';
import { historyFolder, snapshotFile } from '#reporters/reports/comparison/history.ts';
import { snapshotOf } from '#reporters/reports/comparison/snapshot.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';
import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import type { Run } from '#reporters/verdicts/formats/run.ts';

/** Writes a run into the history, as its reports do. */
export function keepRun(reportsDir: string, run: Run, compliance: Compliance): void {
  const file = join(historyFolder(reportsDir, compliance.environment), snapshotFile(run.startedAt));
  writeWhole(file, JSON.stringify(snapshotOf(compliance, run)));
}

/** Writes an Allure page and its history, as the reports do. */
export async function writePage(outputFile: string, options: AllureReportOptions): Promise<AllurePage> {
  const page = await allurePage(options);
  writeWhole(outputFile, page.html);
  if (options.history && page.history !== null) writeWhole(options.history.file, page.history);
  return page;
}
