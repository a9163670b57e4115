import { expect, mistyped, otherDigits, premise, test, verifies, type Answer } from '#fixtures/index.ts';

test('a wrong one-time password does not sign in', verifies('OTP-010'), async ({ api, oauth }) => {
  await oauth.authorized(await oauth.session(), await oauth.otpLoginToken());
  const challenge = await oauth.challenge();
  const { email, password } = challenge.user;
  const right = await oauth.oneTimePassword(challenge);

  const answer = await api.login({ email, password, otpCode: otherDigits(right) });
  const again = await api.login({ email, password, otpCode: otherDigits(right) });
  expect.soft(answer).toBeRefused('wrong one-time password');
  expect.soft(again, 'again').toBeRefused('wrong one-time password');

  const { token: sessionToken } = await oauth.session();
  for (const loginToken of answer.strings('accessToken')) {
    expect.soft(await api.authorize({ loginToken, sessionToken })).toBeRefused('unauthorized');
  }
});

test(
  'an empty one-time password, or one of another length, does not sign in',
  verifies('OTP-011'),
  async ({ api, oauth }) => {
    await oauth.otpLoginToken();

    for (const { what, change } of lengths) {
      const challenge = await oauth.challenge();
      const { email, password } = challenge.user;
      const otpCode = change(await oauth.oneTimePassword(challenge));
      expect.soft(await api.login({ email, password, otpCode }), what).toBeRefused('wrong one-time password');
    }
  },
);

test('a one-time password that is no text does not sign in', verifies('OTP-021'), async ({ api, oauth }) => {
  await oauth.otpLoginToken();

  for (const [what, at] of mistyped('').map(([words], index) => [words, index] as const)) {
    const challenge = await oauth.challenge();
    const { email, password } = challenge.user;
    const otpCode = mistyped(await oauth.oneTimePassword(challenge))[at]?.[1];
    const answer = await api.login({ email, password }, { body: { otpCode } });
    expect.soft(answer, what).toBeRefused('wrong one-time password');
  }
});

test('the right one-time password beside a wrong password', verifies('OTP-019'), async ({ api, oauth }) => {
  await oauth.authorized(await oauth.session(), await oauth.otpLoginToken());
  const challenge = await oauth.challenge();
  const { email, password } = challenge.user;
  const otpCode = await oauth.oneTimePassword(challenge);

  const answer = await api.login({ email, password: `${password}x`, otpCode });
  expect(answer).toBeRefused('wrong password beside a one-time password');

  const { token: sessionToken } = await oauth.session();
  for (const loginToken of answer.strings('accessToken')) {
    expect.soft(await api.authorize({ loginToken, sessionToken })).toBeRefused('unauthorized');
  }
});

test('a wrong password brings no challenge', verifies('OTP-020'), async ({ api, oauth }) => {
  const { email, password } = oauth.otpUser();
  const challenge = await api.login({ email, password });

  const answer = await api.login({ email, password: `${password}x` });

  const [other, same] = ['a wrong password is answered otherwise than the right one', 'both get the same answer'];
  expect(!isSameAnswer(answer, challenge)).toHold(other, same, { of: answer });
});

test('a one-time password is dead after an hour', verifies('OTP-012'), async ({ api, oauth, clock }) => {
  const { email, password } = oauth.otpUser();
  const early = await oauth.oneTimePassword(await oauth.challenge());
  const control = await api.login({ email, password, otpCode: early });
  control.need('accessToken');
  const late = await oauth.oneTimePassword(await oauth.challenge());
  premise(late !== early, 'every send call brings another one-time password');

  await clock.pass({ hours: 1 });
  const answer = await api.login({ email, password, otpCode: late });

  expect(answer).toBeRefused('wrong one-time password');
  await oauth.otpLoginToken(); // at that time, a fresh one signs in: age alone is the fault
});

test('a spent one-time password does not sign in again', verifies('OTP-013'), async ({ api, oauth }) => {
  const challenge = await oauth.challenge();
  const { email, password } = challenge.user;
  const [first, otpCode] = [await oauth.oneTimePassword(challenge), await oauth.oneTimePassword(challenge)];
  premise(otpCode !== first, 'every send call brings another one-time password');
  const control = await api.login({ email, password, otpCode });
  control.need('accessToken');

  const again = await api.login({ email, password, otpCode });

  expect(again).toBeRefused('wrong one-time password');
});

test("another user's one-time password does not sign in", verifies('OTP-014'), async ({ api, oauth }) => {
  await oauth.otpLoginToken();
  const [user, other] = [oauth.otpUser(), oauth.otherOtpUser()];
  const own = await oauth.oneTimePassword(await oauth.challenge(user));
  const foreign = await oauth.oneTimePassword(await oauth.challenge(other));
  premise(foreign !== own, 'the two users get different one-time passwords');

  const answer = await api.login({ email: user.email, password: user.password, otpCode: foreign });

  expect(answer).toBeRefused('wrong one-time password');
  const owner = await api.login({ email: other.email, password: other.password, otpCode: foreign });
  owner.need('accessToken'); // it was good, for somebody else
});

test('the first of two one-time passwords', verifies('OTP-018'), async ({ api, oauth }) => {
  await oauth.otpLoginToken();
  const challenge = await oauth.challenge();
  const { email, password } = challenge.user;
  const [first, second] = [await oauth.oneTimePassword(challenge), await oauth.oneTimePassword(challenge)];
  premise(second !== first, 'every send call brings another one-time password');

  const answer = await api.login({ email, password, otpCode: first });

  expect(answer).toBeRecorded('the first one-time password, after a second was sent');
});

test('the right one-time password after ten wrong ones', verifies('OTP-023'), async ({ api, oauth }) => {
  await oauth.otpLoginToken();
  const challenge = await oauth.challenge();
  const { email, password } = challenge.user;
  const otpCode = await oauth.oneTimePassword(challenge);

  for (let tries = 0; tries < 10; tries += 1) await api.login({ email, password, otpCode: otherDigits(otpCode) });

  expect(await api.login({ email, password, otpCode })).toBeRecorded(
    'the right one-time password after ten wrong ones',
  );
});

/** By what tells a challenge, in whichever family. */
const isSameAnswer = (one: Answer, other: Answer) =>
  one.status === other.status &&
  ['isOtpRequired', 'error', 'message'].every((name) => one.member(name) === other.member(name));

const lengths = [
  { what: 'empty', change: () => '' },
  { what: 'one digit short', change: (code: string) => code.slice(0, -1) },
  { what: 'one digit long', change: (code: string) => `${code}0` },
];
