import { join } from 'node:path';
import type { Found } from './bundle.ts';
import { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import { Failures } from '#reporters/failures/failure.ts';
import { NoRun } from '#reporters/run/files/no-run.ts';
import { readReport } from '#reporters/run/files/report-file.ts';
import { reportedRun } from '#reporters/run/files/run-file.ts';

/**
 * Where a requirement is red in the last run.
 * @param wanted only in this environment
 * @throws NoRun when there is no run, or when it is red nowhere
 */
export function redIn(reportsDir: string, requirement: string, wanted?: string): Found[] {
  const run = reportedRun(reportsDir);
  if (run === null) throw new NoRun(`There is no run in ${reportsDir}. Run npm start first.`);
  const environments = run.environments.map(({ environment }) => environment);
  const asked = environments.filter((environment) => wanted === undefined || environment === wanted);
  const found = asked.flatMap((environment) => {
    const folder = join(reportsDir, environment);
    const { failures } = readReport(join(folder, 'failures.json'), Failures);
    const failure = failures.find(({ id }) => id === requirement);
    return failure
      ? [{ failure, agent: run.agent, compliance: readReport(join(folder, 'compliance.json'), Compliance) }]
      : [];
  });
  if (found.length > 0) return found;
  const where = asked.length > 0 ? asked.join(', ') : `${wanted ?? ''}, which it did not check`;
  throw new NoRun(`${requirement} is not red in the last run (${where}), so there is nothing to send.`);
}
