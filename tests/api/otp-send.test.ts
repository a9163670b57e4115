import { expect, test, verifies } from '#fixtures/index.ts';

test('a send call without userId is refused', verifies('OTP-015'), async ({ api, oauth }) => {
  const challenge = await oauth.challenge();
  await oauth.oneTimePassword(challenge);

  const answer = await api.loginOtp(challenge, { body: { userId: null } });

  expect(answer).toBeRefused('invalid parameter');
});

test('a send call with a malformed userId is refused', verifies('OTP-016'), async ({ api, oauth }) => {
  const challenge = await oauth.challenge();
  await oauth.oneTimePassword(challenge);

  for (const userId of ['', 'someone', 7]) {
    const answer = await api.loginOtp(challenge, { body: { userId } });
    expect.soft(answer, `userId: ${typeof userId} ${userId}`).toBeRefused('invalid parameter');
  }
});

test('the e-mail in place of userId', verifies('OTP-017'), async ({ api, oauth }) => {
  await oauth.otpLoginToken();
  const challenge = await oauth.challenge();
  const { email } = challenge.user;

  const asUserId = await api.loginOtp({ userId: email });
  const asEmail = await api.loginOtp(challenge, { body: { userId: null, email } });

  expect(asUserId).toBeRecorded('the e-mail as userId');
  expect(asEmail).toBeRecorded('the e-mail as email');
  expect(argumentTaken(asUserId.member('success'), asEmail.member('success'))).toBeDocumentedAt('otp.argument');
});

/** The answer at `otp.argument`: one success with an e-mail shows that it serves. */
const argumentTaken = (...successes: unknown[]) => (successes.includes(true) ? 'email' : 'userId');
