import { expect } from '@playwright/test';
import type { Profile } from '#mock/world/profiles.ts';
import type { Region, Stage } from '#mock/world/seed.ts';
import { Flow, STATE, test, textIn, VERIFIER } from './flow.ts';

const stages: readonly Stage[] = ['sandbox', 'production'];
const regions: readonly Region[] = ['international', 'us'];
const profiles: readonly Profile[] = ['guide', 'reference'];

for (const stage of stages)
  for (const region of regions)
    for (const profile of profiles)
      test(`the whole flow of API mode works in ${stage}, ${region}, profile ${profile}`, async ({ start }) => {
        const { mock } = await start({ stage, profile });
        const flow = new Flow(mock, region);
        const { plain } = flow.users;

        const session = await flow.initiate();
        expect(session.status).toBe(200);
        expect(textIn(session, 'token')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
        expect(textIn(session, 'url')).toContain(`${mock.baseUrl}/oauth/sign-in/`);

        const login = await flow.login();
        expect(login.body).toEqual({
          accessToken: expect.any(String),
          userId: plain.id,
          isOtpRequired: false,
          phoneNumber: null,
          phase: null,
          verificationState: 'VERIFIED',
          isLinked: false,
        });

        const authorization = await flow.authorize(textIn(session, 'token'), textIn(login, 'accessToken'));
        const code = textIn(authorization, 'code');
        expect(authorization.body['state']).toBe(STATE);
        const url = new URL(textIn(authorization, 'url'));
        expect(url.href.startsWith(`${flow.client.redirectUris[0]}?`)).toBe(true);
        expect(Object.fromEntries(url.searchParams)).toEqual({ state: STATE, code });

        const tokens = await flow.exchange(code);
        expect(tokens.status).toBe(200);
        expect(tokens.body).toEqual({
          access_token: expect.any(String),
          expires_in: 21_600,
          refresh_token: expect.any(String),
          refresh_token_expires_in: profile === 'guide' ? 604_800 : 15_897_600,
          ...(profile === 'guide' ? {} : { token_type: 'Bearer' }),
        });
        expect(textIn(tokens, 'access_token').startsWith('US_')).toBe(region === 'us');
        expect((await flow.login()).body['isLinked']).toBe(true);

        const user = await flow.me(textIn(tokens, 'access_token'));
        expect(user.status).toBe(200);
        expect(user.body).toMatchObject({ id: plain.id, email: plain.email, verificationState: 'VERIFIED' });
        expect(user.headers.get('cache-control')).toBe('no-store');

        const fresh = await flow.refresh(textIn(tokens, 'refresh_token'));
        expect((await flow.me(textIn(fresh, 'access_token'))).status).toBe(200);

        expect((await flow.revoke(textIn(fresh, 'access_token'))).body).toEqual({ success: true });
        expect((await flow.me(textIn(tokens, 'access_token'))).status).toBe(401);
        expect((await flow.login()).body['isLinked']).toBe(false);
        expect((await flow.logout(textIn(login, 'accessToken'))).body).toEqual({ success: true });
      });

test('both paths of the API call answer the same', async ({ flow }) => {
  const { access } = await flow.tokens();
  const [user, usersMe] = [await flow.me(access), await flow.bearing('GET', '/v1/users/me', access)];
  expect(usersMe.status).toBe(200);
  expect(usersMe.body).toEqual(user.body);
});

test('a registered user signs in with an unfinished registration', async ({ flow: { mock } }) => {
  const flow = new Flow(mock, 'us');
  const email = 'new.person@example.test';
  const sent = await flow.send('POST', '/v1/auth/register/email/send', { json: { email } });
  const contactVerificationId = textIn(sent, 'contactVerificationId');
  expect(contactVerificationId).toMatch(/^US_/);
  const json = {
    email,
    password: 'a password',
    verificationCode: mock.outbox.latest(contactVerificationId),
    contactVerificationId,
    countryOfResidence: 'US',
    allowMarketing: false,
    allowSms: true,
  };
  const wrong = { ...json, verificationCode: 'wrong' };
  expect((await flow.send('POST', '/v1/auth/register/email/verify', { json: wrong })).status).toBe(400);
  const verified = await flow.send('POST', '/v1/auth/register/email/verify', { json });
  expect(verified.body).toMatchObject({ hasAccount: false, onboardingId: expect.stringMatching(/^US_/) });
  expect((await flow.send('POST', '/v1/auth/register/email/verify', { json })).status).toBe(400);

  const login = await flow.login({ id: '', email, password: json.password });
  expect(login.body).toMatchObject({ accessToken: null, phase: 'PHONE_NUMBER', verificationState: 'UNVERIFIED' });
});

test('two exchanges of one code at the same moment buy tokens once', async ({ flow }) => {
  for (let round = 0; round < 5; round += 1) {
    const code = await flow.code();
    const answers = await Promise.all([flow.exchange(code), flow.exchange(code), flow.exchange(code)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400]);
  }
});

test('a client of a shipping wallet signs in on the profile reference, and not on the guide', async ({ start }) => {
  const redirect_uri = 'https://example.com';
  const guide = await start({ profile: 'guide' });
  expect((await guide.initiate({ redirect_uri })).status).toBe(400);
  expect((await guide.initiate({}, { 'x-secret-key': undefined })).status).toBe(401);

  const flow = await start({ profile: 'reference' });
  const json = { email: flow.users.otp.email, password: flow.users.otp.password };
  const headers = { 'x-secret-key': undefined, 'x-us-env': 'false' };
  const session = await flow.initiate({ redirect_uri, client_secret: flow.client.key }, headers);
  expect((await flow.send('POST', '/v1/auth/login', { json, headers })).body).toMatchObject({ isOtpRequired: true });
  await flow.send('POST', '/v1/auth/login/otp', { json: { userId: flow.users.otp.id }, headers });
  const otpCode = flow.mock.outbox.latest(flow.users.otp.id);
  const login = await flow.send('POST', '/v1/auth/login', { json: { ...json, otpCode }, headers });
  const authorization = await flow.send('POST', '/v1/auth/oauth/authorize', {
    json: { token: textIn(session, 'token') },
    headers: { ...headers, authorization: `Bearer ${textIn(login, 'accessToken')}` },
  });
  const tokens = await flow.send('POST', '/v1/auth/oauth/token', {
    json: {
      grant_type: 'authorization_code',
      code: textIn(authorization, 'code'),
      code_verifier: VERIFIER,
      redirect_uri,
    },
    headers: { ...headers, 'x-secret-key': flow.client.key },
  });
  expect(tokens.body).toMatchObject({ token_type: 'Bearer', refresh_token_expires_in: 15_897_600 });
  expect((await flow.me(textIn(tokens, 'access_token'))).status).toBe(200);
});
