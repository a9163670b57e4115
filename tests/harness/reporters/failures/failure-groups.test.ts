import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { besideLines, groupLines, groupsOf } from '#reporters/failures/groups.ts';
import { failureMarkdown } from '#reporters/failures/markdown.ts';
import type { Explanation, Failure } from '#reporters/failures/failure.ts';
import { sampleExplanation, sampleFailure } from '../verdicts/compliance-samples.ts';

const TOKEN = 'POST /v1/auth/oauth/token';
const LOGIN = 'POST /v1/auth/login';

/** One exchange, as a recorder leaves it. */
const exchange = (operation: string, status: number, { answer = '{}', body = '' } = {}): Explanation['exchanges'] => {
  const [method = '', path = ''] = operation.split(' ');
  return [
    {
      title: `${operation} → ${status}`,
      start: 1,
      stop: 2,
      exchange: {
        request: { method, url: `https://api.example${path}`, body: { value: body } },
        response: { status, body: { value: answer } },
      },
    },
  ];
};
const violated = (id: string, given: Partial<Explanation> = {}): Failure => {
  const told = { exchanges: exchange(TOKEN, 200), ...given };
  return sampleFailure({ id, explanations: [sampleExplanation(told)] });
};
const stuck = (
  id: string,
  seen: string,
  exchanges: Explanation['exchanges'],
  cause: Failure['cause'] = 'environment',
) =>
  sampleFailure({
    ...{ id, verdict: 'inconclusive', cause },
    explanations: [sampleExplanation({ expected: '', differences: [], seen, exchanges })],
  });
const told = (failures: readonly Failure[]) => groupsOf(failures).map((group) => [group.lead.id, ...groupLines(group)]);

test('one symptom is one group, whatever the values were', () => {
  const state = (id: string, value: string) =>
    violated(id, { expected: `the state in url: "${value}"`, seen: 'the state in url: none', differences: [] });
  expect(told([state('STATE-001', '‹hidden #a1b2c3›'), state('STATE-002', 'a b'), violated('TOKEN-004')])).toEqual([
    ['STATE-001', 'STATE-002 has probably the same cause.'],
    ['TOKEN-004'],
  ]);
});

test('two rules that were not kept are two groups, although the answer is the same', () => {
  const other = violated('PKCE-004', { expected: 'a wrong verifier is refused' });
  expect(told([violated('TOKEN-004'), other])).toEqual([['TOKEN-004'], ['PKCE-004']]);
});

test('what is inconclusive names the requirement that judges the answer it could not use', () => {
  const refusal = `The test needs a refused request first, but the server accepted it: ${TOKEN} answered 200.`;
  expect(told([violated('TOKEN-004'), stuck('TOKEN-013', refusal, exchange(TOKEN, 200))])).toEqual([
    ['TOKEN-004', 'TOKEN-013 is inconclusive, probably because of TOKEN-004.'],
  ]);
});

test('what waits for another requirement says so, wherever it is told', () => {
  const title = 'a new start';
  const waiting = { ...stuck('TOKEN-013', `${TOKEN} answered 200 without a code.`, exchange(TOKEN, 200)), title };
  const [group] = groupsOf([violated('TOKEN-004'), waiting]);
  expect(group && besideLines(group)).toEqual([
    'TOKEN-013 a new start: could not be tested, probably because of TOKEN-004',
  ]);
  const told = failureMarkdown({ ...waiting, because: 'TOKEN-004' }, 'repeat/TOKEN-013.sh');
  expect(told).toContain('### TOKEN-013 a new start (MUST, inconclusive, probably because of TOKEN-004)');
});

test('a missing refusal is not blamed on an answer that has another fault', () => {
  const shape = violated('TOKEN-003', {
    differences: [{ what: 'expires_in', expected: 'a number', seen: 'a string' }],
  });
  const refusal = `The test needs a refused request first, but the server accepted it: ${TOKEN} answered 200.`;
  expect(told([shape, stuck('TOKEN-013', refusal, exchange(TOKEN, 200))])).toEqual([['TOKEN-003'], ['TOKEN-013']]);
  const source = readFileSync('fixtures/oauth/authorized.ts', 'utf8');
  expect(source, 'the words by which a missing refusal is known').toContain('The test needs a refused request first');
});

test('another status, another refusal, another grant or a setting is another cause', () => {
  const seen = `${TOKEN} answered 400 without a usable "access_token", which the next step needs.`;
  const judged = (given: Parameters<typeof exchange>[2]) =>
    violated('TOKEN-001', { seen: `${TOKEN} answered 400`, exchanges: exchange(TOKEN, 400, given) });
  const follows = (given: Parameters<typeof exchange>[2], cause?: Failure['cause']) => {
    const root = judged({ answer: '{"error":"invalid_grant"}', body: '{"grant_type":"refresh_token"}' });
    return told([root, stuck('REFRESH-018', seen, exchange(TOKEN, 400, given), cause)]).length === 1;
  };
  const same = { answer: '{"error":"invalid_grant"}', body: '{"grant_type":"refresh_token"}' };
  expect(follows(same)).toBe(true);
  expect(follows({ ...same, answer: '{"error":"invalid_client"}' })).toBe(false);
  expect(follows({ ...same, body: '{"grant_type":"authorization_code"}' })).toBe(false);
  expect(follows(same, 'configuration')).toBe(false);
  expect(told([violated('TOKEN-001'), stuck('REFRESH-018', seen, exchange(TOKEN, 400))])).toHaveLength(2);
});

test('steps that met one answer are one group, and the worst group comes first', () => {
  const down = ['USER-001', 'USER-002'].map((id, index) =>
    stuck(id, `${LOGIN} answered 500 without a usable "${index}".`, exchange(LOGIN, 500)),
  );
  const waived = { ...violated('TOKEN-009', { expected: 'another' }), waiver: 'T-1' };
  expect(told([...down, waived, violated('TOKEN-004')])).toEqual([
    ['TOKEN-004'],
    ['TOKEN-009'],
    ['USER-001', 'USER-002 has probably the same cause.'],
  ]);
});

test('a long list of ids is cut', () => {
  const many = Array.from({ length: 20 }, (_, index) => violated(`TOKEN-${index}`));
  expect(told(many)[0]?.[1]).toMatch(/^TOKEN-1, .*TOKEN-8 and 11 more have probably the same cause\.$/);
});
