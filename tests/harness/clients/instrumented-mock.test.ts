import { expect, test } from '@playwright/test';
import { codeChallenge } from '#evidence/secrets/code-challenge.ts';
import { startInstrumentedMock } from '#fixtures/client/world/instrumented-mock.ts';

test('a scenario has met the request that it is about, and no other that is under way', async () => {
  const mock = await startInstrumentedMock('guide', 'client-refused');
  const query = new URLSearchParams({
    client_id: mock.clientKey,
    redirect_uri: mock.redirectUri,
    response_type: 'code',
    state: 'a-state-of-twenty-characters',
    code_challenge: codeChallenge('a-verifier-that-is-long-enough-for-everybody-123'),
    code_challenge_method: 'S256',
    mode: 'api',
  });
  const initiate = `${mock.address}/v1/auth/oauth/authorize/initiate?${query}`;
  const answer = { status: 401, responseHeaders: {}, responseBody: '', startedAt: 0, durationMs: 0 };
  const answered = (url: string) =>
    mock.met({ url, method: 'GET', requestHeaders: {}, requestBody: undefined, ...answer });

  expect(answered(initiate)).toBe(false);
  const headers = { 'x-client-key': mock.clientKey, 'x-secret-key': mock.secretKey };
  const { status } = await fetch(initiate, { headers });
  const [login, met] = [answered(`${mock.address}/v1/auth/login`), answered(initiate)];
  await mock.stop();

  expect([status, login, met]).toEqual([401, false, true]);
});
