import { expect, test } from '@playwright/test';
import type { TestCase, TestResult } from '@playwright/test/reporter';
import { NOT_SENT } from '#evidence/reasons.ts';
import { PrerequisiteError } from '#fixtures/prerequisite-error.ts';
import { failureLines } from '#reporters/failures/lines.ts';
import OnceMoreReporter from '#reporters/once-more.ts';
import { recordOf } from '#reporters/run/record-of.ts';
import { noticesOf } from '#reporters/run/notices.ts';
import { judgeTest, type Attempt } from '#reporters/verdicts/verdict.ts';
import { sampleExplanation, sampleFailure, sampleRecord } from '../verdicts/compliance-samples.ts';
import { sampleHead } from './journal-samples.ts';

const because = (cause: string, message = `stopped by ${cause}`): Attempt => ({
  ...{ status: 'failed', steps: [], annotations: [] },
  errors: [{ message: `PrerequisiteError: ${message}`, cause: { message: cause } }],
});
const mismatch = { message: 'Error: expected 400, seen 200' };
const violated: Attempt = {
  ...{ status: 'failed', errors: [mismatch], annotations: [] },
  steps: [{ category: 'expect', error: mismatch, steps: [] }],
};
const passed: Attempt = { status: 'passed', errors: [], steps: [], annotations: [] };
/** Without an answer of the target. */
const environment: Attempt = {
  ...because('environment'),
  errors: [new PrerequisiteError('environment', 'stopped by environment', true)] as Attempt['errors'],
};
/** The target has answered otherwise than a step of the test needs. */
const answered = because('environment');
const judgedBefore: Attempt = { ...violated, errors: [...environment.errors, mismatch] };

const made = (attempts: readonly Attempt[]) => {
  const result = { duration: 5, startTime: new Date(0), attachments: [] };
  return {
    ...{ id: 'a', tags: ['@TOKEN-004'], annotations: [], retries: 1, ok: () => true },
    ...{ parent: { project: () => ({ name: 'sandbox-api' }) }, titlePath: () => ['', '', '', 'a test'] },
    ...{ location: { file: '/project/tests/a.test.ts' }, results: attempts.map((each) => ({ ...result, ...each })) },
  } as unknown as TestCase & { results: TestResult[] };
};

const stories: [string, Attempt[], string][] = [
  ['what its environment left open counts as it went the second time', [environment, passed], 'conformant'],
  ['a violation of the second time counts', [environment, violated], 'violated'],
  ['what stays open is inconclusive', [environment, environment], 'inconclusive'],
  ['a violation is never retried into green', [violated, passed], 'violated'],
  ['a wrong setting neither', [because('configuration'), passed], 'inconclusive'],
  ['nor an answer that a step cannot use', [answered, passed], 'inconclusive'],
  ['nor what a failed expect has judged beside a fault', [judgedBefore, passed], 'inconclusive'],
  ['nor a fault of ours', [because('harness'), passed], 'inconclusive'],
];

for (const [what, attempts, verdict] of stories) {
  test(what, () => expect(judgeTest(attempts).verdict).toBe(verdict));
}

test('only what its environment left open runs again', () => {
  const retriesAfter = (attempt: Attempt) => {
    const ended = made([attempt]);
    new OnceMoreReporter().onTestEnd(ended);
    return ended.retries;
  };

  expect(retriesAfter(environment)).toBe(1);
  for (const attempt of [violated, passed, answered, judgedBefore, because('configuration'), because('harness')])
    expect(retriesAfter(attempt)).toBe(0);
});

test('a record says why a test ran again, and keeps no failure of before', () => {
  const record = recordOf(made([environment, violated]), '/project');

  expect(record.again).toBe('stopped by environment');
  expect(record.failures).toHaveLength(1);
  expect(recordOf(made([violated, passed]), '/project').again).toBeUndefined();
});

test('the notices count what ran again, and tell of the manners of the run', () => {
  const open = sampleRecord({
    again: 'no answer',
    judgement: { verdict: 'inconclusive', cause: 'environment', reason: '' },
  });
  const tests = [sampleRecord({}), sampleRecord({ again: '503' }), open];
  const end = { status: 'passed' as const, durationMs: 1, manners: ['Sent: 7 requests.'] };
  const journal = { head: sampleHead({}), tests, errors: [], end, complaints: [] };

  expect(noticesOf([journal])).toEqual([
    '2 of 3 tests ran once more at the end, because the environment had left them open, and 1 of them stayed open. ' +
      'Why: 503; no answer',
    'Sent: 7 requests.',
  ]);
  expect(noticesOf([{ ...journal, tests: [sampleRecord({})], end: null }])).toEqual([]);
});

test('a test for which nothing was sent is inconclusive, with the reason', () => {
  const skipped: Attempt = {
    ...{ status: 'skipped', errors: [], steps: [] },
    annotations: [{ type: 'skip', description: `${NOT_SENT}the API is gone` }],
  };
  expect(judgeTest([skipped])).toEqual({ verdict: 'inconclusive', cause: 'environment', reason: 'the API is gone' });
});

test('a test that ran out of time says what was slow, if that is known', () => {
  const timeOut = { message: 'Test timeout of 30000ms exceeded.' };
  const slow = because('environment', 'Its slowest answer: GET /x after 9.3 seconds.').errors;
  const attempt: Attempt = { ...passed, status: 'timedOut', errors: [timeOut, ...slow] };

  expect(judgeTest([attempt]).reason).toBe('Its slowest answer: GET /x after 9.3 seconds.');
  expect(judgeTest([{ ...attempt, errors: [timeOut] }]).reason).toContain('Test timeout');
});

test('a reason that many share stands once on the terminal', () => {
  const open = (number: number, seen: string) =>
    sampleFailure({
      ...{ id: `TOKEN-00${number}`, verdict: 'inconclusive', cause: 'environment', level: 'MUST' },
      explanations: [sampleExplanation({ expected: '', seen })],
    });
  const failures = [...[1, 2, 3, 4, 5].map((number) => open(number, 'nobody answers')), open(6, 'a page is missing')];
  const lines = failureLines([{ environment: 'sandbox', failures }], 'inconclusive');

  expect(lines).toEqual([
    expect.stringMatching(/^TOKEN-001 .*: seen nobody answers$/),
    ...[2, 3, 4, 5].map((number) => expect.stringMatching(`^  TOKEN-00${number} .*: probably the same cause$`)),
    expect.stringMatching(/^TOKEN-006 .*: seen a page is missing$/),
  ]);
});
