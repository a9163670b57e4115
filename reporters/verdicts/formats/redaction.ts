import { z } from 'zod';

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
