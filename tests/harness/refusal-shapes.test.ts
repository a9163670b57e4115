import { test } from '@playwright/test';
import { Answer } from '#fixtures/answer.ts';
import { recorderOf } from '#fixtures/evidence/recorder.ts';
import { expect } from '#fixtures/matchers/index.ts';
import { refusals, type RefusalId, type RefusalShape } from '#specs/refusals.ts';
import type { PointKey } from '#specs/variants.ts';

const TOKENS = { access_token: 'one', expires_in: 21_600, refresh_token: 'two' };

// Refusals are judged beside a control, which these tests take for granted.
test.beforeEach(({}, info) => recorderOf(info).control('token'));

test('every documented shape of every refusal passes, and with another status it does not', () => {
  for (const id of Object.keys(refusals) as RefusalId[]) {
    for (const shape of refusals[id].shapes as readonly RefusalShape[]) {
      for (const [point, seen] of Object.entries(shape.given ?? {}) as [PointKey, string][]) see(point, seen);
      expect(answer(shape.status, bodyOf(shape)), id).toBeRefused(id);
      for (const status of [204, 503]) {
        const said = objection(() => expect(answer(status, bodyOf(shape))).toBeRefused(id));
        expect(said, id).toContain('status');
      }
    }
  }
});

test('a wrong secret key is ignored only where this test has seen that the key is optional', () => {
  const judge = () => expect(answer(200, TOKENS)).toBeRefused('wrong secret key at token');

  expect(objection(judge)).toContain('status: expected 401, got 200');
  see('secret.token', 'required');
  expect(objection(judge)).toBeDefined();
  see('secret.token', 'optional');
  expect(objection(judge)).toBeUndefined();
  expect(objection(() => expect(answer(403, {})).toBeRefused('wrong secret key at token'))).toBeDefined();
  see('secret.token', 'rejected');
  expect(answer(403, {})).toBeRefused('wrong secret key at token');
});

test('a message may have an error of its own words, and none of another family', () => {
  const judge = (body: object) => objection(() => expect(answer(499, body)).toBeRefused('client key missing'));
  const message = 'Missing client key';

  expect(judge({ statusCode: 499, message, error: 'Bad Request' })).toBeUndefined();
  expect(judge({ message, error: 'invalid_client' })).toContain('error: expected no code of another family');
  expect(judge({ message, requiresOtp: true })).toContain('requiresOtp: expected no such member');
});

test('a media type is JSON in any capitals', () => {
  const typed = (type: string) => answer(400, { error: 'invalid_request', error_description: 'any text' }, type);

  expect(typed('Application/JSON; charset="utf-8"')).toBeRefused('invalid_request');
  expect(objection(() => expect(typed('text/json')).toBeRefused('invalid_request'))).toContain('content-type');
});

const see = (point: PointKey, seen: string) => {
  recorderOf(test.info()).observe(point, seen);
};

function bodyOf({ family, error = 'any_code', text = 'any text' }: RefusalShape): object {
  if (family === 'success') return TOKENS;
  if (family === 'challenge') return { isOtpRequired: true };
  if (family === 'oauth') return { error, error_description: text };
  return family === 'otp' ? { error, message: text, requiresOtp: true } : { message: text };
}

/** An answer of the token endpoint, as if the target had sent it. */
function answer(status: number, body: object, type = 'application/json'): Answer {
  return new Answer('token', {
    method: 'POST',
    url: 'https://dev.api.baanx.com/v1/auth/oauth/token',
    requestHeaders: {},
    requestBody: undefined,
    status,
    responseHeaders: { 'content-type': type },
    responseBody: JSON.stringify(body),
    startedAt: 0,
    durationMs: 1,
  });
}

/** The message with which a judgement fails; undefined if it passes. */
function objection(judge: () => void): string | undefined {
  try {
    judge();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
