import { expect, test } from '@playwright/test';
import { failurePrint } from '#reporters/verdicts/signature.ts';
import { failuresIn } from '#reporters/verdicts/test-failure.ts';
import type { Attempt } from '#reporters/verdicts/verdict.ts';

const first = 'Error: answer A\nExpected: 1\nReceived: 2';
const second = 'Error: answer B\nExpected: 401\nReceived: 200';
const stopped = 'PrerequisiteError: the login answered 500\nmore';
const timeOut = 'Test timeout of 30000ms exceeded.';

/** An attempt in which these were thrown; each is a failed expect, but for those named. */
function attempt(messages: string[], others: string[] = [], given: Partial<Attempt> = {}): Attempt {
  const expects = messages.filter((message) => !others.includes(message));
  const steps = expects.map((message) => ({ category: 'expect', error: { message }, steps: [] }));
  const causeOf = (message: string) => (message === stopped ? { cause: { message: 'environment' } } : {});
  const errors = messages.map((message) => ({ message, ...causeOf(message) }));
  return { status: 'failed', errors, steps, annotations: [], ...given };
}

const expects = (...messages: string[]) =>
  messages.map((message) => ({ print: failurePrint(message), other: null, said: message.replace(/^Error: /, '') }));

test('every failed expect of a test is kept, the soft ones after the first too', () => {
  expect(failuresIn([attempt([first, second])])).toEqual(expects(first, second));
});

test('every attempt counts, and the same failure once', () => {
  expect(failuresIn([attempt([first]), attempt([second, first])])).toEqual(expects(first, second));
});

test('an attempt that passed, and one that does not apply, have none', () => {
  const passed = attempt([], [], { status: 'passed' });
  const annotations = [{ type: 'skip', description: 'not applicable: a clock' }];

  expect(failuresIn([attempt([first]), passed, attempt([], [], { status: 'skipped', annotations })])).toEqual(
    expects(first),
  );
  expect(failuresIn([])).toEqual([]);
});

for (const [what, message, other] of [
  ['an arrange step that gave up', stopped, 'the login answered 500'],
  ['a throw', 'TypeError: x is undefined', 'TypeError: x is undefined'],
  ['the end of the time', timeOut, timeOut],
] as const) {
  test(`${what} after a failed expect is none, and is kept with its words`, () => {
    expect(failuresIn([attempt([first, message], [message])])).toEqual([
      ...expects(first),
      { print: failurePrint(message), other },
    ]);
  });
}

for (const [what, message] of [
  ['a matcher that broke', 'TypeError: no body'],
  ['a matcher that could not judge', stopped],
] as const) {
  test(`${what} is no failed expect`, () => {
    expect(failuresIn([attempt([first, message])]).map(({ other }) => other === null)).toEqual([true, false]);
  });
}

test('words that were once those of a failed expect and once of a throw are those of a throw', () => {
  const thrown = attempt([first], [first]);

  expect(failuresIn([attempt([first]), thrown])).toEqual([{ print: failurePrint(first), other: 'answer A' }]);
  expect(failuresIn([thrown, attempt([first])])).toEqual([{ print: failurePrint(first), other: 'answer A' }]);
});

test('an attempt that ended without a word says why', () => {
  const interrupted = attempt([first], [], { status: 'interrupted' });

  expect(failuresIn([attempt([first]), interrupted])).toEqual([
    ...expects(first),
    { print: failurePrint('the run was interrupted'), other: 'the run was interrupted' },
  ]);
  expect(failuresIn([attempt([])])).toMatchObject([{ other: 'failed without an error' }]);
});
