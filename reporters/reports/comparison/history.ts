import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SubjectName } from '#specs/environments.ts';
import { readReport } from '#reporters/run/files/report-file.ts';
import { Snapshot } from '#reporters/verdicts/formats/snapshot.ts';

/** How many runs of an environment are kept. */
export const KEPT_RUNS = 30;
const SNAPSHOT_FILE = /^\d{4}-\d\d-\d\dT[\d-]+Z\.json$/;

/** Where the earlier runs of an environment lie. */
export const historyFolder = (reportsDir: string, environment: string) => join(reportsDir, 'history', environment);

/** Named by when the run began, so that names sort as runs do, and the same run has one file however often it is kept. */
export const snapshotFile = (startedAt: string) => `${startedAt.replaceAll(/[:.]/g, '-')}.json`;

/** Leaves the newest runs of an environment. */
export function forgetOldRuns(reportsDir: string, environment: string): void {
  const folder = historyFolder(reportsDir, environment);
  for (const old of snapshotsIn(folder).slice(0, -KEPT_RUNS)) rmSync(join(folder, old), { force: true });
}

/**
 * The runs that are kept of an environment, the oldest first. One that cannot be read costs itself, never the report.
 * @param tell called with a line about each file that cannot be read
 */
export function readHistory(
  reportsDir: string,
  environment: SubjectName,
  tell: (line: string) => void = () => undefined,
): Snapshot[] {
  const folder = historyFolder(reportsDir, environment);
  return snapshotsIn(folder).flatMap((name) => {
    try {
      return [readReport(join(folder, name), Snapshot)];
    } catch (error) {
      tell(`${error instanceof Error ? error.message : String(error)} It is left out; delete it.`);
      return [];
    }
  });
}

function snapshotsIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => SNAPSHOT_FILE.test(name))
        .sort()
    : [];
}
