import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { TestCase } from '@playwright/test/reporter';
import { OBSERVATIONS } from '#specs/evidence.ts';
import type { TestEntry } from './compliance-schema.ts';
import { parseObservations, type Observed } from './observations.ts';
import { judgeTest, type Judgement } from './verdict.ts';

/** One test of one project, read once when the run is over: all that the results are made of. */
export interface TestRecord {
  project: string;
  title: string;
  file: string;
  /** The ids that its tags name, known to the register or not. */
  requirements: string[];
  status: TestEntry['status'];
  durationMs: number;
  startedAt: number | null;
  /** Before requirement levels. */
  judgement: Judgement;
  /** Playwright's own opinion: false also for a test that passed although it is marked to fail. */
  ok: boolean;
  observed: Observed | null;
  /** What is wrong with the evidence itself, if anything. */
  complaint: string | null;
}

/** @param rootDir the folder that file names are relative to */
export function recordOf(test: TestCase, rootDir: string): TestRecord {
  const last = test.results.at(-1);
  return {
    project: test.parent.project()?.name ?? '',
    title: test.titlePath().slice(3).join(' › '),
    file: relative(rootDir, test.location.file).split(sep).join('/'),
    requirements: requirementTags(test.tags),
    status: last?.status ?? 'not run',
    durationMs: Math.round(test.results.reduce((sum, { duration }) => sum + Math.max(0, duration), 0)),
    startedAt: test.results[0]?.startTime.getTime() ?? null,
    judgement: judgeTest(
      test.results.map((result) => ({ ...result, annotations: [...result.annotations, ...test.annotations] })),
    ),
    ok: test.ok(),
    ...readObservations(test),
  };
}

/** `@TOKEN-004` names a requirement; any other tag does not. */
function requirementTags(tags: readonly string[]): string[] {
  return tags.filter((tag) => /^@[A-Z][A-Z0-9-]*-\d+$/.test(tag)).map((tag) => tag.slice(1));
}

function readObservations(test: TestCase): Pick<TestRecord, 'observed' | 'complaint'> {
  const attachment = test.results.at(-1)?.attachments.findLast(({ name }) => name === OBSERVATIONS);
  if (attachment === undefined) return { observed: null, complaint: null };
  try {
    const text = attachment.body?.toString('utf8') ?? readFileSync(attachment.path ?? '', 'utf8');
    return { observed: parseObservations(text), complaint: null };
  } catch (error) {
    return { observed: null, complaint: error instanceof Error ? error.message : String(error) };
  }
}
