import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { journalFile } from '#reporters/run/journal.ts';
import { resultsFolder } from '#reporters/run/files/results-folder.ts';

/**
 * Removes the journal that an earlier run left, where the new one cannot even begin: `npm run report` would take it for
 * this run's, or for this shard's. Leaves it to whoever only lists tests, and to workers, which run beside it.
 * @param env `process.env` after `.env` was read; REPORTS_DIR is good whatever else is wrong
 */
export function forgetEarlierRun(
  env: Readonly<Record<string, string | undefined>> = process.env,
  args: readonly string[] = process.argv,
): void {
  if (env['TEST_WORKER_INDEX'] !== undefined || args.includes('--list')) return;
  const file = journalFile(resultsFolder(resolve(env['REPORTS_DIR'] || 'reports')));
  try {
    rmSync(file, { force: true });
  } catch (error) {
    // The exit code has to say what was wrong first.
    console.error(`${file} is of an earlier run. Remove it: ${error instanceof Error ? error.message : String(error)}`);
  }
}
