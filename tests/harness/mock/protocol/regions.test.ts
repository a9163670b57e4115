import { expect } from '@playwright/test';
import { createSeed } from '#mock/world/seed.ts';
import { Flow, test, textIn } from './flow.ts';

test('a tenant knows nothing of the other', async ({ flow: here }) => {
  const there = new Flow(here.mock, 'us');
  for (const [mine, other] of [
    [here, there],
    [there, here],
  ] as const) {
    const [session, login, code, tokens] = [
      await mine.sessionToken(),
      await mine.loginToken(),
      await mine.code(),
      await mine.tokens(),
    ];
    expect((await other.login(mine.users.plain)).status).toBe(401);
    expect((await other.sendOtp({ userId: mine.users.otp.id })).status).toBe(400);
    expect((await other.authorize(session, await other.loginToken())).status).toBe(400);
    expect((await other.authorize(await other.sessionToken(), login)).status).toBe(401);
    expect((await other.exchange(code)).status).toBe(400);
    expect((await other.refresh(tokens.refresh)).status).toBe(401);
    for (const call of [other.me, other.revoke, other.logout]) expect((await call(tokens.access)).status).toBe(401);

    expect((await mine.authorize(session, login)).status).toBe(200);
    expect((await mine.exchange(code)).status).toBe(200);
    expect((await mine.me(tokens.access)).status).toBe(200);
  }
});

test('x-us-env: true routes, and so does region=us on authentication endpoints', async ({ flow }) => {
  const { us, international } = flow.mock.seed.users;
  const login = (header: string | undefined, region: string | undefined, { email, password } = us.plain) =>
    flow.send('POST', '/v1/auth/login', {
      json: { email, password },
      headers: { 'x-us-env': header },
      query: { region },
    });
  expect((await login('true', undefined)).status).toBe(200);
  expect((await login(undefined, 'us')).status).toBe(200);
  for (const header of ['false', 'TRUE', '1', '']) {
    expect((await login(header, undefined)).status, header).toBe(401);
    expect((await login(header, undefined, international.plain)).status, header).toBe(200);
  }
  const token = textIn(await login('true', undefined), 'accessToken');
  const query = { region: 'us' };
  const headers = { authorization: `Bearer ${token}` };
  expect((await flow.send('GET', '/v1/user', { query, headers })).status, 'no authentication endpoint').toBe(401);
});

test('keys and users of one stage are unknown to the other', async ({ start }) => {
  const [sandbox, production] = [await start({ seed: 'same' }), await start({ stage: 'production', seed: 'same' })];
  const { main } = production.mock.seed.clients;
  expect((await sandbox.login(production.users.plain)).status).toBe(401);
  expect((await sandbox.initiate({}, { 'x-client-key': main.key })).status).toBe(498);
  expect((await sandbox.initiate({}, { 'x-secret-key': main.secret })).body['error']).toBe('invalid_client');
});

test('a seed gives the same keys and passwords again, and other ones per stage', () => {
  expect(createSeed('same', 'sandbox')).toEqual(createSeed('same', 'sandbox'));
  const secrets = [
    createSeed('same', 'sandbox'),
    createSeed('same', 'production'),
    createSeed('other', 'sandbox'),
  ].flatMap(({ clients, users }) => [
    ...Object.values(clients).flatMap(({ key, secret }) => [key, secret]),
    ...Object.values(users).flatMap(({ onboarding, ...rest }) =>
      [...Object.values(onboarding), ...Object.values(rest)].flatMap(({ id, password }) => [id, password]),
    ),
  ]);
  expect(new Set(secrets).size).toBe(secrets.length);
});
