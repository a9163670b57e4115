import { expect } from '@playwright/test';
import { textIn } from '../protocol/flow.ts';
import { test } from '../protocol/partner.ts';

test('every refusal of the API has an explanation', async ({ startPartner }) => {
  const { flow, last, standalone } = await startPartner({ profile: 'guide' });
  const login = await flow.loginToken();
  const refused = [
    () => flow.initiate({ response_type: 'token' }),
    () => flow.initiate({ client_id: 'another' }),
    () => flow.initiate({ state: 'short' }),
    () => flow.initiate({ code_challenge: 'a+b/c=' }),
    () => flow.initiate({ code_challenge_method: 'plain' }),
    () => flow.initiate({}, { 'x-client-key': undefined }),
    () => flow.initiate({}, { 'x-secret-key': undefined }),
    () => flow.login({ ...flow.users.plain, email: 'nobody@example.com' }),
    () => flow.login(flow.users.disabled),
    () => flow.login(flow.users.otp, { otpCode: '000000' }),
    () => flow.sendOtp({ userId: flow.users.plain.id }),
    async () => flow.authorize(login, login),
    async () => flow.authorize(await flow.sessionToken(), (await flow.tokens()).access),
    async () => flow.exchange(await flow.code(), { redirect_uri: 'https://app.example.com/other' }),
    async () => flow.exchange(await flow.code(), { code_verifier: 'short' }),
    () => flow.exchange('no code'),
    () => flow.refresh('no token'),
    () => flow.refresh('no token', { grant_type: 'password' }),
    () => flow.bearing('GET', '/v1/users/me', login),
    () => flow.send('GET', '/v1/user'),
    () => flow.send('PUT', '/v1/auth/login'),
    () => flow.send('POST', '/v1/auth/login', { raw: '{' }),
    async () => {
      const { access } = await flow.tokens();
      standalone.sandbox.clock.advance(21_601);
      return flow.bearing('GET', '/v1/users/me', access);
    },
  ];
  for (const act of refused) {
    const { status } = await act();
    expect(status, act.toString()).toBeGreaterThanOrEqual(400);
    expect(last(), act.toString()).toMatchObject({ expected: expect.any(String), got: expect.any(String) });
  }
});

test('a user of another region is found', async ({ startPartner }) => {
  const { flow, last, standalone } = await startPartner();
  await flow.login(standalone.sandbox.seed.users.us.plain);
  expect(last().hint).toContain('There is such a user in the us region of sandbox');
});

test('the log is kept at the control address, newest last, and can be asked from a number on', async ({
  startPartner,
}) => {
  const { flow, control, standalone } = await startPartner();
  await flow.login();
  await flow.initiate();
  expect((await control('GET', '/requests?since=1')).body).toMatchObject([{ number: 2, status: 200 }]);
  const page = await fetch(`${standalone.control.baseUrl}/`);
  expect(await page.text()).toContain('<h1>Requests to the mock</h1>');
  expect(textIn(await flow.initiate(), 'url')).toContain(standalone.sandbox.baseUrl);
});
