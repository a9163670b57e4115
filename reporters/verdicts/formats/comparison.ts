import { z } from 'zod';
import { subjectNames } from '#specs/environments.ts';
import { verdicts } from '../verdict.ts';

/** The number changes when a reader of the old shape would be misled. */
export const COMPARISON_FORMAT = 'baanx-conformance-comparison/1';

const verdict = z.enum(verdicts);
const level = z.enum(['MUST', 'SHOULD', 'INFO']);

export type VerdictChange = z.infer<typeof VerdictChange>;
export const VerdictChange = z.strictObject({
  id: z.string(),
  title: z.string(),
  level,
  before: verdict,
  after: verdict,
  reason: z.string().nullable().describe('Why it is red now, or was before.'),
});

export type ShapeChange = z.infer<typeof ShapeChange>;
/** The verdict is the same, and the target answers otherwise. */
export const ShapeChange = z.strictObject({
  kind: z.enum(['variant', 'recorded', 'undocumented member', 'failure']),
  subject: z.string().describe('A variation point, a fact, a member of an answer, or a requirement.'),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export type Row = z.infer<typeof Row>;
export const Row = z.strictObject({ id: z.string(), title: z.string(), level, verdict });

export type Side = z.infer<typeof Side>;
export const Side = z.strictObject({
  environment: z.enum(subjectNames),
  target: z.enum(['mock', 'live']),
  startedAt: z.iso.datetime(),
  complete: z.boolean().nullable().describe('False if the run was cut off; null where that is not known.'),
  untested: z.int().min(0).describe('Requirements for which nothing ran.'),
});

export type Comparison = z.infer<typeof Comparison>;
/** Two runs of an environment, or one run of two environments. */
export const Comparison = z.strictObject({
  before: Side,
  after: Side,
  regressed: z.array(VerdictChange).describe('Violated now, and was looked at and not violated before.'),
  fixed: z.array(VerdictChange).describe('Was violated, and is conformant.'),
  lost: z.array(VerdictChange).describe('Was conformant or violated, and can no longer be judged.'),
  gained: z.array(VerdictChange).describe('Could not be judged before, and is judged now.'),
  other: z.array(VerdictChange).describe('Every other change of a verdict: one kind of silence for another.'),
  changed: z.array(ShapeChange).describe('The same verdict, and other answers.'),
  onlyBefore: z.array(Row),
  onlyAfter: z.array(Row),
  notices: z.array(z.string()).describe('What else differs, and may be the reason.'),
});

/** 0: nothing regressed. 1: something regressed. 2: something can no longer be judged. */
export const ComparisonCode = z.union([z.literal(0), z.literal(1), z.literal(2)]);
export type ComparisonCode = z.infer<typeof ComparisonCode>;

export type ComparisonReport = z.infer<typeof ComparisonReport>;
/** What `npm run compare` writes as JSON. */
export const ComparisonReport = z.strictObject({
  format: z.literal(COMPARISON_FORMAT),
  exitCode: ComparisonCode,
  comparisons: z.array(Comparison),
  onlyBefore: z.array(z.enum(subjectNames)).describe('Environments that only the first side has.'),
  onlyAfter: z.array(z.enum(subjectNames)).describe('Environments that only the second side has.'),
});
