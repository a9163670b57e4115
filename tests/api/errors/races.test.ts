import { atOnce, expect, premise, test, tokensOf, verifies } from '#fixtures/index.ts';

const ROUNDS = 5;

test('a code exchanged twice at the same moment buys tokens once', verifies('TOKEN-012'), async ({ api, oauth }) => {
  await oauth.tokens();

  for (let round = 1; round <= ROUNDS; round += 1) {
    const grant = await oauth.grant();

    const answers = await atOnce(
      () => api.exchange(grant),
      () => api.exchange(grant),
    );

    const [first, last] = answers.toSorted((one, other) => one.status - other.status);
    expect.soft(first, `one of the two is accepted, round ${round}`).toSucceed();
    expect.soft(last, `of two at the same moment one is refused, round ${round}`).toBeRefused('invalid_grant: code');
  }
});

test(
  'a refresh token used twice at the same moment refreshes once',
  verifies('REFRESH-016'),
  async ({ api, oauth }) => {
    tokensOf(await api.refresh((await oauth.tokens()).refreshToken));

    for (let round = 1; round <= ROUNDS; round += 1) {
      const { refreshToken } = await oauth.tokens();

      const answers = await atOnce(
        () => api.refresh(refreshToken),
        () => api.refresh(refreshToken),
      );

      const [first, last] = answers.toSorted((one, other) => one.status - other.status);
      expect.soft(first, `one of the two is accepted, round ${round}`).toSucceed();
      expect
        .soft(last, `of two at the same moment one is refused, round ${round}`)
        .toBeRefused('invalid_grant: refresh token');
    }
  },
);

test('authorizations at the same moment keep their own state', verifies('STATE-008'), async ({ api, oauth }) => {
  const loginToken = await oauth.loginToken();

  for (let round = 1; round <= ROUNDS; round += 1) {
    const [one, other] = [await oauth.session(), await oauth.session()];

    const [first, second] = await atOnce(
      () => api.authorize({ loginToken, sessionToken: one.token }),
      () => api.authorize({ loginToken, sessionToken: other.token }),
    );

    expect.soft(first, `one in round ${round}`).toHaveMember('state', one.state);
    expect.soft(second, `the other in round ${round}`).toHaveMember('state', other.state);
  }
});

test('a one-time password used twice at the same moment signs in once', verifies('OTP-013'), async ({ api, oauth }) => {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const challenge = await oauth.challenge();
    const { email, password } = challenge.user;
    const otpCode = await oauth.oneTimePassword(challenge);

    const answers = await atOnce(
      () => api.login({ email, password, otpCode }),
      () => api.login({ email, password, otpCode }),
    );

    const [first, last] = answers.toSorted((one, other) => one.status - other.status);
    expect.soft(first, `one of the two is accepted, round ${round}`).toHaveMember('accessToken', expect.any(String));
    expect
      .soft(last, `of two at the same moment one is refused, round ${round}`)
      .toBeRefused('wrong one-time password');
  }
});

test(
  'a login at the moment of a logout gets a token that works',
  verifies('LOGOUT-008'),
  async ({ api, oauth, target }) => {
    await oauth.grant();

    for (let round = 1; round <= ROUNDS; round += 1) {
      const [session, leaving] = [await oauth.session(), await oauth.own.loginToken()];

      const [logout, login] = await atOnce(
        () => api.logout(leaving),
        () => api.login(target.user),
      );

      premise(logout.status < 300, 'the logout succeeds');
      expect(login, `the login of round ${round}`).toHaveMember('accessToken', expect.any(String));
      const { accessToken: loginToken } = login.need('accessToken');
      const answer = await api.authorize({ loginToken, sessionToken: session.token });
      expect.soft(answer, `the new login token in round ${round}`).toSucceed();
    }
  },
);
