import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SubjectName } from '#specs/environments.ts';
import { readReport } from '#reporters/run/files/report-file.ts';
import { Snapshot } from '#reporters/verdicts/formats/snapshot.ts';

/** How many runs of an environment are kept that asked the same target with the same settings. */
export const KEPT_RUNS = 30;
const SNAPSHOT_FILE = /^\d{4}-\d\d-\d\dT[\d-]+Z\.json$/;

/** Where the earlier runs of an environment lie. */
export const historyFolder = (reportsDir: string, environment: string) => join(reportsDir, 'history', environment);

/** Named by when the run began, so that names sort as runs do, and the same run has one file however often it is kept. */
export const snapshotFile = (startedAt: string) => `${startedAt.replaceAll(/[:.]/g, '-')}.json`;

/** Leaves the newest runs of each target of an environment: a day of runs on the mock must not push out the live ones. */
export function forgetOldRuns(reportsDir: string, environment: string): void {
  const folder = historyFolder(reportsDir, environment);
  const names = snapshotsIn(folder);
  if (names.length <= KEPT_RUNS) return;
  const kinds = new Map<string, string[]>();
  for (const name of names) {
    const kind = kindOf(join(folder, name));
    kinds.set(kind, [...(kinds.get(kind) ?? []), name]);
  }
  const old = [...kinds.values()].flatMap((each) => each.slice(0, -KEPT_RUNS));
  for (const name of old) rmSync(join(folder, name), { force: true });
}

const Asked = z.looseObject({
  target: z.string(),
  strict: z.boolean(),
  baseUrl: z.string().nullish(),
  client: z.string().nullish(),
});

/** What the run of a file asked. Files that cannot be read are of one kind. */
function kindOf(file: string): string {
  try {
    const { target, strict, baseUrl, client } = readReport(file, Asked);
    return `${target} ${strict} ${baseUrl ?? ''} ${client ?? ''}`;
  } catch {
    return 'unreadable';
  }
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
