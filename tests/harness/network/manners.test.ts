import { expect } from '@playwright/test';
import { atOnce } from '#fixtures/api/race.ts';
import { test } from './live-run.ts';
import type { LiveMock } from '../doctor/live-mock.ts';

const wrongFor = ({ email }: { email: string }) => ({ email, password: 'not the password' });

/** The one account of the mock that can be locked is the user of all tests. */
const lockableAsUser = (env: LiveMock['env']) => ({
  SANDBOX_USER_EMAIL: env['SANDBOX_LOCKABLE_USER_EMAIL'],
  SANDBOX_USER_PASSWORD: env['SANDBOX_LOCKABLE_USER_PASSWORD'],
  SANDBOX_LOCKABLE_USER_EMAIL: '',
  SANDBOX_LOCKABLE_USER_PASSWORD: '',
});

test('wrong passwords never come in a row, so no account is locked', async ({ begin }) => {
  const { api, target, end } = await begin({ limits: { wrongPasswords: 2 } }, lockableAsUser);

  for (let count = 0; count < 5; count += 1) expect((await api.login(wrongFor(target.user))).status).toBe(401);

  expect((await api.login(target.user)).status).toBe(200);
  expect(await end()).toMatch(/10 signed a user .* 5 of them with a wrong password/);
});

test('an account that is locked all the same ends the run', async ({ begin }) => {
  const { api, target } = await begin({ limits: { wrongPasswords: 2 } }, lockableAsUser);
  const headers = { 'content-type': 'application/json', 'x-client-key': target.client.key };
  const somebodyElse = { method: 'POST', headers, body: JSON.stringify(wrongFor(target.user)) };
  for (let count = 0; count < 3; count += 1) await fetch(`${target.baseUrl}/v1/auth/login`, somebodyElse);

  expect((await api.login(target.user)).text).toContain('locked');

  await expect(api.login(target.user)).rejects.toThrow(/SANDBOX_USER_EMAIL is locked.*nothing more was sent/);
});

test('the user that is there to be locked is locked', async ({ begin }) => {
  const { api, oauth } = await begin({ limits: { wrongPasswords: 2 } });
  const user = oauth.lockableUser();

  for (let count = 0; count < 3; count += 1) await api.login(wrongFor(user));

  expect((await api.login(user)).text).toContain('locked');
  expect((await api.initiate(oauth.request())).status, 'and the run goes on').toBe(200);
});

test('after the first refusal of a right password its user is not signed in again', async ({ begin }) => {
  const { api, target, end } = await begin({}, () => ({ SANDBOX_USER_PASSWORD: 'misspelt' }));

  expect((await api.login(target.user)).status).toBe(401);
  await expect(api.login(target.user)).rejects.toThrow(/SANDBOX_USER_EMAIL .* not signed in again/);
  await expect(api.login(target.user)).rejects.toMatchObject({ cause: { message: 'configuration' } });

  expect(await end()).toContain('1 signed a user');
});

test('a refusal that a test has asked for keeps nobody from signing in', async ({ begin }) => {
  const { api, target } = await begin();

  const headers = { 'x-client-key': crypto.randomUUID() };
  expect((await api.login(target.user, { headers })).status).toBeGreaterThanOrEqual(400);

  expect((await api.login(target.user)).status).toBe(200);
});

test('an API that limits the rate ends the run', async ({ begin }) => {
  const { api, target, oauth } = await begin({ limits: { loginsPerMinute: 2 } });
  for (let count = 0; count < 3; count += 1) await api.login(target.user).catch((error: unknown) => error);

  await expect(api.initiate(oauth.request())).rejects.toThrow(/limits the rate of requests .*429.*smaller RATE/);
});

test('what was opened is closed at the end, and both are counted', async ({ begin }) => {
  const { api, oauth, mock, end } = await begin();
  const [one] = [await oauth.tokens(), await oauth.tokens()];
  await api.logout(await oauth.loginToken());
  expect((await api.user(one.accessToken)).status).toBe(200);

  expect(await end()).toMatch(/All 5 sign-ins and token pairs that the run opened are closed: the tests ended 1,/);

  expect((await api.user(one.accessToken)).status).toBe(401);
  const { accessTokens, refreshTokens } = mock.sandbox.world.tenants.international;
  const open = [...accessTokens.values()].filter(({ ended, link }) => !ended && link?.revoked !== true);
  const refreshable = [...refreshTokens.values()].filter(({ link }) => !link.revoked);
  expect([open.length, refreshable.length]).toEqual([0, 0]);
});

test('requests keep to the rate', async ({ begin }) => {
  const { api, oauth } = await begin({}, () => ({ RATE: '10' }));
  const start = performance.now();

  await Promise.all(Array.from({ length: 6 }, () => api.initiate(oauth.request())));

  expect(performance.now() - start).toBeGreaterThan(490);
});

test('two requests of a race leave together, however slow the rate', async ({ begin }) => {
  const { api, oauth, sent } = await begin({}, () => ({ RATE: '2' }));

  await atOnce(
    () => api.initiate(oauth.request()),
    () => api.initiate(oauth.request()),
  );

  const [first = 0, second = Infinity] = sent.map(({ startedAt }) => startedAt);
  expect(Math.abs(second - first)).toBeLessThan(100);
});
