import { createPkce, expect, neverIssued, stranger, test, verifies } from '#fixtures/index.ts';

/**
 * Every answer of every test is looked at. Here are the requests that a careless server answers with what it expected: each
 * is right but for one secret, which it does not say.
 */
test('no answer says a secret that its request did not say', verifies('ERROR-018'), async ({ api, oauth, target }) => {
  const { email } = target.user;
  const loginToken = await oauth.loginToken();
  const { token: sessionToken } = await oauth.session();
  const grant = await oauth.grant();
  const { accessToken, refreshToken } = await oauth.tokens();
  const another = { headers: { 'x-secret-key': crypto.randomUUID() } };
  const unknown = { headers: { 'x-client-key': crypto.randomUUID() } };

  const answers = [
    await api.initiate(oauth.request(), another),
    await api.initiate(oauth.request(), unknown),
    await api.login({ email, password: 'not the password' }),
    await api.login({ email: stranger(), password: 'not the password' }),
    await api.login({ email, password: 'not the password' }, unknown),
    await api.loginOtp({ userId: crypto.randomUUID() }),
    await api.authorize({ loginToken, sessionToken }, another),
    await api.authorize({ loginToken, sessionToken: neverIssued(sessionToken) }),
    await api.authorize({ loginToken: neverIssued(loginToken), sessionToken }),
    await api.exchange(grant, another),
    await api.exchange({ ...grant, code: neverIssued(grant.code) }),
    await api.exchange({ ...grant, verifier: createPkce().verifier }),
    await api.refresh(neverIssued(refreshToken)),
    await api.refresh(neverIssued(refreshToken), another),
    await api.user(neverIssued(accessToken)),
    await api.revoke(neverIssued(accessToken)),
    await api.logout(neverIssued(accessToken)),
    await api.user(accessToken),
  ];

  const refused = answers.filter(({ status }) => status >= 400);
  expect(refused.length > answers.length / 2).toHold('most of these requests are refused', 'most are accepted');
});
