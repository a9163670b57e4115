import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/**
 * Where a run leaves what is no report: one folder under `test-results` per reports folder, so that two runs at a time
 * with different REPORTS_DIR do not empty each other's. Playwright empties it before each run, and with it Allure's
 * results and the journal, which must not keep anything of an earlier one. From a checkout that cannot be written it
 * follows the reports.
 */
export function resultsFolder(reportsDir: string, root = ROOT): string {
  const path = relative(root, reportsDir);
  const name = path.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'here';
  // `out/1` and `out-1` are two.
  const whole = name === path ? name : `${name}-${createHash('sha256').update(path).digest('hex').slice(0, 6)}`;
  const results = join(root, 'test-results');
  return mayWrite(existsSync(results) ? results : root) ? join(results, whole) : join(reportsDir, '.results');
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What allure-playwright wrote, in the results folder of a run. */
export const allureFolder = (results: string) => join(results, 'allure');
