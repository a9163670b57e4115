import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/**
 * Where a run leaves what is no report: one folder under `test-results` per reports folder, so that two runs at a time
 * with different REPORTS_DIR do not empty each other's. Playwright empties it before each run, and with it Allure's
 * results and the journal, which must not keep anything of an earlier one.
 */
export function resultsFolder(reportsDir: string): string {
  const name =
    relative(ROOT, reportsDir)
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'here';
  return join(ROOT, 'test-results', name);
}

/** What allure-playwright wrote, in the results folder of a run. */
export const allureFolder = (results: string) => join(results, 'allure');
