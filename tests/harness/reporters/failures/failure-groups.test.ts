import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { groupLines, groupsOf } from '#reporters/failures/groups.ts';
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
  const refusal = `${TOKEN} answered 200, but the story needs a refusal.`;
  expect(told([violated('TOKEN-004'), stuck('TOKEN-013', refusal, exchange(TOKEN, 200))])).toEqual([
    ['TOKEN-004', 'TOKEN-013 is inconclusive, probably because of TOKEN-004.'],
  ]);
});

test('a missing refusal is not blamed on an answer that has another fault', () => {
  const shape = violated('TOKEN-003', {
    differences: [{ what: 'expires_in', expected: 'a number', seen: 'a string' }],
  });
  const refusal = `${TOKEN} answered 200, but the story needs a refusal.`;
  expect(told([shape, stuck('TOKEN-013', refusal, exchange(TOKEN, 200))])).toEqual([['TOKEN-003'], ['TOKEN-013']]);
  const source = readFileSync('fixtures/oauth/oauth.ts', 'utf8');
  expect(source, 'the words by which a missing refusal is known').toContain('but the story needs a refusal.');
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
