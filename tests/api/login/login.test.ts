import { expect, premise, test, verifies } from '#fixtures/index.ts';

test('e-mail and password buy an access token', verifies('LOGIN-001'), async ({ api, target }) => {
  const answer = await api.login(target.user);

  expect(answer).toConformTo('login', 200);
  expect(answer).toHaveMember('accessToken', expect.any(String));
});

test('a login answer has the seven documented members', verifies('LOGIN-002'), async ({ api, target }) => {
  const seven = ['accessToken', 'userId', 'isOtpRequired', 'phoneNumber', 'phase', 'verificationState', 'isLinked'];

  const answer = await api.login(target.user);

  expect(seven.filter((name) => !answer.members.includes(name))).toShow('missing members', [], answer);
});

test('verificationState is a documented value', verifies('LOGIN-003'), async ({ api, target }) => {
  const answer = await api.login(target.user);

  const states = ['UNVERIFIED', 'PENDING', 'VERIFIED', 'REJECTED'];
  expect(answer.member('verificationState')).toBeOneOf('verificationState', states, answer);
});

test('a complete registration has no phase', verifies('LOGIN-004'), async ({ api, target }) => {
  const answer = await api.login(target.user);

  expect(answer).toHaveMember('phase', null);
});

test(
  'no phone number is shown when no one-time password is required',
  verifies('LOGIN-005'),
  async ({ api, target }) => {
    const answer = await api.login(target.user);

    expect(answer).toHaveMember('isOtpRequired', false);
    expect(answer).toHaveMember('phoneNumber', null);
  },
);

test('an unfinished registration names its phase', verifies('LOGIN-006'), async ({ api, target }) => {
  const phases = ['ACCOUNT', 'PHONE_NUMBER', 'PERSONAL_INFORMATION', 'PHYSICAL_ADDRESS', 'MAILING_ADDRESS'];

  for (const user of target.onboardingUsers) {
    const answer = await api.login(user);
    expect.soft(answer.member('phase')).toBeOneOf('phase', phases, answer);
  }
});

test('an unfinished registration is a documented outcome', verifies('LOGIN-007'), async ({ api, target }) => {
  for (const user of target.onboardingUsers) {
    const answer = await api.login(user);
    expect.soft(answer).toConformTo('login', 200);
    expect.soft(answer).toHaveMember('isOtpRequired', false);
    expect.soft(answer).toHaveMember('phase', expect.any(String));
  }
});

test(
  'isLinked is true once the user has authorized the client',
  verifies('LOGIN-008'),
  async ({ api, oauth, target }) => {
    await oauth.tokens();

    const answer = await api.login(target.user);

    expect(answer).toHaveMember('isLinked', true);
  },
);

test('isLinked is false again after revoke', verifies('LOGIN-009'), async ({ api, oauth, target }) => {
  const { accessToken } = await oauth.tokens();
  const before = await api.login(target.user);
  premise(before.member('isLinked') === true, 'isLinked is true while the authorization lasts');
  await oauth.revoked(accessToken);

  const answer = await api.login(target.user);

  expect(answer).toHaveMember('isLinked', false);
});

test('a login answer carries no refresh token', verifies('LOGIN-010'), async ({ api, target }) => {
  const answer = await api.login(target.user);

  answer.need('accessToken'); // the premise: this login did sign in
  expect(!answer.members.includes('refresh_token')).toHold('no member refresh_token', 'there is one', { of: answer });
  expect(!answer.members.includes('refreshToken')).toHold('no member refreshToken', 'there is one', { of: answer });
});

test('a login token dies after six hours', verifies('LOGIN-011'), async ({ api, oauth, clock }) => {
  const loginToken = await oauth.loginToken();

  await clock.pass({ hours: 5, minutes: 59, seconds: 50 });
  const punctual = await oauth.session();
  expect(await api.authorize({ loginToken, sessionToken: punctual.token })).toSucceed();

  await clock.pass({ seconds: 20 });
  const late = await oauth.session();
  expect(await api.authorize({ loginToken, sessionToken: late.token })).toBeRefused('unauthorized');
});

test('the first login token after a second login', verifies('LOGIN-021'), async ({ api, oauth }) => {
  const [first, second] = [await oauth.own.loginToken(), await oauth.own.loginToken()];
  await oauth.authorized(await oauth.session(), second);

  const { token } = await oauth.session();
  const answer = await api.authorize({ loginToken: first, sessionToken: token });

  expect(answer).toBeRecorded('the first login token, after a second login');
});
