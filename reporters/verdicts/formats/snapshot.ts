import { z } from 'zod';
import { subjectNames } from '#specs/environments.ts';
import { causes } from '#evidence/reasons.ts';
import { Totals } from './compliance.ts';
import { verdicts } from '../verdict.ts';

/** The number changes when a reader of the old shape would be misled. */
export const SNAPSHOT_FORMAT = 'baanx-conformance-snapshot/1';

export type SnapshotRow = z.infer<typeof SnapshotRow>;
/** The verdict on one requirement. */
export const SnapshotRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  level: z.enum(['MUST', 'SHOULD', 'INFO']),
  verdict: z.enum(verdicts),
  cause: z.enum(causes).nullable(),
  reason: z.string().nullable(),
  signature: z.string().nullable().default(null).describe('Of a violation: which failure it is.'),
  variants: z.array(z.string()).describe('Documented alternatives that were seen, as point=answer.'),
});

export type Snapshot = z.infer<typeof Snapshot>;
/** What is kept of one environment after a run: all that a later run can be compared with. */
export const Snapshot = z.strictObject({
  format: z.literal(SNAPSHOT_FORMAT),
  environment: z.enum(subjectNames),
  target: z.enum(['mock', 'live']),
  strict: z.boolean(),
  // Files of earlier versions have none.
  baseUrl: z.string().nullable().default(null).describe('Where the target answered; null where that is not known.'),
  suite: z.strictObject({ version: z.string(), commit: z.string().nullable() }),
  client: z
    .string()
    .nullable()
    .default(null)
    .describe("The partner's client that was certified; null for an environment."),
  startedAt: z.iso.datetime().describe('When the whole run began: the same for all of its environments.'),
  durationMs: z.int().min(0),
  complete: z.boolean().nullable().describe('False if the run was cut off; null where that is not known.'),
  totals: Totals,
  variants: z.record(z.string(), z.string()).describe('The answer seen at each variation point.'),
  facts: z.record(z.string(), z.string()).nullable().describe('What was recorded; null where that is not known.'),
  undocumented: z.array(z.string()).nullable().describe('Operation, status and member; null where that is not known.'),
  requirements: z.array(SnapshotRow),
});
