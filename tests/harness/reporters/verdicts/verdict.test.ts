import { expect, test } from '@playwright/test';
import { judgeAttempt, judgeTest, type Attempt, type Step } from '#reporters/verdicts/verdict.ts';
import type { Thrown } from '#reporters/verdicts/reason.ts';

const mismatch = 'Error: \u001b[2mexpect(\u001b[22mreceived).toBe(expected)\n\nExpected: 400\nReceived: 200';
const timeOut = '\u001b[31mTest timeout of 30000ms exceeded.\u001b[39m';
const stopped = { message: 'PrerequisiteError: the login answered 500', cause: { message: 'environment' } };

const mismatchStep = (error: string | Thrown, steps: Step[] = []): Step => {
  return { category: 'expect', error: thrown(error), steps };
};
const attempt = (given: Partial<Attempt>): Attempt => ({ ...failed, ...given });
const failed: Attempt = { status: 'failed', errors: [], steps: [], annotations: [] };
const thrown = (error: string | Thrown) => (typeof error === 'string' ? { message: error } : error);
const errors = (...all: (string | Thrown)[]) => all.map(thrown);

const attempts: { what: string; given: Attempt; verdict: string; cause?: string; reason?: string | null }[] = [
  { what: 'a pass', given: attempt({ status: 'passed' }), verdict: 'conformant', reason: null },
  {
    what: 'a pass whose poll failed at first',
    given: attempt({ status: 'passed', steps: [{ category: 'expect', steps: [mismatchStep(mismatch)] }] }),
    verdict: 'conformant',
  },
  {
    what: 'a failed expect',
    given: attempt({ errors: errors(mismatch), steps: [mismatchStep(mismatch)] }),
    verdict: 'violated',
    reason: 'expect(received).toBe(expected)\nExpected: 400\nReceived: 200',
  },
  {
    what: 'a failed expect deep inside steps',
    given: attempt({
      errors: errors(mismatch),
      steps: [{ category: 'test.step', steps: [{ category: 'hook', steps: [mismatchStep(mismatch)] }] }],
    }),
    verdict: 'violated',
  },
  {
    what: 'a failed soft expect, then a throw',
    given: attempt({ errors: errors(mismatch, 'TypeError: x is undefined'), steps: [mismatchStep(mismatch)] }),
    verdict: 'violated',
  },
  {
    what: 'a throw, then a failed expect in the tear-down',
    given: attempt({ errors: errors('Error: boom', mismatch), steps: [mismatchStep(mismatch)] }),
    verdict: 'violated',
  },
  {
    what: 'a failed soft expect, then the end of the time',
    given: attempt({ errors: errors(mismatch, timeOut), steps: [mismatchStep(mismatch)] }),
    verdict: 'violated',
  },
  {
    what: 'the end of the time inside an expect',
    given: attempt({ status: 'timedOut', errors: errors(timeOut, mismatch), steps: [mismatchStep(mismatch)] }),
    verdict: 'inconclusive',
    cause: 'environment',
    reason: 'Test timeout of 30000ms exceeded.',
  },
  {
    what: 'an arrange step that gave up',
    given: attempt({ errors: errors(stopped) }),
    verdict: 'inconclusive',
    cause: 'environment',
    reason: 'the login answered 500',
  },
  {
    what: 'a throw whose words look like a cause',
    given: attempt({ errors: errors('Error: configuration: no such user') }),
    verdict: 'inconclusive',
    cause: 'harness',
  },
  {
    what: 'an arrange step that gave up because of the settings',
    given: attempt({
      errors: errors({ message: 'PrerequisiteError: no such user', cause: { message: 'configuration' } }),
    }),
    verdict: 'inconclusive',
    cause: 'configuration',
    reason: 'no such user',
  },
  {
    what: 'an arrange step that gave up before an expect failed',
    given: attempt({ errors: errors(stopped, mismatch), steps: [mismatchStep(mismatch)] }),
    verdict: 'inconclusive',
    cause: 'environment',
  },
  {
    what: 'an arrange step that gave up after a soft expect had failed',
    given: attempt({ errors: errors(mismatch, stopped), steps: [mismatchStep(mismatch)] }),
    verdict: 'violated',
  },
  {
    what: 'an expect that was caught, then a throw',
    given: attempt({ errors: errors('Error: boom'), steps: [mismatchStep(mismatch)] }),
    verdict: 'inconclusive',
    cause: 'harness',
    reason: 'boom',
  },
  {
    what: 'a throw with the words of a try that a poll forgave',
    given: attempt({ errors: errors(mismatch), steps: [{ category: 'expect', steps: [mismatchStep(mismatch)] }] }),
    verdict: 'inconclusive',
    cause: 'harness',
  },
  {
    what: 'a matcher that broke',
    given: attempt({ errors: errors('TypeError: no body'), steps: [mismatchStep('TypeError: no body')] }),
    verdict: 'inconclusive',
    cause: 'harness',
  },
  {
    what: 'a matcher that could not judge',
    given: attempt({ errors: errors(stopped), steps: [mismatchStep(stopped)] }),
    verdict: 'inconclusive',
    cause: 'environment',
  },
  {
    what: 'a refused connection',
    given: attempt({ errors: errors('TypeError: fetch failed') }),
    verdict: 'inconclusive',
    cause: 'environment',
  },
  {
    what: 'a page without the control',
    given: attempt({ errors: errors('TimeoutError: locator.click: Timeout 5000ms exceeded.\nCall log:\n  - waiting') }),
    verdict: 'inconclusive',
    cause: 'environment',
    reason: 'TimeoutError: locator.click: Timeout 5000ms exceeded.',
  },
  {
    what: 'a crashed worker',
    given: attempt({ errors: errors('Error: worker process exited unexpectedly (code=3, signal=null)') }),
    verdict: 'inconclusive',
    cause: 'harness',
  },
  {
    what: 'a thrown string',
    given: attempt({ errors: errors({ value: "'lost'" }) }),
    verdict: 'inconclusive',
    cause: 'harness',
    reason: "'lost'",
  },
  { what: 'a failure without an error', given: attempt({}), verdict: 'inconclusive', cause: 'harness' },
  {
    what: 'an interruption',
    given: attempt({ status: 'interrupted', errors: errors(mismatch), steps: [mismatchStep(mismatch)] }),
    verdict: 'inconclusive',
    cause: 'harness',
    reason: 'the run was interrupted',
  },
  {
    what: 'a throw, then the end of the time',
    given: attempt({ status: 'timedOut', errors: errors('Error: boom', timeOut) }),
    verdict: 'inconclusive',
    cause: 'environment',
    reason: 'Test timeout of 30000ms exceeded.',
  },
  {
    what: 'an expect inside one that failed',
    given: attempt({
      errors: errors(mismatch),
      steps: [mismatchStep('Error: outer', [mismatchStep(mismatch)])],
    }),
    verdict: 'violated',
  },
  {
    what: 'a missing capability',
    given: attempt({
      status: 'skipped',
      annotations: [{ type: 'skip', description: 'not applicable: a clock. Set CLOCK_URL.' }],
    }),
    verdict: 'not applicable',
    reason: 'a clock. Set CLOCK_URL.',
  },
  {
    what: 'any other skip',
    given: attempt({ status: 'skipped', annotations: [{ type: 'fixme', description: 'later' }] }),
    verdict: 'untested',
    reason: 'skipped: later',
  },
  {
    what: 'a test after a failed one in a serial group',
    given: attempt({ status: 'skipped', annotations: [{ type: 'serial' }] }),
    verdict: 'untested',
    reason: 'did not run',
  },
];

for (const { what, given, cause = null, ...expected } of attempts) {
  test(`${what} is ${expected.verdict}${cause === null ? '' : `, ${cause}`}`, () => {
    expect(judgeAttempt(given)).toMatchObject({ cause, ...expected });
  });
}

test('the worst attempt of a test counts', () => {
  const red = attempt({ errors: errors(mismatch), steps: [mismatchStep(mismatch)] });
  expect(judgeTest([red, attempt({ status: 'passed' })]).verdict).toBe('violated');
  expect(judgeTest([])).toEqual({ verdict: 'untested', cause: null, reason: 'did not run' });
});
