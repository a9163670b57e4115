import { expect } from '@playwright/test';
import { test, type LiveRun } from './live-run.ts';

// Tests of one worker share sign-ins on a live target.

test('tests share one sign-in, and each has tokens of its own', async ({ begin }) => {
  const { sharing, end } = await begin();
  const [one, other] = sharing;

  const tokens = [await one.tokens(), await other.tokens(), await other.tokens(await other.grant())];
  expect(await other.loginToken()).toBe(await one.loginToken());

  expect(new Set(tokens.flatMap(({ accessToken, refreshToken }) => [accessToken, refreshToken])).size).toBe(6);
  expect(await other.own.loginToken()).not.toBe(await one.loginToken());
  expect(await end()).toContain('2 signed a user');
});

test('a user with two factors is shared too, and a lockable one is not', async ({ begin }) => {
  const { mock, sharing, end } = await begin();
  const [one, other] = sharing;
  // It is asked at the control address of the mock's own process.
  one.otpUser().code = () => Promise.resolve(mock.sandbox.outbox.latest(mock.env['SANDBOX_OTP_USER_ID'] ?? '') ?? '');

  expect(await other.otpLoginToken()).toBe(await one.otpLoginToken());
  const lockable = one.lockableUser();
  expect(await other.loginToken(lockable)).not.toBe(await one.loginToken(lockable));

  expect(await end()).toMatch(/3 signed a user .* 1 asked for a one-time password/);
});

const ENDS: Record<string, (run: LiveRun, token: string) => unknown> = {
  'another worker has logged it out': ({ target }, token) =>
    fetch(`${target.baseUrl}/v1/auth/logout`, {
      method: 'POST',
      headers: { 'x-client-key': target.client.key, authorization: `Bearer ${token}` },
    }),
  'the clock has moved': ({ mock }) => mock.sandbox.clock.advance(7 * 60 * 60),
};

for (const [what, ends] of Object.entries(ENDS)) {
  test(`a shared sign-in that is over is arranged again: ${what}`, async ({ begin }) => {
    const run = await begin();
    const [one, other] = run.sharing;
    const before = await one.loginToken();
    await ends(run, before);

    const after = await other.loginToken();
    expect(after).not.toBe(before);
    expect((await run.api.user((await other.tokens()).accessToken)).status).toBe(200);

    await ends(run, after);
    expect((await run.api.user((await one.tokens()).accessToken)).status).toBe(200);
    expect(await run.end()).toContain('3 signed a user');
  });
}

test('nobody ends a sign-in that others share', async ({ begin }) => {
  const { api, sharing } = await begin();
  const [one] = sharing;
  const loginToken = await one.loginToken();

  for (const ending of [() => api.logout(loginToken), () => api.revoke(loginToken)])
    await expect(ending()).rejects.toThrow(/would end a sign-in that other tests share.*oauth\.own/);

  expect((await api.logout(await one.own.loginToken())).status).toBe(200);
  expect(await one.loginToken()).toBe(loginToken);
});
