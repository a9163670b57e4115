import { readFileSync, writeFileSync } from 'node:fs';
import * as https from 'node:https';
import { expect } from '@playwright/test';
import { TOTP } from 'otpauth';
import { readArguments } from '#mock/serve/command-line.ts';
import { readSettingsFile } from '#mock/serve/settings/settings-file.ts';
import { documentation } from '#scripts/mock/documentation.ts';
import { Flow, textIn } from '../protocol/flow.ts';
import { test } from '../protocol/partner.ts';

const TOTP_KEY = 'JBSWY3DPEHPK3PXP';

const MINE = `
clients:
  - { name: My Wallet, key: my-key, secret: my-secret, redirectUris: ['mywallet://callback', 'com.mywallet:/callback'] }
users:
  - { email: me@wallet.test, password: my password, otp: { totp: ${TOTP_KEY} } }
  - { email: us@wallet.test, password: my password, region: us, otp: { code: '123456' } }
  - { email: half@wallet.test, password: my password, phase: PHONE_NUMBER }
  - { email: off@wallet.test, password: my password, disabled: true }
  - { email: locked@wallet.test, password: my password, locked: true }
lifetimes: { session: 60, accessToken: 120, refreshToken: 240 }
`;

test('an app of one’s own, with an authenticator, signs in, refreshes and signs out', async ({
  startPartner,
}, info) => {
  const path = info.outputPath('mock.yaml');
  writeFileSync(path, MINE);
  const { standalone } = await startPartner({ ...readSettingsFile(path, documentation) });
  const client = {
    name: 'My Wallet',
    key: 'my-key',
    secret: 'my-secret',
    redirectUris: ['mywallet://callback', ''],
  } as const;
  const flow = new Flow(standalone.sandbox, 'international', client);
  const me = { id: '', email: 'me@wallet.test', password: 'my password' };

  expect(await flow.login(me)).toMatchObject({ status: 200, body: { isOtpRequired: true } });
  const totp = new TOTP({ secret: TOTP_KEY });
  const now = standalone.sandbox.clock.now();
  expect((await flow.login(me, { otpCode: totp.generate({ timestamp: now - 90_000 }) })).status).toBe(400);
  const login = textIn(await flow.login(me, { otpCode: totp.generate({ timestamp: now }) }), 'accessToken');
  const code = textIn(await flow.authorize(await flow.sessionToken(), login), 'code');
  const tokens = await flow.exchange(code);
  expect(tokens.body).toMatchObject({ expires_in: 120, refresh_token_expires_in: 240 });
  const renewed = await flow.refresh(textIn(tokens, 'refresh_token'));
  const access = textIn(renewed, 'access_token');
  expect((await flow.me(access)).body).toMatchObject({ email: 'me@wallet.test' });
  expect((await flow.revoke(access)).status).toBe(200);
  expect((await flow.me(access)).status).toBe(401);
});

test('users of the file are what the file says', async ({ startPartner }, info) => {
  const path = info.outputPath('mock.yaml');
  writeFileSync(path, MINE);
  const { standalone, flow } = await startPartner({ ...readSettingsFile(path, documentation) });
  const user = (name: string) => ({ id: '', email: `${name}@wallet.test`, password: 'my password' });
  const us = new Flow(standalone.sandbox, 'us');
  expect((await us.login(user('us'), { otpCode: '123456' })).status).toBe(200);
  expect((await flow.login(user('us'))).status).toBe(401);
  expect((await flow.login(user('half'))).body).toMatchObject({ accessToken: null, phase: 'PHONE_NUMBER' });
  expect((await flow.login(user('off'))).text).toContain('disabled');
  expect((await flow.login(user('locked'))).text).toContain('locked');

  const session = await flow.sessionToken();
  standalone.sandbox.clock.advance(61);
  expect((await flow.authorize(session, await flow.loginToken())).text).toContain('OAuth session has expired');
});

test('every problem of a file is said at once', ({}, info) => {
  const path = info.outputPath('mock.yaml');
  writeFileSync(
    path,
    `profile: mine
prot: 1
answers: { login.status: 500 }
redirectUris: [nowhere]
users: [{ email: me, password: '', otp: { totp: '1!' } }]
lifetimes: { session: -1 }
`,
  );
  for (const problem of [
    /profile: /,
    /prot/,
    /answers.login.status: /,
    /redirectUris.0: /,
    /users.0.email: /,
    /users.0.password: /,
    /users.0.otp/,
    /lifetimes.session: /,
  ]) {
    expect(() => readSettingsFile(path, documentation)).toThrow(problem);
  }
});

test('the example in the repository is a right file, and options win over it', () => {
  const { settings } = readArguments(
    ['--config', 'mock.example.yaml', '--answer', 'login.status=400', '--port', '0', '--redirect-uri', 'x://y'],
    documentation,
  );
  expect(settings).toMatchObject({ port: 0, answers: { 'login.status': '400' } });
  expect(settings.redirectUris?.at(-1)).toBe('x://y');
});

test('web apps of named origins may call it from a browser, others not', async ({ startPartner }) => {
  const { standalone } = await startPartner({ cors: ['http://localhost:5173'] });
  const allowed = async (origin: string) => {
    const preflight = await fetch(`${standalone.sandbox.baseUrl}/v1/auth/login`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-client-key' },
    });
    return preflight.headers.get('access-control-allow-origin');
  };
  expect(await allowed('http://localhost:5173')).toBe('http://localhost:5173');
  expect(await allowed('http://evil.test')).toBeNull();
});

test('pages stand at the public address, or where the request was sent', async ({ startPartner }) => {
  const free = await startPartner();
  await free.standalone.stop();
  const listens = free.standalone.sandbox.baseUrl;
  const named = await startPartner({ publicUrl: 'https://mock.partner.test/', port: Number(new URL(listens).port) });
  named.flow.mock.baseUrl = listens;
  expect(textIn(await named.flow.initiate(), 'url')).toMatch(/^https:\/\/mock\.partner\.test\/oauth\/sign-in\//);
  const { flow, standalone } = await startPartner({ publicUrl: 'request' });
  const address = standalone.sandbox.baseUrl.replace('127.0.0.1', 'localhost');
  flow.mock.baseUrl = address;
  expect(textIn(await flow.initiate(), 'url')).toContain(`${address}/oauth/sign-in/`);
});

test('the sandbox speaks HTTPS where it is asked for; health and the API description are there', async ({
  startPartner,
}, info) => {
  const write = info.outputPath('mock.pem');
  const { standalone } = await startPartner({ https: { write, sandbox: true } });
  const get = (path: string) =>
    new Promise<string>((resolve, reject) => {
      https
        .get(standalone.sandbox.baseUrl + path, { ca: readFileSync(write) }, (answer) => {
          let text = '';
          answer.on('data', (chunk: Buffer) => (text += chunk.toString())).on('end', () => resolve(text));
        })
        .on('error', reject);
    });
  expect(standalone.sandbox.baseUrl).toMatch(/^https:/);
  expect(await get('/health')).toBe('{"status":"ok","stage":"sandbox"}');
  expect(await get('/openapi.yaml')).toContain('openapi: 3.1');
});
