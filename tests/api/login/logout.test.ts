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

  expect.soft(await api.user(accessToken)).toBeRefused('unauthorized');
  expect.soft(await api.user(accessToken), 'again').toBeRefused('unauthorized');
});

test('a login token that logged out is dead', verifies('LOGOUT-003'), async ({ api, oauth }) => {
  const loginToken = await oauth.own.loginToken();
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

test('a second logout with the same token is refused', verifies('LOGOUT-005'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.loggedOut(accessToken);

  const again = await api.logout(accessToken);

  expect(again).toBeRefused('unauthorized');
});

test('logout takes no request without a bearer that it knows', verifies('LOGOUT-006'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.loggedOut(accessToken);

  const absent = await api.logout(accessToken, { headers: { authorization: undefined } });
  const unknown = await api.logout(crypto.randomUUID());

  expect.soft(absent).toBeRefused('unauthorized');
  expect.soft(unknown).toBeRefused('unauthorized');
});

test('a refresh token after logout', verifies('LOGOUT-009'), async ({ api, oauth }) => {
  const [kept, { accessToken, refreshToken }] = [await oauth.tokens(), await oauth.tokens()];
  await oauth.control(api.refresh(kept.refreshToken));
  await oauth.loggedOut(accessToken);

  const answer = await api.refresh(refreshToken);

  expect(answer).toBeRecorded('a refresh token after logout');
});

test('another session after logout', verifies('LOGOUT-010'), async ({ api, oauth }) => {
  const [one, other] = [await oauth.own.tokens(), await oauth.own.tokens()];
  await oauth.control(api.user(other.accessToken));
  await oauth.loggedOut(one.accessToken);

  const answer = await api.user(other.accessToken);

  expect(answer).toBeRecorded('the access token of another session, after logout');
});
