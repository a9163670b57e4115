import { expect, mistyped, test, verifies } from '#fixtures/index.ts';

test('a send call without userId is refused', verifies('OTP-015'), async ({ api, oauth }) => {
  const challenge = await oauth.challenge();
  await oauth.oneTimePassword(challenge);

  const answer = await api.loginOtp(challenge, { body: { userId: undefined } });

  expect(answer).toBeRefused('invalid parameter');
});

test('a send call with a malformed userId is refused', verifies('OTP-016'), async ({ api, oauth }) => {
  const challenge = await oauth.challenge();
  await oauth.oneTimePassword(challenge);

  const { userId: right } = challenge;
  for (const [what, userId] of [['empty', ''], ['a word', 'someone'], ['a number', 7], ...mistyped(right)] as const) {
    const answer = await api.loginOtp(challenge, { body: { userId } });
    expect.soft(answer, `userId: ${what}`).toBeRefused('invalid parameter');
  }
});

test('the e-mail in place of userId', verifies('OTP-017'), async ({ api, oauth }) => {
  await oauth.otpLoginToken();
  const challenge = await oauth.challenge();
  const { email } = challenge.user;

  const asUserId = await api.loginOtp({ userId: email });
  const asEmail = await api.loginOtp(challenge, { body: { userId: undefined, email } });

  expect(asUserId).toBeRecorded('the e-mail as userId');
  expect(asEmail).toBeRecorded('the e-mail as email');
  expect(argumentTaken(asUserId.member('success'), asEmail.member('success'))).toBeDocumentedAt('otp.argument');
});

/** The answer at `otp.argument`: one success with an e-mail shows that it serves. */
const argumentTaken = (...successes: unknown[]) => (successes.includes(true) ? 'email' : 'userId');
