import { expect } from '@playwright/test';
import { saidBy, type AnswerChange } from '#mock/faults/answer-fault.ts';
import { test } from '../mock/protocol/flow.ts';

const LOGIN = { method: 'POST', path: '/v1/auth/login', status: 401, saidBy: 'Invalid credentials' };

/** What a refused login says, spoiled in each way. */
const changes: [
  change: AnswerChange,
  seen: { status?: number; body?: unknown; type?: string | null; text?: RegExp },
][] = [
  [{ kind: 'drop', member: 'message' }, { body: {} }],
  [{ kind: 'null', member: 'message' }, { body: { message: null } }],
  [{ kind: 'retype', member: 'message' }, { body: { message: 19 } }],
  [{ kind: 'empty', member: 'message' }, { body: { message: '' } }],
  [{ kind: 'alter', member: 'message' }, { body: { message: 'slaitnederc dilavnI' } }],
  [
    { kind: 'status', status: 200 },
    { status: 200, body: { message: 'Invalid credentials' } },
  ],
  [{ kind: 'drop header', header: 'content-type' }, { type: null }],
  [{ kind: 'other content type' }, { type: 'text/plain' }],
  [{ kind: 'broken JSON' }, { text: /^\{"message":"Invalid credentials"$/ }],
  [{ kind: 'no body' }, { text: /^$/ }],
];

for (const [change, seen] of changes) {
  test(`an answer is spoiled: ${JSON.stringify(change)}`, async ({ start }) => {
    const flow = await start({ answerFault: { answer: LOGIN, change } });
    const { email } = flow.users.plain;

    const answer = await flow.send('POST', LOGIN.path, { json: { email, password: 'wrong' } });

    expect.soft(answer.status).toBe(seen.status ?? 401);
    expect.soft(seen.body === undefined ? undefined : answer.body).toEqual(seen.body);
    expect.soft(seen.type === undefined ? undefined : answer.headers.get('content-type')).toEqual(seen.type);
    expect.soft(answer.text).toMatch(seen.text ?? /./);
    expect(flow.mock.reached()).toBe(true);
  });
}

test('an answer says the password of somebody whom its request does not name', async ({ start }) => {
  const flow = await start({ answerFault: { answer: LOGIN, change: { kind: 'foreign password' } } });
  const { email } = flow.users.plain;

  const answer = await flow.send('POST', LOGIN.path, { json: { email, password: 'wrong' } });

  expect(answer.body).toMatchObject({ message: 'Invalid credentials', debug: flow.users.aged.password });
});

test('a closed connection gives no answer', async ({ start }) => {
  const flow = await start({ answerFault: { answer: LOGIN, change: { kind: 'closed connection' } } });
  const { email } = flow.users.plain;

  const sent = flow.send('POST', LOGIN.path, { json: { email, password: 'wrong' } });

  await expect(sent).rejects.toThrow('fetch failed');
  expect(flow.mock.reached()).toBe(true);
});

test('every other answer stays as it is, and the mock was not reached where it is broken', async ({ start }) => {
  const flow = await start({ answerFault: { answer: LOGIN, change: { kind: 'no body' } } });
  const { email, password } = flow.users.plain;

  const success = await flow.send('POST', LOGIN.path, { json: { email, password } });
  const other = await flow.send('POST', LOGIN.path, { json: { email } });

  expect(success.status).toBe(200);
  expect(other.text).toMatch(/Missing required parameter/);
  expect(flow.mock.reached()).toBe(false);
});

test('the saidBy of a body tells answers of one status apart', () => {
  expect(saidBy({ error: 'invalid_request', error_description: 'Missing required parameter: state' })).toBe(
    'invalid_request, Missing required parameter',
  );
  expect(saidBy({ message: 'Not found' })).toBe('Not found');
  expect(saidBy({ token: 'x', phase: null, code: 'y' })).toBe('code token');
  expect(saidBy('text')).toBe('');
});

test('a changed answer is reached when a request gets it', async ({ start }) => {
  const flow = await start({ defects: ['error-as-page'] });
  const { email, password } = flow.users.plain;

  await flow.send('POST', LOGIN.path, { json: { email, password } });
  const before = flow.mock.reached();
  await flow.send('POST', LOGIN.path, { json: { email } });

  expect(before).toBe(false);
  expect(flow.mock.reached()).toBe(true);
});
