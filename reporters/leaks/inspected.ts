import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../files/written-file.ts';

export type Leak = z.infer<typeof Leak>;
/** A secret where none may be: everything that tells what to do about it, and nothing of the secret. */
export const Leak = z.strictObject({
  artefact: z.string(),
  net: z.enum(['canary', 'configured secret', 'print', 'form']).describe('What recognised it.'),
  kind: z.string().describe('Which secret: a setting, the name that it stood under on the wire, a form.'),
  encoding: z.array(z.string()).describe('What it was hidden by, the outermost first; empty in the clear.'),
});

export type Inspected = z.infer<typeof Inspected>;
/** What was looked at, and what was withheld. */
export const Inspected = z.strictObject({
  artefacts: z.int().min(0),
  bytes: z.int().min(0).describe('Decoded. What came again counts once.'),
  leaks: z.array(Leak),
});

export type Redaction = z.infer<typeof Redaction>;
/** The same, and what there was to hide. */
export const Redaction = Inspected.extend({
  values: z.int().min(0).describe('How many secret values went over the wire.'),
  slots: z
    .record(z.string(), z.strictObject({ values: z.int().min(0), canaries: z.int().min(0) }))
    .describe('By the name that they stood under: how many, and how many of them carried the canary.'),
});

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
