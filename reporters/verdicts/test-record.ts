import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { TestCase } from '@playwright/test/reporter';
import { z } from 'zod';
import { OBSERVATIONS } from '#evidence/observations.ts';
import { TestEntry } from './formats/compliance.ts';
import { projectMetadata } from '#evidence/project-metadata.ts';
import { Observations, parseObservations } from '#evidence/observations.ts';
import { failuresIn, TestFailure } from './test-failure.ts';
import { judgeTest, Judgement } from './verdict.ts';

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
  startedAt: z.number().nullable().describe('Milliseconds since 1970.'),
  judgement: Judgement.describe('Before requirement levels.'),
  failures: z.array(TestFailure).describe('All that went wrong, of which the judgement tells the decisive one.'),
  ok: z
    .boolean()
    .describe("Playwright's own opinion: false also for a test that passed although it is marked to fail."),
  observed: Observations.nullable(),
  exchanges: z.int().min(0).describe('How many it had; the exchanges themselves are kept of red tests only.'),
  complaint: z.string().nullable().describe('What is wrong with the evidence itself, if anything.'),
});

/** @param rootDir the folder that file names are relative to */
export function recordOf(test: TestCase, rootDir: string): TestRecord {
  const last = test.results.at(-1);
  const { observed, complaint } = observationsOf(test);
  const attempts = test.results.map((result) => {
    return { ...result, annotations: [...result.annotations, ...test.annotations] };
  });
  const judgement = judgeTest(attempts);
  return {
    id: test.id,
    project: test.parent.project()?.name ?? '',
    title: test.titlePath().slice(3).join(' › '),
    file: relative(rootDir, test.location.file).split(sep).join('/'),
    requirements: requirementTags(test.tags),
    status: last?.status ?? 'not run',
    durationMs: Math.round(test.results.reduce((sum, { duration }) => sum + Math.max(0, duration), 0)),
    startedAt: test.results[0]?.startTime.getTime() ?? null,
    judgement,
    failures: failuresIn(attempts),
    ok: test.ok(),
    observed,
    exchanges: observed?.exchanges.length ?? 0,
    complaint: complaint ?? (observed === null && needsEvidence(test, judgement) ? NOTHING_OBSERVED : null),
  };
}

const NOTHING_OBSERVED = 'it left no observations, so nothing shows that it asked the target';

/** A verdict on a target rests on what was seen there. An inconclusive test has no verdict, and may have died early. */
function needsEvidence(test: TestCase, { verdict }: Judgement): boolean {
  const judges = verdict === 'conformant' || verdict === 'violated';
  return judges && projectMetadata(test.parent.project()) !== undefined;
}

/** `@TOKEN-004` names a requirement; any other tag does not. */
function requirementTags(tags: readonly string[]): string[] {
  return tags.filter((tag) => /^@[A-Z][A-Z0-9-]*-\d+$/.test(tag)).map((tag) => tag.slice(1));
}

/** What a test noted, of its last attempt. */
export function observationsOf(test: TestCase): Pick<TestRecord, 'observed' | 'complaint'> {
  const attachment = test.results.at(-1)?.attachments.findLast(({ name }) => name === OBSERVATIONS);
  if (attachment === undefined) return { observed: null, complaint: null };
  try {
    const text = attachment.body?.toString('utf8') ?? readFileSync(attachment.path ?? '', 'utf8');
    return { observed: parseObservations(text), complaint: null };
  } catch (error) {
    return { observed: null, complaint: error instanceof Error ? error.message : String(error) };
  }
}
