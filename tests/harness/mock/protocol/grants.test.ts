import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import { challengeOf, Flow, test, textIn, VERIFIER } from './flow.ts';

const SPENT = 'Authorization code has expired or already been used';
const invalidGrant = (error_description: string) => ({ error: 'invalid_grant', error_description });

test('a code buys tokens once', async ({ flow }) => {
  const code = await flow.code();
  expect((await flow.exchange(code)).status).toBe(200);
  const second = await flow.exchange(code);
  expect([second.status, second.body]).toEqual([400, invalidGrant(SPENT)]);
});

test('a code is bound to its client, its redirect URI and its verifier, and a failed try does not spend it', async ({
  flow,
}) => {
  const code = await flow.code();
  const other = new Flow(flow.mock, 'international', flow.mock.seed.clients.other);
  expect((await other.exchange(code)).body).toEqual(invalidGrant(SPENT));
  expect((await flow.exchange(code, { code_verifier: `${VERIFIER}x` })).body).toEqual(
    invalidGrant('Code verifier validation failed'),
  );
  expect((await flow.exchange(code, { redirect_uri: flow.client.redirectUris[1] })).body).toEqual({
    error: 'invalid_request',
    error_description: 'redirect_uri does not match whitelisted URI',
  });
  expect((await flow.exchange(code)).status).toBe(200);
});

test('a challenge of another hash fails at the exchange', async ({ flow }) => {
  const challenge = createHash('sha1').update(VERIFIER).digest('base64url');
  const answer = await flow.exchange(await flow.code({ code_challenge: challenge }));
  expect(answer.body).toEqual(invalidGrant('Code verifier validation failed'));
});

for (const [length, status] of [
  [42, 400],
  [43, 200],
  [128, 200],
  [129, 400],
] as const) {
  test(`a verifier of ${length} characters is answered with ${status}`, async ({ flow }) => {
    const verifier = '~'.repeat(length);
    const code = await flow.code({ code_challenge: challengeOf(verifier) });
    expect((await flow.exchange(code, { code_verifier: verifier })).status).toBe(status);
  });
}

test('a refresh rotates, and the old token is refused', async ({ flow }) => {
  const first = await flow.tokens();
  const fresh = await flow.refresh(first.refresh);
  expect(Object.keys(fresh.body)).toEqual(Object.keys((await flow.exchange(await flow.code())).body));
  expect(textIn(fresh, 'refresh_token')).not.toBe(first.refresh);
  expect((await flow.me(textIn(fresh, 'access_token'))).status).toBe(200);

  const old = await flow.refresh(first.refresh);
  expect([old.status, old.body]).toEqual([401, invalidGrant('Refresh token is invalid or expired')]);
  expect((await flow.refresh(textIn(fresh, 'refresh_token'))).status).toBe(200);
});

test('revoke ends all tokens of this client, and nothing else', async ({ flow }) => {
  const other = new Flow(flow.mock, 'international', flow.mock.seed.clients.other);
  const [login, one, two, foreign] = [
    await flow.loginToken(),
    await flow.tokens(),
    await flow.tokens(),
    await other.tokens(),
  ];
  expect((await flow.revoke(one.access)).body).toEqual({ success: true });
  for (const { access, refresh } of [one, two]) {
    expect((await flow.me(access)).status).toBe(401);
    expect((await flow.refresh(refresh)).status).toBe(401);
  }
  expect((await other.me(foreign.access)).status).toBe(200);
  expect((await flow.authorize(await flow.sessionToken(), login)).status).toBe(200);
  expect((await flow.me((await flow.tokens()).access)).status).toBe(200);
});

test('logout ends one token, at once', async ({ flow }) => {
  const [one, two] = [await flow.tokens(), await flow.tokens()];
  expect((await flow.logout(one.access)).status).toBe(200);
  const after = await flow.me(one.access);
  expect([after.status, after.body]).toEqual([401, { message: 'Not authenticated' }]);
  expect((await flow.logout(one.access)).status).toBe(401);
  expect((await flow.me(two.access)).status).toBe(200);
});

test('every credential works in its own place only', async ({ flow }) => {
  const session = await flow.sessionToken();
  const login = await flow.loginToken();
  const code = await flow.code();
  const { access, refresh } = await flow.tokens();

  const asBearer = async (token: string) => (await flow.me(token)).status;
  expect(await Promise.all([session, login, code, access, refresh].map(asBearer))).toEqual([401, 401, 401, 200, 401]);

  const asLogin = async (token: string) => (await flow.authorize(await flow.sessionToken(), token)).status;
  expect(await Promise.all([session, login, code, access, refresh].map(asLogin))).toEqual([401, 200, 401, 401, 401]);

  for (const token of [login, code, access, refresh]) {
    const answer = await flow.authorize(token, login);
    expect([answer.status, answer.body]).toEqual([400, invalidGrant('OAuth session has expired')]);
  }
  for (const token of [session, login, access, refresh]) {
    expect((await flow.exchange(token)).body).toEqual(invalidGrant(SPENT));
  }
  for (const token of [session, login, code, access]) expect((await flow.refresh(token)).status).toBe(401);
});

function forgeries(token: string): string[] {
  const [head, payload] = token.split('.');
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
  // The last character carries two bits that mean nothing.
  const flipped = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  return [unsigned, flipped, `${head}.${payload}.`, `${token}=`, 'x.y.z'];
}

test('a session token that was tampered with, unsigned or used before is refused', async ({ flow }) => {
  const login = await flow.loginToken();
  const token = await flow.sessionToken();
  for (const forged of forgeries(token)) {
    expect((await flow.authorize(forged, login)).status).toBe(400);
  }
  expect((await flow.authorize(token, login)).status).toBe(200);
  expect((await flow.authorize(token, login)).body).toEqual(invalidGrant('OAuth session has expired'));
});
