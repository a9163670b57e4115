import { expect, test, verifies } from '#fixtures/index.ts';

test('a user with two-factor sign-in is challenged', verifies('OTP-001'), async ({ api, oauth }) => {
  await oauth.own.loginToken(); // the control: a user without two-factor sign-in signs in

  const answer = await api.login(oauth.otpUser());

  expect(answer).toChallengeForOtp();
});

test('a user without two-factor sign-in is not challenged', verifies('OTP-002'), async ({ api, target }) => {
  const answer = await api.login(target.user);

  expect(answer).toSucceed();
  expect(answer).toHaveMember('isOtpRequired', false);
});

test('a challenge carries no token that works', verifies('OTP-003'), async ({ api, oauth }) => {
  const { token } = await oauth.session();
  const control = await api.authorize({ loginToken: await oauth.own.loginToken(), sessionToken: token });
  control.need('code'); // the same request with a finished login succeeds

  const challenge = await api.login(oauth.otpUser());
  expect(challenge).toChallengeForOtp();

  const { token: sessionToken } = await oauth.session();
  for (const loginToken of challenge.strings('accessToken')) {
    expect('unusable').toBeDocumentedAt('otp.pendingToken');
    expect(await api.authorize({ loginToken, sessionToken })).toBeRefused('unauthorized');
  }
});

test('a challenge shows the phone number masked, if at all', verifies('OTP-004'), async ({ api, oauth }) => {
  await oauth.own.loginToken();

  const challenge = await api.login(oauth.otpUser());

  expect(challenge).toChallengeForOtp();
  for (const phoneNumber of challenge.strings('phoneNumber')) {
    const [hidden, shown] = ['some digits of the telephone number are replaced by *', 'none is replaced'];
    expect(phoneNumber.includes('*')).toHold(hidden, shown, { of: challenge });
  }
});

test('the send call answers success', verifies('OTP-005'), async ({ api, oauth }) => {
  const { userId } = await oauth.challenge();

  const answer = await api.loginOtp({ userId });

  expect(answer).toConformTo('loginOtp', 200);
  expect(answer).toHaveMember('success', true);
});

test('the same call sends again', verifies('OTP-006'), async ({ api, oauth }) => {
  const { userId } = await oauth.challenge();
  const first = await api.loginOtp({ userId });
  expect(first).toHaveMember('success', true);

  const second = await api.loginOtp({ userId });

  expect(second).toConformTo('loginOtp', 200);
  expect(second).toHaveMember('success', true);
});

test('the same login with the one-time password signs in', verifies('OTP-007'), async ({ api, oauth }) => {
  const challenge = await oauth.challenge();
  const { email, password } = challenge.user;

  const answer = await api.login({ email, password, otpCode: await oauth.oneTimePassword(challenge) });

  expect(answer).toConformTo('login', 200);
  expect(answer).toHaveMember('accessToken', expect.any(String));
  expect(answer).toHaveMember('isOtpRequired', false);
});

test('a login token bought with a one-time password authorizes', verifies('OTP-008'), async ({ api, oauth }) => {
  const session = await oauth.session();
  const loginToken = await oauth.otpLoginToken();

  const answer = await api.authorize({ loginToken, sessionToken: session.token });
  expect(answer).toSucceed();

  const grant = { ...answer.need('code'), verifier: session.pkce.verifier, redirectUri: session.redirectUri };
  expect(await api.exchange(grant)).toSucceed();
});

test('a one-time password still signs in after a minute', verifies('OTP-022'), async ({ api, oauth, clock }) => {
  const challenge = await oauth.challenge();
  const { email, password } = challenge.user;
  const otpCode = await oauth.oneTimePassword(challenge);

  await clock.pass({ minutes: 1 });

  expect(await api.login({ email, password, otpCode })).toSucceed();
});

test('a one-time password has six digits', verifies('OTP-009'), async ({ oauth }) => {
  const code = await oauth.oneTimePassword(await oauth.challenge());

  expect(/^\d{6}$/.test(code)).toHold('the one-time password has six digits', 'it has not');
});
