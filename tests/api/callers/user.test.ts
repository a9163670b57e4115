import { expect, test, verifies } from '#fixtures/index.ts';

test('the final access token authenticates an API call', verifies('USER-001'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();

  const answer = await api.user(accessToken);

  expect(answer.status).toShow('the status of the API call', 200, answer);
});

test('the user has the documented members', verifies('USER-002'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();

  const answer = await api.user(accessToken);

  expect(answer).toConformTo('user', 200);
});

test('the user is the one who signed in', verifies('USER-003'), async ({ api, oauth, target }) => {
  const login = await api.login(target.user);
  const { userId, accessToken: loginToken } = login.need('userId', 'accessToken');
  const { accessToken } = await oauth.tokens(await oauth.authorized(await oauth.session(), loginToken));

  const answer = await api.user(accessToken);

  expect(answer.need('id').id).toBeSameSecretAs(userId, 'id as that of the one who signed in');
});

test('one of the documented paths answers', verifies('USER-004'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();

  const answer = await api.user(accessToken);

  expect(answer.status).toShow('the status of the API call', 200, answer);
  expect(answer.path).toBeDocumentedAt('probe.path');
});

test('an API call without client key is refused', verifies('USER-016'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.control(api.user(accessToken));

  const answer = await api.user(accessToken, { headers: { 'x-client-key': undefined } });

  expect(answer).toBeRefused('client key missing on a call');
});

test('an API call with an unknown client key is refused', verifies('USER-017'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.control(api.user(accessToken));

  const answer = await api.user(accessToken, { headers: { 'x-client-key': crypto.randomUUID() } });

  expect(answer).toBeRefused('client key unknown on a call');
});

test("another client's key with the token", verifies('USER-019'), async ({ api, oauth, otherClient }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.control(api.user(accessToken));

  const answer = await otherClient.api.user(accessToken);

  expect(answer).toBeRecorded("an access token with another client's key");
});
