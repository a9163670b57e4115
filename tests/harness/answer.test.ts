import { expect, test } from '@playwright/test';
import { Answer } from '#fixtures/answer.ts';
import { tokensOf } from '#fixtures/tokens.ts';

/** An answer of the token endpoint with this body. */
const answer = (status: number, body: unknown) =>
  new Answer('token', {
    method: 'POST',
    url: 'https://dev.api.baanx.com/v1/auth/oauth/token?x=1',
    requestHeaders: {},
    requestBody: undefined,
    status,
    responseHeaders: {},
    responseBody: typeof body === 'string' ? body : JSON.stringify(body),
    startedAt: 0,
    durationMs: 1,
  });

test('a body that is no object has no members', () => {
  for (const body of ['', 'null', '"text"', '7']) {
    expect(answer(200, body).members).toEqual([]);
    expect(answer(200, body).member('length')).toBeUndefined();
  }
  expect(answer(200, { a: 1, b: null }).members).toEqual(['a', 'b']);
  expect(answer(200, { a: 1 }).member('constructor')).toBeUndefined();
});

test('a member is said as text, and what is no value only by its kind', () => {
  const body = answer(200, { text: 'x', number: 7, flag: false, none: null, list: [1] });

  expect(['text', 'number', 'flag', 'none', 'list', 'nowhere'].map((name) => body.said(name))).toEqual([
    'x',
    '7',
    'false',
    'absent',
    'object',
    'absent',
  ]);
});

test('seconds are a number or what holds without one, strings are texts or nothing', () => {
  const body = answer(200, { expires_in: 60, refresh_token: 'abc' });

  expect([body.seconds('expires_in', 5), body.seconds('refresh_token', 5), body.seconds('nowhere', 5)]).toEqual([
    60, 5, 5,
  ]);
  expect([body.strings('refresh_token'), body.strings('expires_in')]).toEqual([['abc'], []]);
});

test('tokens are needed as texts that are not empty', () => {
  expect(tokensOf(answer(200, { access_token: 'a', refresh_token: 'r' }))).toEqual({
    accessToken: 'a',
    refreshToken: 'r',
  });
  for (const refresh_token of ['', 7, null]) {
    expect(() => tokensOf(answer(200, { access_token: 'a', refresh_token }))).toThrow('"refresh_token"');
  }
});

test('the outcome is three words, and a value that is no error code is none of them', () => {
  expect(answer(302, '').outcome()).toBe('accepted (302)');
  expect(answer(399, '').outcome()).toBe('accepted (399)');
  expect(answer(400, { error: 'invalid_grant' }).outcome()).toBe('refused (400 invalid_grant)');
  for (const error of ['two words', 'invalid_grant!', '!invalid', 'x'.repeat(41), 7]) {
    expect(answer(400, { error }).outcome()).toBe('refused (400)');
  }
});

test('an answer is described by its request, its status and its words of error', () => {
  expect(answer(400, { error: 'invalid_grant', message: 'no', error_description: 7 }).describe()).toBe(
    'POST /v1/auth/oauth/token answered 400 (invalid_grant: no)',
  );
  expect(answer(500, '<html>').describe()).toBe('POST /v1/auth/oauth/token answered 500');
});
