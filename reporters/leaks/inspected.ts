import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Inspected } from '#reporters/verdicts/formats/redaction.ts';
import { writeWhole } from '../run/files/written-file.ts';

/** Beside the journal: whoever reports later has the run's marks no more. */
const fileIn = (results: string) => join(results, 'inspection.json');

/** What cannot be kept is found again by whoever reports. */
export function keepInspected(results: string, inspected: Inspected): void {
  try {
    writeWhole(fileIn(results), `${JSON.stringify(inspected, null, 2)}\n`);
  } catch {
    rmSync(fileIn(results), { force: true });
  }
}

/** Null if nobody looked at these results, as after a run that was killed. */
export function keptInspected(results: string): Inspected | null {
  if (!existsSync(fileIn(results))) return null;
  try {
    return Inspected.parse(JSON.parse(readFileSync(fileIn(results), 'utf8')));
  } catch {
    return null;
  }
}

/** All together; a leak that was found twice counts once. */
export function joined(parts: readonly Inspected[]): Inspected {
  const leaks = new Map(parts.flatMap((part) => part.leaks.map((leak) => [JSON.stringify(leak), leak] as const)));
  return {
    artefacts: parts.reduce((sum, part) => sum + part.artefacts, 0),
    bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
    leaks: [...leaks.values()],
  };
}
