import { expect } from '@playwright/test';
import { Flow, test, textIn } from './flow.ts';

const invalidRequest = (error_description: string) => ({ error: 'invalid_request', error_description });

test('initiate names whichever parameter is missing, empty, repeated or misspelt', async ({ flow }) => {
  for (const name of [
    'response_type',
    'client_id',
    'redirect_uri',
    'state',
    'code_challenge',
    'code_challenge_method',
  ]) {
    const expected = [400, invalidRequest(`Missing required parameter: ${name}`)];
    for (const query of [{ [name]: undefined }, { [name]: '' }, { [name]: undefined, [name.toUpperCase()]: 'code' }]) {
      const answer = await flow.initiate(query);
      expect([answer.status, answer.body]).toEqual(expected);
    }
  }
  const path = '/v1/auth/oauth/authorize/initiate?state=one&state=two';
  expect((await flow.send('GET', path)).body).toEqual(invalidRequest('Repeated parameter: state'));
});

test('a redirect URI that differs in anything is refused, without a redirect', async ({ flow }) => {
  const listed = flow.client.redirectUris[0];
  const wrong = [
    listed.replace('https', 'http'),
    listed.replace('app.', 'evil.'),
    listed.replace('.com', '.com.evil.test'),
    listed.replace('https://', 'https://evil.test@'),
    listed.replace('.com', '.com:8443'),
    listed.replace('/callback', '/auth/callback'),
    listed.replace('callback', 'Callback'),
    `${listed}/`,
    `${listed}?a=1`,
    `${listed}#a`,
    `${listed}x`,
    listed.slice(0, -1),
    'https://evil.test/callback',
    'javascript:alert(1)',
    'callback',
  ];
  for (const redirect_uri of wrong) {
    for (const mode of ['api', undefined]) {
      const answer = await flow.initiate({ redirect_uri, mode });
      expect([answer.status, answer.body], redirect_uri).toEqual([
        400,
        invalidRequest('redirect_uri does not match whitelisted URI'),
      ]);
      expect(answer.headers.get('location')).toBeNull();
    }
  }
  for (const redirect_uri of flow.client.redirectUris) expect((await flow.initiate({ redirect_uri })).status).toBe(200);
});

test('production has no plain http redirect URI', async ({ flow, start }) => {
  const production = await start({ stage: 'production' });
  for (const redirect_uri of ['http://localhost:3000/callback', 'http://app.example.com/callback']) {
    expect((await production.initiate({ redirect_uri })).status).toBe(400);
  }
  expect((await flow.initiate({ redirect_uri: 'http://localhost:3000/callback' })).status).toBe(200);
});

const operations: [method: string, path: string][] = [
  ['GET', '/v1/auth/oauth/authorize/initiate'],
  ['POST', '/v1/auth/login'],
  ['POST', '/v1/auth/login/otp'],
  ['POST', '/v1/auth/oauth/authorize'],
  ['POST', '/v1/auth/oauth/token'],
  ['DELETE', '/v1/auth/oauth/revoke'],
  ['POST', '/v1/auth/logout'],
  ['GET', '/v1/user'],
  ['GET', '/v1/users/me'],
  ['POST', '/v1/auth/register/email/send'],
  ['POST', '/v1/auth/register/email/verify'],
];

for (const [method, path] of operations) {
  test(`${method} ${path} looks at the client key first`, async ({ flow }) => {
    for (const key of [undefined, '']) {
      const missing = await flow.send(method, path, {
        headers: { 'x-client-key': key, 'client-key': flow.client.key },
      });
      expect([missing.status, missing.body]).toEqual([499, { message: 'Missing client key' }]);
    }
    const unknown = await flow.send(method, path, { headers: { 'x-client-key': flow.client.secret } });
    expect([unknown.status, unknown.body]).toEqual([498, { message: 'Invalid client key' }]);
    expect((await flow.send('PUT', path)).status).toBe(405);
  });
}

test('the secret key and OAuth are looked at next', async ({ flow }) => {
  const [, , , ...others] = operations;
  const checked = [operations[0], ...others.slice(0, 2)];
  for (const [method, path] of checked.flatMap((row) => (row ? [row] : []))) {
    for (const secret of [undefined, 'wrong', flow.mock.seed.clients.other.secret, flow.client.key]) {
      const answer = await flow.send(method, path, { headers: { 'x-secret-key': secret } });
      expect([answer.status, answer.body]).toEqual([
        401,
        { error: 'invalid_client', error_description: 'Client authentication failed' },
      ]);
    }
    const answer = await new Flow(flow.mock, 'international', flow.mock.seed.clients.withoutOAuth).send(method, path);
    expect([answer.status, answer.body['error']]).toEqual([400, 'unauthorized_client']);
  }
  expect((await flow.send('POST', '/v1/auth/login', { headers: { 'x-secret-key': undefined } })).status).toBe(400);
});

test('a bearer has one form', async ({ flow }) => {
  const { access } = await flow.tokens();
  const status = async (authorization: string | undefined) =>
    (await flow.send('GET', '/v1/user', { headers: { authorization } })).status;
  expect(await status(`Bearer ${access}`)).toBe(200);
  for (const wrong of [
    undefined,
    access,
    `Basic ${access}`,
    `Bearer  ${access}`,
    `bearer ${access}`,
    'Bearer',
    `Bearer ${access} x`,
  ]) {
    expect(await status(wrong), wrong).toBe(401);
  }
});

test('bodies that are no JSON object are refused', async ({ flow }) => {
  const send = (raw: string, type: string | undefined = 'application/json') =>
    flow.send('POST', '/v1/auth/oauth/token', { raw, headers: { 'content-type': type } });
  for (const raw of ['', '{', '[]', 'null', '"x"', '{"a":'.repeat(20_000), 'grant_type=refresh_token']) {
    const answer = await send(raw);
    expect([answer.status, answer.body['error']], raw.slice(0, 20)).toEqual([
      raw.length > 65_536 ? 413 : 400,
      answer.status === 413 ? undefined : 'invalid_request',
    ]);
  }
  expect((await send('{}', 'application/x-www-form-urlencoded')).status).toBe(400);
  expect((await send('{}', 'text/plain')).status).toBe(400);
  expect((await send(`{"a":${'['.repeat(30)}${']'.repeat(30)}}`)).status).toBe(400);
  expect((await send(`{"a":"${'x'.repeat(2_000_000)}"}`)).status).toBe(413);
  expect(textIn(await send('{"grant_type":7}'), 'error_description')).toBe('Invalid parameter: grant_type');
});

test('what is not there is a 404, as JSON', async ({ flow }) => {
  for (const path of ['/', '/v1', '/v1/auth/oauth/tokens', '/v1/auth/oauth/token/', '/v1/auth/oauth2/token', '/%ff']) {
    const answer = await flow.send('GET', path);
    expect([answer.status, answer.body], path).toEqual([404, { message: 'Not found' }]);
  }
});
