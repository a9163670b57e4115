import { z } from 'zod';
import { subjectNames } from '#specs/environments.ts';
import { ClientIdentity } from '#evidence/project-metadata.ts';
import { causes } from '#evidence/reasons.ts';
import { Figures } from './proof.ts';
import { verdicts } from '../verdict.ts';

/** The first member of every compliance.json. The number changes when a reader of the old shape would be misled. */
export const COMPLIANCE_FORMAT = 'baanx-conformance/1';

const count = z.int().min(0);
const duration = z.int().min(0).describe('Milliseconds.');

export type Totals = z.infer<typeof Totals>;
/** Requirements per verdict. A waived one keeps its verdict and is counted twice: there, and under `waived`. */
export const Totals = z.strictObject({
  conformant: count,
  violated: count,
  inconclusive: count,
  notApplicable: count,
  untested: count,
  waived: count,
});

export type TestEntry = z.infer<typeof TestEntry>;
export const TestEntry = z.strictObject({
  title: z.string(),
  file: z.string().describe("Relative to the project's folder."),
  status: z.enum(['passed', 'failed', 'timedOut', 'skipped', 'interrupted', 'not run']),
  durationMs: duration,
});

export type RequirementResult = z.infer<typeof RequirementResult>;
export const RequirementResult = z.strictObject({
  id: z.string(),
  title: z.string(),
  level: z.enum(['MUST', 'SHOULD', 'INFO']),
  claims: z.array(z.string()),
  verdict: z.enum(verdicts),
  cause: z.enum(causes).nullable().describe('Why it is inconclusive; null for every other verdict.'),
  reason: z.string().nullable(),
  // Files of earlier versions have none.
  signature: z
    .string()
    .nullable()
    .default(null)
    .describe('The name of the failure, the same in every run that fails alike; null if it is not violated.'),
  waiver: z.string().nullable().describe('The ticket of the waiver in force, if any.'),
  variants: z.array(z.string()).describe('Documented alternatives that were seen, as point=answer.'),
  tests: z.array(TestEntry),
});

export type VariantSeen = z.infer<typeof VariantSeen>;
export const VariantSeen = z.strictObject({
  seen: z.string().describe('The answer; several different ones are joined by " | ".'),
  default: z.boolean().describe('True if only the default answer was seen.'),
  source: z.string().describe('Where the documentation says so.'),
});

export type Compliance = z.infer<typeof Compliance>;
/** `reports/<environment>/compliance.json`. */
export const Compliance = z.strictObject({
  format: z.literal(COMPLIANCE_FORMAT),
  environment: z.enum(subjectNames),
  client: ClientIdentity.optional().describe("The partner's client that was certified; absent for an environment."),
  target: z.enum(['mock', 'live']),
  strict: z.boolean(),
  suite: z.strictObject({ version: z.string(), commit: z.string().nullable() }),
  startedAt: z.iso.datetime(),
  durationMs: duration,
  baseUrl: z.string(),
  totals: Totals,
  claims: z.strictObject({ total: count, covered: count, excluded: count, unaccounted: z.array(z.string()) }),
  variants: z.record(z.string(), VariantSeen),
  // Files of earlier versions have none.
  proof: Figures.nullable()
    .default(null)
    .describe('Figures of the last full proof of the suite; null before the first one.'),
  requirements: z.array(RequirementResult),
});

/** The JSON Schema of a compliance file; `specs/compliance.schema.json` is its copy for readers in other languages. */
export function complianceJsonSchema() {
  return { title: 'baanx-conformance compliance file', ...z.toJSONSchema(Compliance, { io: 'input' }) };
}
