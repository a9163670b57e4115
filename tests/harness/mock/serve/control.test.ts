import { expect } from '@playwright/test';
import { textIn } from '../protocol/flow.ts';
import { test } from '../protocol/partner.ts';

test('an error is armed over HTTP, waits, strikes, and is gone; nonsense is refused with every problem', async ({
  startPartner,
}) => {
  const { flow, control } = await startPartner();
  const armed = await control('POST', '/next', { error: 'server-error', user: flow.users.plain.email, times: 1 });
  expect(armed).toMatchObject({ status: 201, body: [{ error: 'server-error', times: 1 }] });
  expect((await flow.login()).status).toBe(500);
  expect((await flow.login()).status).toBe(200);
  expect((await control('GET', '/next')).body).toEqual([]);

  const wrong = await control('POST', '/next', { error: 'nothing', times: 0, at: 'nowhere' });
  expect(wrong.status).toBe(400);
  for (const name of ['error', 'times', 'at']) expect(JSON.stringify(wrong.body)).toContain(`${name}: `);
  expect((await control('POST', '/next', { error: 'code-spent', at: 'login' })).status).toBe(400);
  const errors = (await control('GET', '/errors')).body;
  expect(errors).toContainEqual(expect.objectContaining({ error: 'wrong-state', app: expect.any(String) }));
});

test('a user’s name arms an error once for each sign-in, where the name says', async ({ startPartner }) => {
  const { flow } = await startPartner({ profile: 'guide' });
  const named = (email: string) => ({ ...flow.users.plain, email });
  const codeOf = async (email: string) => {
    const login = textIn(await flow.login(named(email)), 'accessToken');
    return flow.authorize(await flow.sessionToken(), login);
  };
  expect((await codeOf('wrong-state@certify.test')).body['state']).toBe('a state of the tes~other');
  const tokens = await flow.exchange(textIn(await codeOf('server-error+refresh@certify.test'), 'code'));
  const refresh = textIn(tokens, 'refresh_token');
  expect((await flow.refresh(refresh)).status).toBe(500);
  expect((await flow.refresh(refresh)).status).toBe(200);
});

test('users are listed and added, sessions are listed, tokens are minted, and a reset forgets', async ({
  startPartner,
}) => {
  const { flow, control, standalone } = await startPartner();
  const user = { email: 'new@wallet.test', password: 'my password' };
  expect(await control('POST', '/users', user)).toMatchObject({ status: 201, body: user });
  expect((await control('GET', '/users')).body).toContainEqual(expect.objectContaining(user));
  expect((await control('POST', '/users', { email: 'x' })).status).toBe(400);

  const minted = await control('POST', '/tokens', { user: user.email });
  expect(minted.status).toBe(201);
  const { access_token: access, refresh_token: refresh } = minted.body as Record<string, string>;
  expect((await flow.me(access ?? '')).body).toMatchObject({ email: user.email });
  expect((await control('POST', '/tokens', { user: 'nobody@wallet.test' })).status).toBe(404);

  await flow.initiate();
  expect((await control('GET', '/sessions')).body).toMatchObject([{ mode: 'api', spent: false }]);
  standalone.armory.arm({ error: 'slow' });
  expect((await control('POST', '/reset')).status).toBe(200);
  expect((await control('GET', '/sessions')).body).toEqual([]);
  expect(standalone.armory.armed).toEqual([]);
  expect((await flow.refresh(refresh ?? '')).status).toBe(401);
  expect((await flow.login({ ...user, id: '' })).status).toBe(401);
});

test('pages of other sites get nothing from the control address', async ({ startPartner }) => {
  const { standalone } = await startPartner();
  for (const headers of [{ origin: 'http://evil.test' }, { 'sec-fetch-site': 'cross-site' }]) {
    const answer = await fetch(`${standalone.control.baseUrl}/users`, { headers });
    expect(answer.status).toBe(403);
  }
});

test('state is kept in a file: tokens, what was revoked, codes, sessions, the clock', async ({
  startPartner,
}, info) => {
  const state = info.outputPath('state');
  const before = await startPartner({ state });
  const [kept, revoked] = [await before.flow.tokens(), await before.flow.tokens()];
  await before.flow.revoke(revoked.access);
  const { access, refresh } = await before.flow.tokens();
  const [code, session] = [await before.flow.code(), await before.flow.sessionToken()];
  before.standalone.sandbox.clock.advance(60);
  await before.standalone.stop();

  const { flow, standalone } = await startPartner({ state });
  expect(standalone.sandbox.clock.now()).toBeGreaterThan(Date.now() + 59_000);
  expect((await flow.me(kept.access)).status).toBe(401);
  expect((await flow.me(access)).status).toBe(200);
  expect((await flow.exchange(code)).status).toBe(200);
  expect((await flow.authorize(session, await flow.loginToken())).status).toBe(200);
  const renewed = await flow.refresh(refresh);
  expect(renewed.status).toBe(200);
  await flow.revoke(textIn(renewed, 'access_token'));
  expect((await flow.me(access)).status, 'the tokens still hang on one grant').toBe(401);
});
