import { expect, test } from '@playwright/test';
import { redactExchange, type RawExchange } from '#evidence/exchange.ts';
import { redactUrl } from '#evidence/redaction/address.ts';
import { alwaysMask } from '#evidence/redaction/mask.ts';
import { redactJson } from '#evidence/redaction/redaction.ts';

const SECRETS = {
  secretKey: 'sk-4f9a1c77e2',
  bearer: 'US_b6b9168a-bb56-4c6a-9c0d-4650ea74f5f9',
  password: 'correct horse battery',
  code: 'auth_code_8d1f',
  verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  email: 'someone@example.com',
  jwt: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
};

const EXCHANGE: RawExchange = {
  method: 'POST',
  url: `https://dev.api.baanx.com/v1/auth/oauth/token?code=${SECRETS.code}&region=us`,
  requestHeaders: {
    'content-type': 'application/json',
    'x-client-key': 'public-key',
    'x-secret-key': SECRETS.secretKey,
    authorization: `Bearer ${SECRETS.bearer}`,
  },
  requestBody: JSON.stringify({
    grant_type: 'authorization_code',
    code: SECRETS.code,
    code_verifier: SECRETS.verifier,
    email: SECRETS.email,
    nested: [{ password: SECRETS.password }],
  }),
  status: 200,
  responseHeaders: {
    'content-type': 'application/json',
    'set-cookie': `sid=${SECRETS.bearer}`,
    location: `https://app.example.com/callback?state=abc&code=${SECRETS.code}`,
  },
  responseBody: JSON.stringify({
    error_description: `bad token ${SECRETS.jwt}`,
    url: `https://app.example.com/cb?code=${SECRETS.code}&state=abc`,
    undocumented: SECRETS.jwt,
    expires_in: 21600,
    pin: 1234,
  }),
  startedAt: 0,
  durationMs: 5,
};

test('a redacted exchange holds no secret', () => {
  const text = JSON.stringify(redactExchange(EXCHANGE));

  for (const [name, secret] of Object.entries(SECRETS)) expect(text, name).not.toContain(secret);
  expect(text, 'a number under an unlisted name').not.toContain('1234');
});

test('a secret that stands where something open belongs is masked there too', () => {
  alwaysMask(SECRETS.secretKey);
  const { request } = redactExchange({
    ...EXCHANGE,
    url: `https://dev.api.baanx.com/v1/auth/login?client_id=${SECRETS.secretKey}`,
    requestHeaders: { 'x-client-key': SECRETS.secretKey, 'x-us-env': 'true' },
  });

  expect(JSON.stringify(request)).not.toContain(SECRETS.secretKey);
  expect(request.headers).toContainEqual({ name: 'x-client-key', value: expect.stringMatching(/^‹secret #\w{6}›$/) });
  expect(request.headers).toContainEqual({ name: 'x-us-env', value: 'true' });
});

test('a redacted exchange can still be read', () => {
  const { request, response } = redactExchange(EXCHANGE);

  expect(request.headers).toContainEqual({ name: 'x-client-key', value: 'public-key' });
  expect(request.url).toContain('region=us');
  expect(request.body?.value).toContain('"grant_type": "authorization_code"');
  expect(response?.body?.value).toContain('"expires_in": 21600');
  expect(response?.body?.value).toContain('state=abc');
});

test('the same secret has the same fingerprint wherever it stands, and another has another', () => {
  const { request, response } = redactExchange(EXCHANGE);
  const prints = [request.url, request.body?.value, response?.body?.value].map(
    (text) => /code=?"?:? ?"?‹code #(\w{6})›/.exec(text ?? '')?.[1],
  );

  expect(prints[0]).toMatch(/^\w{6}$/);
  expect(new Set(prints).size).toBe(1);
  expect(redactJson('one', 'code')).not.toBe(redactJson('two', 'code'));
});

test('the handle of a session in a path and the fragment of an address are masked', () => {
  const url = redactUrl('https://ui.example.com/sign-in/gNDHq5a-LinP53ZrNYXwlPs1qJBZbOHf#access_token=abc');

  expect(url).toMatch(/^https:\/\/ui\.example\.com\/sign-in\/‹path #\w{6}›#access_token=‹access_token #\w{6}›$/);
});

test('so are they in an address without a host, as a redirect may have it', () => {
  const location = '/oauth/sign-in/gNDHq5a-LinP53ZrNYXwlPs1qJBZbOHf/code?sent=1&code=secret';
  const { response } = redactExchange({ ...EXCHANGE, responseHeaders: { location } });

  expect(response?.headers?.[0]?.value).toMatch(
    /^\/oauth\/sign-in\/‹path #\w{6}›\/code\?sent=‹sent #\w{6}›&code=‹code #\w{6}›$/,
  );
});

test('a form is redacted by parameter, and a page is only counted', () => {
  const form = {
    ...EXCHANGE,
    requestHeaders: { 'content-type': 'application/x-www-form-urlencoded' },
    requestBody: `email=${SECRETS.email}&password=a+b`,
  };
  const page = {
    ...EXCHANGE,
    responseHeaders: { 'content-type': 'text/html' },
    responseBody: `<p>${SECRETS.email}</p>`,
  };

  expect(redactExchange(form).request.body?.value).toMatch(/^email=‹email #\w{6}›\npassword=‹password #\w{6}›$/);
  expect(redactExchange(page).response?.body?.value).toBe('‹26 characters of text/html›');
});
