import { z } from 'zod';
import { subjectNames } from '#specs/environments.ts';
import { causes } from '#evidence/reasons.ts';
import { Totals } from './compliance.ts';
import { Redaction } from './redaction.ts';
import { verdicts } from '../verdict.ts';
import { JudgedWaiver } from './waivers.ts';

export const RUN_FORMAT = 'baanx-conformance-run/1';

const count = z.int().min(0);

export type TestCounts = z.infer<typeof TestCounts>;
export const TestCounts = z.strictObject({ passed: count, failed: count, skipped: count });

export type UndocumentedMember = z.infer<typeof UndocumentedMember>;
export const UndocumentedMember = z.strictObject({
  operation: z.string(),
  status: z.int(),
  member: z.string(),
  tests: count.describe('How many tests saw it.'),
});

export type TestVerdict = z.infer<typeof TestVerdict>;
/** The verdict on one test, before requirement levels: the key to it is project, file and title. */
export const TestVerdict = z.strictObject({
  project: z.string(),
  file: z.string(),
  title: z.string(),
  requirements: z.array(z.string()),
  verdict: z.enum(verdicts),
  cause: z.enum(causes).nullable(),
});

export type RunEnvironment = z.infer<typeof RunEnvironment>;
/** What a run adds to the compliance file of one environment. */
export const RunEnvironment = z.strictObject({
  environment: z.enum(subjectNames),
  totals: Totals,
  tests: TestCounts,
  exchanges: count,
  durationMs: z.int().min(0),
  undocumented: z.array(UndocumentedMember),
  facts: z.record(z.string(), z.string()),
  verdicts: z.array(TestVerdict),
});

export type Run = z.infer<typeof Run>;
/** `reports/run.json`: the run as a whole, for the start script and the report pages. */
export const Run = z.strictObject({
  format: z.literal(RUN_FORMAT),
  startedAt: z.iso.datetime(),
  // Files of earlier versions have none.
  agent: z.string().optional().describe('What the API was told of who asks: it names the run.'),
  durationMs: z.int().min(0),
  complete: z.boolean().describe('False if the run was interrupted or ran out of time.'),
  exitCode: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  tests: TestCounts.describe('All tests of the run, those without an environment too.'),
  exchanges: count,
  objections: z.array(z.string()).describe('Why the result cannot be trusted, although nothing is violated.'),
  // Files of earlier versions have neither.
  notices: z.array(z.string()).default([]).describe('What somebody has to know in time; it changes no exit code.'),
  waivers: z.array(JudgedWaiver).default([]),
  redaction: Redaction.optional().describe('What was looked at for secrets; absent until something was.'),
  environments: z.array(RunEnvironment),
});
