import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Inspected } from '../verdicts/formats/redaction.ts';
import { writeWhole } from '../run/files/written-file.ts';
import { Inspection } from './inspection.ts';
import type { SecretSigns } from './secret-signs.ts';

export type InspectedResults = z.infer<typeof InspectedResults>;
/** What was found in the results of a run. */
const InspectedResults = Inspected.extend({
  blind: z.boolean().describe("Whether whoever looked did not have the run's salt, and so did not know its secrets."),
});

/** Beside the journal: whoever reports later has the run's marks no more. */
const fileIn = (results: string) => join(results, 'inspection.json');

/**
 * Looks at the results of a run, once: whoever looks again would find them clean, and gets what was found before.
 * @param more `blind`: see `InspectedResults`; `leaks`: what was found elsewhere while the run went on
 */
export function inspectResults(
  results: string,
  signs: SecretSigns,
  more: Pick<InspectedResults, 'blind' | 'leaks'>,
): InspectedResults {
  const known = keptInspected(results);
  if (known) return known;
  const inspection = new Inspection(signs);
  const withhold = inspection.folder(results);
  const { artefacts, bytes, leaks } = inspection.result;
  const inspected = { artefacts, bytes, leaks: [...leaks, ...more.leaks], blind: more.blind };
  // What is found is kept first: once it is withheld, nobody can find it again.
  keep(results, inspected);
  withhold();
  return inspected;
}

/** A disk that is full costs the file only: whoever looked knows what was found. */
function keep(results: string, inspected: InspectedResults): void {
  try {
    writeWhole(fileIn(results), `${JSON.stringify(inspected, null, 2)}\n`);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
  }
}

/** Null if nobody looked at these results, as after a run that was killed. */
function keptInspected(results: string): InspectedResults | null {
  try {
    return InspectedResults.parse(JSON.parse(readFileSync(fileIn(results), 'utf8')));
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
