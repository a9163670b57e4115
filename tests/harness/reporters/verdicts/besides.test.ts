import { expect, test } from '@playwright/test';
import { messageOf, type Judgement } from '#evidence/judgement.ts';
import { apart } from '#reporters/verdicts/besides.ts';
import { judgeTest, type Attempt } from '#reporters/verdicts/verdict.ts';

const shared: Pick<Judgement, 'differences' | 'source' | 'deviation'> = {
  differences: [],
  source: '',
  deviation: 'other',
};
const leak: Judgement = {
  ...shared,
  about: 'POST /v1/auth/login answered 499',
  expected: 'no secret that its request did not say',
  seen: 'a secret key or a password',
  source: 'ERROR-018',
  requirement: 'ERROR-018',
};
const refusal: Judgement = { ...shared, about: '', expected: 'status: 499', seen: 'status: 200' };

const failed = (...judgements: Judgement[]): Attempt => {
  const errors = judgements.map((judgement) => ({ message: `Error: ${messageOf(judgement)}` }));
  return {
    status: 'failed',
    errors,
    steps: errors.map((error) => ({ category: 'expect', error, steps: [] })),
    annotations: [],
  };
};

test('a secret that a test comes upon breaks the promise that it is about, and none of the test', () => {
  const { attempts, besides } = apart([failed(leak)], [leak], ['CLIENT-002']);

  expect(judgeTest(attempts).verdict).toBe('conformant');
  expect(besides).toMatchObject([{ requirement: 'ERROR-018', judgement: { verdict: 'violated' } }]);
  expect(besides[0]?.judgement.reason).toContain('POST /v1/auth/login answered 499');
  expect(besides[0]?.failures).toHaveLength(1);
});

test('what breaks a promise of the test stays its own', () => {
  const { attempts, besides } = apart([failed(leak, refusal)], [leak, refusal], ['CLIENT-002']);

  expect(judgeTest(attempts)).toMatchObject({ verdict: 'violated', reason: expect.stringContaining('status: 200') });
  expect(besides.map(({ requirement }) => requirement)).toEqual(['ERROR-018']);
});

test('a test that verifies the promise is judged by it', () => {
  const { attempts, besides } = apart([failed(leak)], [leak], ['ERROR-018']);

  expect(judgeTest(attempts).verdict).toBe('violated');
  expect(besides).toEqual([]);
});

test('a test that could not go on stays inconclusive, and the secret violated', () => {
  const attempt = failed(leak);
  const stopped: Attempt = { ...attempt, errors: [...attempt.errors, { message: 'Error: fetch failed' }] };

  const { attempts, besides } = apart([stopped], [leak], ['CLIENT-002']);

  expect(judgeTest(attempts).verdict).toBe('inconclusive');
  expect(besides[0]?.judgement.verdict).toBe('violated');
});
