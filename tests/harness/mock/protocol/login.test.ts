import { expect } from '@playwright/test';
import { phases } from '#mock/world/seed.ts';
import type { Flow } from './flow.ts';
import { test, textIn } from './flow.ts';

const challenges = [
  {
    challenge: 'seed-error',
    status: 400,
    body: { error: 'otp_required', message: 'User has 2FA enabled', requiresOtp: true },
  },
  { challenge: 'http400-message', status: 400, body: { message: 'OTP Required' } },
  {
    challenge: 'http200-flag',
    status: 200,
    body: { accessToken: null, isOtpRequired: true, phoneNumber: '+447*****107' },
  },
] as const;

/** Another code of six digits. */
const reversed = (code: string) => code.replaceAll(/\d/g, (digit) => String(9 - Number(digit)));

for (const { challenge, status, body } of challenges) {
  test(`a one-time password signs in after the challenge ${challenge}`, async ({ start }) => {
    const flow = await start({ answers: { 'otp.challenge': challenge } });
    const { otp } = flow.users;
    const asked = await flow.login(otp);
    expect(asked.status).toBe(status);
    expect(asked.body).toMatchObject(body);
    expect(flow.mock.outbox.latest(otp.id), 'nothing is sent on its own').toBeUndefined();

    expect((await flow.sendOtp()).body).toEqual({ success: true });
    const otpCode = flow.mock.outbox.latest(otp.id) ?? '';
    expect(otpCode).toMatch(/^\d{6}$/);
    for (const bad of [reversed(otpCode), otpCode.slice(1), `${otpCode}0`]) {
      const refused = await flow.login(otp, { otpCode: bad });
      expect([refused.status, refused.body]).toEqual([400, { message: 'Invalid OTP code' }]);
    }
    const login = await flow.login(otp, { otpCode });
    expect(login.body).toMatchObject({ accessToken: expect.any(String), isOtpRequired: false, phoneNumber: null });
    expect((await flow.authorize(await flow.sessionToken(), textIn(login, 'accessToken'))).status).toBe(200);
    expect((await flow.login(otp, { otpCode })).status, 'it is spent').toBe(400);
  });
}

test('an early token is good only after the one-time password', async ({ start }) => {
  const flow = await start({ answers: { 'otp.challenge': 'http200-flag', 'otp.pendingToken': 'unusable' } });
  const early = textIn(await flow.login(flow.users.otp), 'accessToken');
  expect((await flow.authorize(await flow.sessionToken(), early)).status).toBe(401);
  await flow.sendOtp();
  const otpCode = flow.mock.outbox.latest(flow.users.otp.id);
  expect(textIn(await flow.login(flow.users.otp, { otpCode }), 'accessToken')).toBe(early);
  expect((await flow.authorize(await flow.sessionToken(), early)).status).toBe(200);
});

test('a new one-time password replaces the old one, and five wrong tries end it', async ({ flow }) => {
  const latest = () => flow.mock.outbox.latest(flow.users.otp.id) ?? '';
  await flow.sendOtp();
  const old = latest();
  await flow.sendOtp();
  while (latest() === old) await flow.sendOtp();
  expect((await flow.login(flow.users.otp, { otpCode: old })).status).toBe(400);
  for (let tries = 1; tries < 5; tries += 1) await flow.login(flow.users.otp, { otpCode: 'wrong' });
  expect((await flow.login(flow.users.otp, { otpCode: latest() })).status).toBe(400);
});

test('the send call takes a user with two-factor sign-in, and tells all others the same', async ({ flow }) => {
  const refused = [400, { message: 'OTP could not be sent' }];
  for (const userId of [flow.users.plain.id, '00000000-0000-4000-8000-000000000000']) {
    const answer = await flow.sendOtp({ userId });
    expect([answer.status, answer.body]).toEqual(refused);
  }
  expect((await flow.sendOtp({})).body).toEqual({ message: 'Missing required parameter: userId' });
  expect((await flow.sendOtp({ userId: 'me' })).body).toEqual({ message: 'Invalid parameter: userId' });
});

for (const phase of phases) {
  test(`a registration that stopped at ${phase} gets no token`, async ({ flow }) => {
    expect((await flow.login(flow.users.onboarding[phase])).body).toMatchObject({
      accessToken: null,
      isOtpRequired: false,
      phoneNumber: null,
      phase,
      verificationState: 'UNVERIFIED',
    });
  });
}

test('a registration that is nearly complete gets a token', async ({ flow }) => {
  const login = await flow.login(flow.users.partialOnboarding);
  expect(login.body).toMatchObject({ accessToken: expect.any(String), phase: 'MAILING_ADDRESS' });
  expect((await flow.authorize(await flow.sessionToken(), textIn(login, 'accessToken'))).status).toBe(200);
});

test('wrong credentials are refused, whoever they name', async ({ flow }) => {
  const wrong = (email: string) => flow.login({ id: '', email, password: 'wrong' });
  const [known, stranger] = [await wrong(flow.users.plain.email), await wrong('nobody@example.com')];
  expect([known.status, known.body]).toEqual([401, { message: 'Invalid credentials' }]);
  expect([stranger.status, stranger.body]).toEqual([known.status, known.body]);

  const disabled = await flow.login(flow.users.disabled);
  expect([disabled.status, disabled.body]).toEqual([401, { message: 'Your account has been disabled' }]);
  expect((await wrong(flow.users.disabled.email)).body, 'a stranger learns nothing of it').toEqual(known.body);
});

const fail = async (flow: Flow, times: number) => {
  for (let time = 0; time < times; time += 1) await flow.login({ ...flow.users.lockable, password: 'wrong' });
};

test('five wrong passwords in a row lock the lockable user for a quarter of an hour', async ({ flow }) => {
  await fail(flow, 4);
  expect((await flow.login(flow.users.lockable)).status, 'a success begins anew').toBe(200);
  await fail(flow, 5);
  const locked = await flow.login(flow.users.lockable);
  expect(locked.status).toBe(401);
  expect(textIn(locked, 'message')).toContain('locked');
  flow.mock.clock.advance(15 * 60);
  expect((await flow.login(flow.users.lockable)).status).toBe(200);
});

test('credentials have a form', async ({ flow }) => {
  const { email, password } = flow.users.plain;
  const send = async (json: Record<string, unknown>) =>
    textIn(await flow.send('POST', '/v1/auth/login', { json }), 'message');
  expect(await send({ password })).toBe('Missing required parameter: email');
  expect(await send({ email })).toBe('Missing required parameter: password');
  expect(await send({ email: 'me', password })).toBe('Invalid parameter: email');
  expect(await send({ email, password: 7 })).toBe('Invalid parameter: password');
  expect(await send({ email, password, otpCode: 123_456 })).toBe('Invalid parameter: otpCode');
});
