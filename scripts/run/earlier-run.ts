import { resolve } from 'node:path';
import { forgetJournal } from '#reporters/run/journal.ts';
import { forgetReportedRun } from '#reporters/run/files/run-file.ts';
import { resultsFolder } from '#reporters/run/files/results-folder.ts';

/**
 * Removes the journal and the result that an earlier run left, where the new one may not even begin: they would be taken for
 * this run's, or for this shard's. Leaves them to whoever only lists tests, and to workers, which run beside it.
 * @param env `process.env` after `.env` was read; REPORTS_DIR is good whatever else is wrong
 */
export function forgetEarlierRun(
  env: Readonly<Record<string, string | undefined>> = process.env,
  args: readonly string[] = process.argv,
): void {
  if (env['TEST_WORKER_INDEX'] !== undefined || args.includes('--list')) return;
  const reportsDir = resolve(env['REPORTS_DIR'] || 'reports');
  for (const forget of [() => forgetJournal(resultsFolder(reportsDir)), () => forgetReportedRun(reportsDir)]) {
    try {
      forget();
    } catch (error) {
      // The exit code has to say what was wrong first.
      console.error(
        `An earlier run is still there. Remove it: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}
