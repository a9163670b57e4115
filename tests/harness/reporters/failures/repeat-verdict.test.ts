import { expect, test } from '@playwright/test';
import { sampleObserved } from '../verdicts/compliance-samples.ts';
import { about, settings, wire } from './repeat-samples.ts';
import { against, type Answer } from './repeat-server.ts';

// What the last line of a script says of a target that answers otherwise than in the test.

const REFUSED: Answer = { status: 400, body: '{"error":"invalid_grant"}' };
const LIMITED: Answer = { status: 429, body: '{"message":"slow down"}' };
const LET_IN: Answer = { status: 200, body: '{"ok":true}' };

const letIn = sampleObserved({ settings, exchanges: [wire({ body: '{"a":1}', answer: '{"ok":true}' })] });
const judged = about(letIn, {
  title: 'TOKEN-004: once',
  seen: 'POST /v1/auth/login answered 200',
  expected: 'a refusal',
  differences: [
    { what: 'status', expected: '400', seen: '200' },
    { what: 'error', expected: 'invalid_grant', seen: 'nothing' },
  ],
});

for (const { name, answers, code, last } of [
  { name: 'the same answer', answers: [LET_IN], code: 1, last: /^REPRODUCED$/ },
  { name: 'what is expected', answers: [REFUSED], code: 0, last: /^NOT REPRODUCED$/ },
  { name: 'too many requests', answers: [LIMITED], code: 2, last: /^UNDECIDED: the answer is neither/ },
  { name: 'an error of the server', answers: [{ ...LIMITED, status: 503 }], code: 2, last: /^UNDECIDED: / },
  { name: 'nothing', answers: [], code: 2, last: /^UNDECIDED: / },
]) {
  test(`a judged answer, and then ${name}`, async ({}, info) => {
    const ended = await against(answers, judged, info);
    expect(ended.code).toBe(code);
    expect(ended.lines.at(-1)).toMatch(last);
  });
}

test('a part of an answer is neither there nor gone under the status of a limit', async ({}, info) => {
  const superfluous = about(letIn, {
    seen: 'POST /v1/auth/login answered 200',
    differences: [{ what: 'ok', expected: 'no such member', seen: 'true' }],
  });
  expect(await against([LET_IN], superfluous, info)).toMatchObject({ code: 1 });
  expect(await against([{ status: 200, body: '{}' }], superfluous, info)).toMatchObject({ code: 0 });
  expect(await against([LIMITED], superfluous, info)).toMatchObject({ code: 2 });
});

test('an absent header is as in the test only where there is an answer', async ({}, info) => {
  const answered = sampleObserved({ settings, exchanges: [wire({ status: 302 })] });
  const script = about(answered, {
    seen: 'POST /v1/auth/login answered 302',
    differences: [{ what: 'location', expected: 'an address', seen: 'nothing' }],
  });
  expect(await against([{ status: 302 }], script, info)).toMatchObject({ code: 1 });
  expect(await against([{ status: 302, headers: { location: '/x' } }], script, info)).toMatchObject({ code: 0 });
  expect(await against([], script, info)).toMatchObject({ code: 2 });
  expect(await against([{ status: 503 }], script, info)).toMatchObject({ code: 2 });
});

test('where the words name no answer, a target that is down decides nothing', async ({}, info) => {
  const script = about(letIn);
  expect(await against([LET_IN], script, info)).toMatchObject({ code: 1 });
  expect(await against([REFUSED], script, info)).toMatchObject({ code: 0 });
  for (const answers of [[LIMITED], [{ ...LIMITED, status: 502 }], []]) {
    const { code, lines } = await against(answers, script, info);
    expect(code).toBe(2);
    expect(lines.at(-1)).toMatch(/^UNDECIDED: request 1 was answered (429|502|000), and 200 in the test$/);
  }
});

test('two values that did not come are not the same', async ({}, info) => {
  const token = (fingerprint: string) => wire({ answer: `{"refresh_token":"‹refresh_token #${fingerprint}›"}` });
  const observed = sampleObserved({ settings, exchanges: [token('1f3a9c'), token('1f3a9c')] });
  const script = about(observed, { seen: 'the refresh token is #1f3a9c again' });
  const given = (value: string): Answer => ({ status: 200, body: JSON.stringify({ refresh_token: value }) });
  expect(await against([given('a'), given('a')], script, info)).toMatchObject({ code: 1 });
  expect(await against([given('a'), given('b')], script, info)).toMatchObject({ code: 0 });
  const { code, lines } = await against(
    [
      { status: 200, body: '{}' },
      { status: 200, body: '{}' },
    ],
    script,
    info,
  );
  expect(code).toBe(2);
  expect(lines.at(-1)).toBe('UNDECIDED: there are no two values of refresh token to compare');
});

test('a step that was refused in the test, and is limited now, decides nothing', async ({}, info) => {
  const steps = [wire({ method: 'GET', url: 'https://api.example/v1/user', status: 401 }), ...letIn.exchanges];
  const script = about(sampleObserved({ settings, exchanges: steps }), {
    seen: 'POST /v1/auth/login answered 200',
    differences: [{ what: 'status', expected: '400', seen: '200' }],
  });
  expect(await against([{ status: 401 }, LET_IN], script, info)).toMatchObject({ code: 1 });
  const { code, lines } = await against([LIMITED, REFUSED], script, info);
  expect(code).toBe(2);
  expect(lines.at(-1)).toBe('UNDECIDED: step 1 was answered 429, and 401 in the test');
});
