import { z } from 'zod';
import { Besides } from './besides.ts';
import { TestEntry } from './formats/compliance.ts';
import { Observations } from '#evidence/observations.ts';
import { TestFailure } from './test-failure.ts';
import { TestVerdict } from './verdict.ts';

export type Call = z.infer<typeof Call>;
/** One request: the endpoint, the status (0 for no answer), milliseconds, bytes of the answer. */
const Call = z.tuple([z.string(), z.int().min(0), z.number().min(0), z.int().min(0)]);

export type TestRecord = z.infer<typeof TestRecord>;
/** One test of one project: all that the results are made of. */
export const TestRecord = z.strictObject({
  id: z.string().describe("Playwright's own: the same in every shard of a run."),
  project: z.string(),
  title: z.string(),
  file: z.string(),
  requirements: z.array(z.string()).describe('The ids that its tags name, known to the register or not.'),
  status: TestEntry.shape.status,
  durationMs: z.int().min(0),
  again: z
    .string()
    .optional()
    .describe('Why it ran once more: what its environment had left open. Absent: it ran once.'),
  startedAt: z.number().nullable().describe('Milliseconds since 1970.'),
  judgement: TestVerdict.describe('Before requirement levels.'),
  failures: z.array(TestFailure).describe('All that went wrong, of which the judgement tells the decisive one.'),
  verifies: z
    .array(z.string())
    .optional()
    .describe('What it is about, of a test that came upon something beside that.'),
  besides: z.array(Besides).optional().describe('What it came upon beside what it verifies. Absent: nothing.'),
  ok: z
    .boolean()
    .describe(
      "Playwright's own opinion, but for what stands in `besides`: false also for a test that passed although it is marked to fail.",
    ),
  observed: Observations.nullable(),
  exchanges: z.int().min(0).describe('How many it had; the exchanges themselves are kept of red tests only.'),
  calls: z
    .array(Call)
    .default([])
    .describe('For the figures of the target; a tuple each, since a run has ten thousand.'),
  complaint: z.string().nullable().describe('What is wrong with the evidence itself, if anything.'),
});

/** A test as the tests that it is: of its own requirements, and of each that it came upon broken. */
export function withBesides(test: TestRecord): TestRecord[] {
  const found = test.besides ?? [];
  return [
    test,
    ...found.map(({ requirement, judgement, failures }): TestRecord => {
      const about = { id: `${test.id} ${requirement}`, requirements: [requirement], verifies: test.requirements };
      // Its time and its requests count once.
      const counted = { durationMs: 0, exchanges: 0, calls: [] };
      return { ...test, ...about, ...counted, judgement, failures, status: 'failed', ok: false };
    }),
  ];
}
