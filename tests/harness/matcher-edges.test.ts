// Where the matchers draw their lines. `matchers.test.ts` shows what they are for.
import { test as base } from '@playwright/test';
import { Answer } from '#fixtures/answer.ts';
import { recorderOf } from '#fixtures/evidence/recorder.ts';
import { expect } from '#fixtures/matchers/index.ts';
import type { OperationId } from '#specs/operations.ts';
import { otpChallenge, otpRequired, signedIn, user } from './documented-answers.ts';

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

/** The message with which a judgement fails; undefined if it passes. */
function objection(judge: () => void): string | undefined {
  try {
    judge();
    return undefined;
  } catch (error) {
    return String(error);
  }
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
  expect(answer('user', 200, user)).toConformTo('user', 200);
  expect(answer('user', 201, user)).not.toConformTo('user', 200);
  expect(answer('token', 200, TOKENS)).toConformTo('token', 200);
  expect(recorderOf(test.info()).seen('success.status')).toBe('200');
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
  const wanted = objection(() => expect(body).toHaveMember('absent', expect.any(String)));
  expect(wanted).toContain('Any<String>');
});

test('a challenge is a login answer that asks for a code, or the documented refusal, and which one is noted', () => {
  const recorder = recorderOf(test.info());
  const seen = (given: Answer) => {
    expect(given).toChallengeForOtp();
    return recorder.seen('otp.challenge');
  };

  expect(seen(answer('login', 200, otpRequired))).toBe('http200-flag');
  expect(seen(answer('login', 201, otpRequired))).toBe('http200-flag');
  expect(seen(answer('login', 400, otpChallenge))).not.toBe('http200-flag');
  expect(answer('login', 200, signedIn)).not.toChallengeForOtp();
  expect(answer('login', 202, otpRequired)).not.toChallengeForOtp();
  expect(answer('login', 302, otpRequired)).not.toChallengeForOtp();
  expect(answer('login', 200, otpRequired, {})).not.toChallengeForOtp();
  expect(answer('login', 200, { isOtpRequired: true })).not.toChallengeForOtp();
  expect(answer('login', 400, { message: 7 })).not.toChallengeForOtp();
  expect(answer('login', 400, otpRequired)).not.toChallengeForOtp();
});

test('which way led to the hosted page is noted, and strict mode takes only the default', () => {
  const recorder = recorderOf(test.info());
  const location = 'https://hosted.example.com/login';
  const [redirect, json] = [answer('initiate', 302, '', { location }), answer('initiate', 200, { url: location })];

  expect(redirect).toLeadToHostedPage();
  expect(recorder.seen('initiate.hosted')).toBe('302');
  expect(json).toLeadToHostedPage();
  expect(recorder.seen('initiate.hosted')).toBe('json');
  process.env['STRICT'] = '1';
  const strict = [redirect, json].map((given) => objection(() => expect(given).toLeadToHostedPage()));
  delete process.env['STRICT'];
  expect(strict.filter((said) => said === undefined)).toHaveLength(1);
});

test('a refusal that fits is noted with its family, one that does not is not', () => {
  const recorder = recorderOf(test.info());
  const facts: Record<string, string> = {};
  recorder.fact = (name, value) => void (facts[name] = value);
  const spent = { error: 'invalid_grant', error_description: 'Authorization code has expired or already been used' };

  expect(answer('token', 418, spent)).not.toBeRefused('invalid_grant: code');
  expect(recorder.seen('grant.status')).toBeUndefined();
  expect(answer('token', 401, spent)).toBeRefused('invalid_grant: code');
  expect(recorder.seen('grant.status')).toBe('401');
  expect(facts).toEqual({ 'error.family at token': 'oauth' });
});

test('a refusal shows short words of error, and any other value only by its kind', () => {
  const said = (error_description: unknown) =>
    objection(() =>
      expect(answer('token', 400, { error: 'invalid_grant', error_description })).toBeRefused('invalid_grant: code'),
    );

  expect(said('x'.repeat(120))).toContain(`got "${'x'.repeat(120)}"`);
  expect(said('x'.repeat(121))).toContain('got string');
  expect(said(7)).toContain('got 7');
  expect(said(true)).toContain('got true');
  expect(said(['secret'])).toContain('got object');
  expect(said(undefined)).toContain('got nothing');
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
