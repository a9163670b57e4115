import { test as base } from '@playwright/test';
import { Answer } from '#fixtures/answer.ts';
import { recorderOf } from '#fixtures/evidence/recorder.ts';
import { expect } from '#fixtures/matchers/index.ts';

/** Refusals are judged beside a control, which these tests take for granted. */
const test = base.extend<{ control: void }>({
  control: [
    async ({}, use, testInfo) => {
      recorderOf(testInfo).control('token');
      await use();
    },
    { auto: true },
  ],
});

const TOKEN = 'access_token_0f7c2a9b-not-to-be-shown';

const RAW = {
  method: 'POST',
  url: 'https://dev.api.baanx.com/v1/auth/oauth/token',
  requestHeaders: {},
  requestBody: undefined,
  startedAt: 0,
  durationMs: 1,
};

/** An answer as if the target had sent it. */
function answer(
  status: number,
  body: unknown,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Answer {
  return new Answer('token', { ...RAW, status, responseHeaders: headers, responseBody: JSON.stringify(body) });
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

const SPENT = { error: 'invalid_grant', error_description: 'Authorization code has expired or already been used' };

test('a refusal without a control is not judged', () => {
  const other = new Answer('revoke', { ...RAW, status: 401, responseHeaders: {}, responseBody: '' });

  expect(() => expect(other).toBeRefused('unauthorized')).toThrow(/^inconclusive \(harness\): .* without a control/);
  expect(() => expect(other).toBeRecorded('whatever')).toThrow(/^inconclusive \(harness\): .* without a control/);
});

test('where a document lets a request through, only the documented success will do', () => {
  const tokens = { access_token: TOKEN, expires_in: 21_600, refresh_token: TOKEN };

  expect(answer(200, tokens)).toBeRefused('secret key at token');
  expect(objection(() => expect(answer(200, {})).toBeRefused('secret key at token'))).toBeDefined();
  expect(objection(() => expect(answer(200, tokens)).toBeRefused('invalid_client'))).toContain('status');
});

test('what no document decides is noted, and a server error is not taken', () => {
  expect(answer(400, { error: 'invalid_request' })).toBeRecorded('a form');
  expect(objection(() => expect(answer(500, {})).toBeRecorded('a form'))).toContain('refused (500)');
});

for (const [what, status, body, words] of [
  [
    'another error code',
    400,
    { ...SPENT, error: 'invalid_request' },
    'error: expected invalid_grant, got "invalid_request"',
  ],
  [
    'another description',
    400,
    { ...SPENT, error_description: 'no' },
    'error_description: expected "Authorization code',
  ],
  ['no description', 400, { error: 'invalid_grant' }, 'error_description: expected "Authorization code'],
  ['success', 200, { access_token: TOKEN }, 'status: expected 400, got 200'],
  ['a server error', 500, { message: 'Internal server error' }, 'status: expected 400, got 500'],
  [
    'both families mixed',
    400,
    { message: 'no', error: 'invalid_grant' },
    'error_description: expected "Authorization code',
  ],
] as const) {
  test(`a refusal with ${what} is not the documented one`, () => {
    const said = objection(() => expect(answer(status, body)).toBeRefused('invalid_grant: code'));

    expect(said).toContain(words);
    expect(said).not.toContain(TOKEN);
  });
}

test('a refusal that is not JSON is not the documented one', () => {
  const page = answer(400, SPENT, { 'content-type': 'text/html' });

  expect(objection(() => expect(page).toBeRefused('invalid_grant: code'))).toContain(
    'content-type: expected application/json',
  );
});

test('strict mode accepts only default shapes', () => {
  process.env['STRICT'] = '1';
  const other = objection(() => expect(answer(401, SPENT)).toBeRefused('invalid_grant: code'));
  const usual = objection(() => expect(answer(400, SPENT)).toBeRefused('invalid_grant: code'));
  delete process.env['STRICT'];

  expect(other).toContain('status: expected 400, got 401');
  expect(usual).toBeUndefined();
  expect(objection(() => expect(answer(401, SPENT)).toBeRefused('invalid_grant: code'))).toBeUndefined();
});

test('an answer of the wrong shape names each deviation and no secret', () => {
  const said = objection(() =>
    expect(answer(200, { access_token: TOKEN, expires_in: '21600' })).toConformTo('token', 200),
  );

  expect(said).toContain('expires_in: expected');
  expect(said).toContain('refresh_token: expected');
  expect(said).not.toContain(TOKEN);
  expect(said).not.toContain('21600');
});

test('success is the status alone, and a server error is none', () => {
  expect(answer(200, { access_token: TOKEN })).toSucceed();
  expect(answer(201, {})).toSucceed();
  for (const status of [204, 302, 400, 401, 500]) {
    expect(objection(() => expect(answer(status, {})).toSucceed())).toContain(`answered ${status}`);
  }
});

test('a member is judged, and its value shown only if it is harmless', () => {
  const body = answer(200, { access_token: TOKEN, expires_in: 3600, phase: null });

  expect(body).toHaveMember('phase', null);
  expect(body).toHaveMember('access_token', expect.any(String));
  expect(objection(() => expect(body).toHaveMember('expires_in', 21_600))).toContain('3600');
  const said = objection(() => expect(body).toHaveMember('access_token', null));
  expect(said).toMatch(/‹access_token #\w{6}›/);
  expect(said).not.toContain(TOKEN);
});

test('two secrets are compared without showing either', () => {
  const said = objection(() => expect(TOKEN).toBeSameSecretAs('another-secret-not-to-be-shown'));

  expect(said).toMatch(/Expected: #\w{6}\n {2}Received: #\w{6}/);
  expect(said).not.toContain('not-to-be-shown');
  expect(objection(() => expect(TOKEN).not.toBeSameSecretAs(TOKEN))).toBeDefined();
});

test('an answer that no document gives at a variation point is not documented', () => {
  expect('json').toBeDocumentedAt('initiate.hosted');
  const said = objection(() => expect('303').toBeDocumentedAt('initiate.hosted'));

  expect(said).toContain('Received: 303');
  expect(said).toContain('302 (oauth-authorize-initiate');
});

test('the start leads to the hosted page by a redirect or by JSON, and by nothing else', () => {
  const location = 'https://ui.example.com/sign-in';

  expect(answer(302, '', { location })).toLeadToHostedPage();
  expect(answer(200, { url: location })).toLeadToHostedPage();
  expect(objection(() => expect(answer(302, '', {})).toLeadToHostedPage())).toBeDefined();
  expect(objection(() => expect(answer(200, { url: 'nowhere' })).toLeadToHostedPage())).toBeDefined();
  expect(objection(() => expect(answer(400, { url: location })).toLeadToHostedPage())).toBeDefined();
});

test('a needed member that is missing is a prerequisite, not a judgement', () => {
  expect(() => answer(500, { message: 'Internal server error' }).need('access_token')).toThrow(
    /^inconclusive \(environment\): POST \/v1\/auth\/oauth\/token answered 500 \(Internal server error\) without a usable "access_token"/,
  );
});
