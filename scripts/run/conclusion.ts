import { NoRun } from '#reporters/run/files/no-run.ts';
import { resultsFolder } from '#reporters/run/files/results-folder.ts';
import { reportedRun } from '#reporters/run/files/run-file.ts';
import { exitCodeOf } from './exit-code.ts';

export const WRONG_CONFIGURATION = 3;
const INCONCLUSIVE = 2;
const CONTRADICTION =
  'Result 2: Playwright did not end well, and the reports do not say why. Did another run have the same REPORTS_DIR?';

/**
 * The exit code of a run, which has made its reports itself; they are made now if it was killed before.
 * @param ended Playwright's own exit code, null if it was killed
 */
export async function conclude(reportsDir: string, ended: number | null): Promise<number> {
  try {
    const reported = reportedRun(reportsDir)?.exitCode ?? (await publishNow(reportsDir));
    const exitCode = exitCodeOf(reported, ended);
    if (exitCode !== reported) console.error(CONTRADICTION);
    return exitCode;
  } catch (error) {
    if (!(error instanceof NoRun)) throw error;
    // The look at the settings has said what is wrong with them.
    if (ended === WRONG_CONFIGURATION) return WRONG_CONFIGURATION;
    // Playwright has said why nothing ran; a run without a result is never green.
    console.error(error.message);
    return INCONCLUSIVE;
  }
}

async function publishNow(reportsDir: string): Promise<number> {
  const { publishLeft } = await import('#reporters/reports/publication.ts');
  return await publishLeft(reportsDir, [resultsFolder(reportsDir)]);
}
