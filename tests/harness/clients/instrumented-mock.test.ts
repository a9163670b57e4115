import { expect, test } from '@playwright/test';
import { codeChallenge } from '#evidence/secrets/code-challenge.ts';
import { startInstrumentedMock } from '#fixtures/client/world/instrumented-mock.ts';
import { surroundingsFor } from '#fixtures/client/world/surroundings.ts';

const queryOf = ({ clientKey, redirectUri }: { clientKey: string; redirectUri: string }) =>
  new URLSearchParams({
    client_id: clientKey,
    redirect_uri: redirectUri,
    response_type: 'code',
    state: 'a-state-of-twenty-characters',
    code_challenge: codeChallenge('a-verifier-that-is-long-enough-for-everybody-123'),
    code_challenge_method: 'S256',
    mode: 'api',
  });

test('a scenario has met the request that it is about, and no other that is under way', async () => {
  const mock = await startInstrumentedMock('guide', 'client-refused');
  const query = queryOf(mock);
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

test('the hosted page is where the client was told to find the API, on the wire', async () => {
  const { mock, wire, stop } = await surroundingsFor({ profile: 'reference', starts: 'once' });
  const query = queryOf(mock);
  const headers = { 'x-client-key': mock.clientKey };
  const answer = await fetch(`${wire.baseUrl}/v1/auth/oauth/authorize/initiate?${query}`, { headers });
  const { url } = (await answer.json()) as { url: string };
  await stop();

  expect(new URL(url).origin).toBe(wire.baseUrl);
});
