import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/**
 * Where a run leaves what is no report: one folder under `test-results` per reports folder, so that two runs at a time
 * with different REPORTS_DIR do not empty each other's. Playwright empties `output` before each run, and with it
 * `allure`, which must not keep the results of an earlier one.
 */
export function resultsFolder(reportsDir: string): { output: string; allure: string } {
  const name =
    relative(ROOT, reportsDir)
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'here';
  const output = join(ROOT, 'test-results', name);
  return { output, allure: join(output, 'allure') };
}
