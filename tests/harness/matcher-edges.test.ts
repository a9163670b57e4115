// Where the matchers draw their lines. `matchers.test.ts` shows what they are for.
import { test as base } from '@playwright/test';
import { Answer } from '#fixtures/answer.ts';
import { recorderOf } from '#fixtures/evidence/recorder.ts';
import { expect } from '#fixtures/matchers/index.ts';
import type { OperationId } from '#specs/operations.ts';

/** Every operation has its control here: what is judged is something else. */
const test = base.extend<{ control: void }>({
  control: [
    async ({}, use, testInfo) => {
      for (const operation of ['token', 'login', 'user'] as const) recorderOf(testInfo).control(operation);
      await use();
    },
    { auto: true },
  ],
});

const JSON_TYPE = { 'content-type': 'application/json' };
const TOKENS = { access_token: 'a', refresh_token: 'r', expires_in: 21_600 };

function answer(operation: OperationId, status: number, body: unknown, headers: Record<string, string> = JSON_TYPE) {
  const request = { method: 'POST', url: 'https://dev.api.baanx.com/x', requestHeaders: {}, requestBody: undefined };
  const times = { startedAt: 0, durationMs: 1 };
  return new Answer(operation, {
    ...request,
    ...times,
    status,
    responseHeaders: headers,
    responseBody: JSON.stringify(body),
  });
}

for (const [name, judge] of [
  ['toConformTo', () => expect('x').toConformTo('token', 200)],
  ['toSucceed', () => expect('x').toSucceed()],
  ['toHaveMember', () => expect('x').toHaveMember('a', 1)],
  ['toBeRefused', () => expect('x').toBeRefused('unauthorized')],
  ['toBeRecorded', () => expect('x').toBeRecorded('a form')],
  ['toLeadToHostedPage', () => expect('x').toLeadToHostedPage()],
  ['toChallengeForOtp', () => expect('x').toChallengeForOtp()],
] as const) {
  test(`${name} judges an answer and nothing else`, () => {
    expect(judge).toThrow(new RegExp(`^${name} \\w+ an Answer\\.$`));
  });
}

test('a POST may succeed with 201, a GET may not', () => {
  expect(answer('token', 201, TOKENS)).toConformTo('token', 200);
  expect(recorderOf(test.info()).seen('success.status')).toBe('201');
  expect(answer('token', 202, TOKENS)).not.toConformTo('token', 200);
  expect(answer('user', 201, TOKENS)).not.toConformTo('user', 200);
});

test('strict mode wants the default success', () => {
  process.env['STRICT'] = '1';
  try {
    expect(answer('token', 200, TOKENS)).toConformTo('token', 200);
    expect(answer('token', 201, TOKENS)).not.toConformTo('token', 200);
  } finally {
    delete process.env['STRICT'];
  }
});

test('a redirect needs an address and no body, JSON needs its content type', () => {
  expect(answer('initiate', 302, '', { location: 'https://x.y' })).toConformTo('initiate', 302);
  expect(answer('initiate', 302, '', {})).not.toConformTo('initiate', 302);
  expect(answer('token', 200, TOKENS, {})).not.toConformTo('token', 200);
  for (const type of ['application/problem+json', 'application/json; charset=utf-8']) {
    expect(answer('token', 200, TOKENS, { 'content-type': type })).toConformTo('token', 200);
  }
  for (const type of ['text/json', 'x-application/json', 'application/jsonp']) {
    expect(answer('token', 200, TOKENS, { 'content-type': type })).not.toConformTo('token', 200);
  }
});

test('a member that no document knows conforms and is noted', () => {
  const recorder = recorderOf(test.info());
  const noted: string[][] = [];
  recorder.undocumented = (_operation, _status, members) => void noted.push(members);

  expect(answer('token', 200, { ...TOKENS, extra: 1 })).toConformTo('token', 200);

  expect(noted).toEqual([['extra']]);
});

test('a success of the wrong shape succeeds, and its deviation is noted', () => {
  const facts: Record<string, string> = {};
  recorderOf(test.info()).fact = (name, value) => void (facts[name] = value);

  expect(answer('token', 200, { ...TOKENS, expires_in: 'x' })).toSucceed();
  expect(answer('token', 500, {})).not.toSucceed();

  expect(Object.keys(facts)).toEqual(['deviation of token 200, expires_in']);
});

test('a member is compared as a whole', () => {
  const body = answer('token', 200, { list: [1, { a: null }], none: null });

  expect(body).toHaveMember('list', [1, { a: null }]);
  expect(body).not.toHaveMember('list', [1, { a: 0 }]);
  expect(body).not.toHaveMember('none', undefined);
  expect(body).toHaveMember('nowhere', undefined);
  expect(body).not.toHaveMember('list', { asymmetricMatch: true });
});

test('a challenge is a login answer that asks for a code, or the documented refusal', () => {
  const asks = { isOtpRequired: true, userId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', phoneNumber: null };

  expect(answer('login', 200, { ...asks, isOtpRequired: false })).not.toChallengeForOtp();
  expect(answer('login', 202, asks)).not.toChallengeForOtp();
  expect(answer('login', 200, asks, {})).not.toChallengeForOtp();
  expect(answer('login', 400, { message: 7 })).not.toChallengeForOtp();
});

test('any answer but a server error can be recorded', () => {
  expect(answer('token', 499, {})).toBeRecorded('a form');
  expect(answer('token', 500, {})).not.toBeRecorded('a form');
});

test('a secret that is none is another', () => {
  expect(7).not.toBeSameSecretAs('7');
  expect('7').toBeSameSecretAs('7');
});

test('only the asked points may be noted', { tag: '@TOKEN-001' }, () => {
  expect(() => expect('302').toBeDocumentedAt('initiate.hosted')).toThrow(
    /^inconclusive \(harness\): This test asks initiate\.hosted: add it to the points of TOKEN-001\.$/,
  );
});
