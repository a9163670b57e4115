import { expect, test, verifies } from '#fixtures/index.ts';

test('logout answers success', verifies('LOGOUT-001'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();

  const answer = await api.logout(accessToken);

  expect(answer).toConformTo('logout', 200);
  expect(answer).toHaveMember('success', true);
});

test('logout ends the access token at once', verifies('LOGOUT-002'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.control(api.user(accessToken));

  await oauth.loggedOut(accessToken);

  expect(await api.user(accessToken)).toBeRefused('unauthorized');
});

test('a login token that logged out is dead', verifies('LOGOUT-003'), async ({ api, oauth }) => {
  const loginToken = await oauth.loginToken();
  const [before, after] = [await oauth.session(), await oauth.session()];
  await oauth.control(api.authorize({ loginToken, sessionToken: before.token }));

  await oauth.loggedOut(loginToken);

  expect(await api.authorize({ loginToken, sessionToken: after.token })).toBeRefused('unauthorized');
});

test('after logout a new login works', verifies('LOGOUT-004'), async ({ api, oauth, target }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.loggedOut(accessToken);

  const answer = await api.login(target.user);

  expect(answer).toSucceed();
  expect(answer).toHaveMember('accessToken', expect.any(String));
});
