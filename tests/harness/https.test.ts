import { X509Certificate } from 'node:crypto';
import * as https from 'node:https';
import { expect } from '@playwright/test';
import { recorderOf } from '#fixtures/evidence/recorder.ts';
import { send } from '#fixtures/http.ts';
import { runCertificate } from '#fixtures/run-certificate.ts';
import { readSettings } from '#fixtures/settings.ts';
import { createCertificate } from '#mock/certificate.ts';
import { unreachable } from '#scripts/reachable.ts';
import { INITIATE, test } from './mock-flow.ts';
import { visit } from './mock-browser.ts';

const PAGE = '/oauth/sign-in/unknown';
/** The suite's own client, without any keys. */
const ask = (baseUrl: string) =>
  send(
    baseUrl,
    { operation: 'initiate', method: 'GET', path: INITIATE, query: [], headers: {} },
    recorderOf(test.info()),
  );

test('the certificate is for this machine, and no authority', () => {
  const certificate = new X509Certificate(runCertificate().cert);
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.checkHost('api.baanx.com')).toBeUndefined();
  expect(certificate.ca).toBe(false);
});

test("the suite's client reaches a mock of production, and no server with another certificate", async ({ start }) => {
  const production = await start({ stage: 'production' });
  const stranger = await start({ stage: 'production', tls: await createCertificate() });
  expect(production.mock.baseUrl).toMatch(/^https:/);
  expect((await ask(production.mock.baseUrl)).status, 'it wants keys').toBe(499);
  await expect(ask(stranger.mock.baseUrl)).rejects.toThrow('DEPTH_ZERO_SELF_SIGNED_CERT');
});

test('the browser too takes the one certificate, and no other', async ({ start, page }) => {
  const production = await start({ stage: 'production' });
  const stranger = await start({ stage: 'production', tls: await createCertificate() });
  expect((await page.goto(production.mock.baseUrl + PAGE))?.status()).toBe(404);
  await expect(page.goto(stranger.mock.baseUrl + PAGE)).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID');
});

test('a client that was not told about the certificate refuses it', async ({ start }) => {
  const { mock } = await start({ stage: 'production' });
  const { cert: ca } = await createCertificate();
  const refusal = new Promise((_, reject) => https.get(mock.baseUrl, { ca }).once('error', reject));
  await expect(refusal).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
});

test('a live target with an unknown certificate is said to need its authority', async ({ start }) => {
  const { mock, client, users } = await start({ stage: 'production', tls: await createCertificate() });
  const settings = readSettings({
    TARGET: 'live',
    ALLOW_PRODUCTION: '1',
    PRODUCTION_BASE_URL: mock.baseUrl,
    PRODUCTION_CLIENT_KEY: client.key,
    PRODUCTION_SECRET_KEY: client.secret,
    PRODUCTION_REDIRECT_URI: client.redirectUris[0],
    PRODUCTION_USER_EMAIL: users.plain.email,
    PRODUCTION_USER_PASSWORD: users.plain.password,
  });
  const [problem] = await unreachable(settings);
  expect(problem).toMatch(/^PRODUCTION_BASE_URL: .* \(DEPTH_ZERO_SELF_SIGNED_CERT\)\. .*NODE_EXTRA_CA_CERTS/);
});

test('production does not answer plain HTTP', async ({ start }) => {
  const { mock } = await start({ stage: 'production' });
  await expect(ask(mock.baseUrl.replace('https:', 'http:'))).rejects.toThrow('got no answer');
});

test('the cookie of a page over HTTPS is Secure', async ({ start }) => {
  const flow = await start({ stage: 'production' });
  const { headers } = await flow.initiate({ mode: undefined });
  const page = await visit(headers.get('location') ?? '', '');
  expect(page.headers.get('set-cookie')).toContain('; Secure');
});
