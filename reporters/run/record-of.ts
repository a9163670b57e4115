import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { TestCase } from '@playwright/test/reporter';
import { OBSERVATIONS, parseObservations } from '#evidence/observations.ts';
import { projectMetadata } from '#evidence/project-metadata.ts';
import { apart } from '../verdicts/besides.ts';
import { callsOf } from './calls.ts';
import { failuresIn } from '../verdicts/test-failure.ts';
import type { TestRecord } from '../verdicts/test-record.ts';
import { countedAttempts, judgeAttempt, judgeTest, type TestVerdict } from '../verdicts/verdict.ts';

/** Records what Playwright says of a test. */

/** @param rootDir the folder that file names are relative to */
export function recordOf(test: TestCase, rootDir: string): TestRecord {
  const { observed, complaint } = observationsOf(test);
  const requirements = requirementTags(test.tags);
  const tried = test.results.map((result) => {
    return { ...result, annotations: [...result.annotations, ...test.annotations] };
  });
  const { attempts, besides } = apart(tried, observed?.judgements ?? [], requirements);
  const isAcquitted = besides.length > 0 && attempts.at(-1)?.status === 'passed';
  const judgement = judgeTest(attempts);
  const counted = countedAttempts(attempts);
  const [left] = attempts.slice(0, attempts.length - counted.length).map(judgeAttempt);
  return {
    id: test.id,
    project: test.parent.project()?.name ?? '',
    title: test.titlePath().slice(3).join(' › '),
    file: relative(rootDir, test.location.file).split(sep).join('/'),
    requirements,
    status: attempts.at(-1)?.status ?? 'not run',
    durationMs: Math.round(test.results.reduce((sum, { duration }) => sum + Math.max(0, duration), 0)),
    startedAt: test.results[0]?.startTime.getTime() ?? null,
    judgement,
    failures: failuresIn(counted),
    ...(left?.reason && { again: left.reason }),
    ...(besides.length > 0 && { besides }),
    ok: isAcquitted || test.ok(),
    observed,
    exchanges: observed?.exchanges.length ?? 0,
    calls: observed === null ? [] : callsOf(observed),
    complaint: complaint ?? (observed === null && needsEvidence(test, judgement) ? NOTHING_OBSERVED : null),
  };
}

const NOTHING_OBSERVED = 'it left no observations, so nothing shows that it asked the target';

/** A verdict on a target rests on what was seen there. An inconclusive test has no verdict, and may have died early. */
function needsEvidence(test: TestCase, { verdict }: TestVerdict): boolean {
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
