import { expect, test, verifies } from '#fixtures/index.ts';

test('revoke answers success', verifies('REVOKE-001'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();

  const answer = await api.revoke(accessToken);

  expect(answer).toConformTo('revoke', 200);
  expect(answer).toHaveMember('success', true);
});

test('revoke ends access tokens', verifies('REVOKE-002'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.control(api.user(accessToken));

  await oauth.revoked(accessToken);

  expect.soft(await api.user(accessToken)).toBeRefused('unauthorized');
  expect.soft(await api.user(accessToken), 'again').toBeRefused('unauthorized');
});

test('revoke ends refresh tokens', verifies('REVOKE-003'), async ({ api, oauth }) => {
  const [kept, revoked] = [await oauth.tokens(), await oauth.tokens()];
  await oauth.control(api.refresh(kept.refreshToken));

  await oauth.revoked(revoked.accessToken);

  expect(await api.refresh(revoked.refreshToken)).toBeRefused('invalid_grant: refresh token');
});

test('revoke ends the tokens of every session with the client', verifies('REVOKE-004'), async ({ api, oauth }) => {
  const [one, other] = [await oauth.own.tokens(), await oauth.own.tokens()];
  await oauth.control(api.user(other.accessToken));

  await oauth.revoked(one.accessToken);

  expect.soft(await api.user(other.accessToken)).toBeRefused('unauthorized');
  expect.soft(await api.refresh(other.refreshToken)).toBeRefused('invalid_grant: refresh token');
});

test('after revoke a new start works', verifies('REVOKE-005'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.revoked(accessToken);

  const grant = await oauth.grant();
  const answer = await api.exchange(grant);

  expect(answer).toSucceed();
  expect(await api.user(answer.need('access_token').access_token)).toSucceed();
});

test('revoke does not log the user out', verifies('REVOKE-006'), async ({ api, oauth }) => {
  const loginToken = await oauth.loginToken();
  const { accessToken } = await oauth.tokens(await oauth.authorized(await oauth.session(), loginToken));
  await oauth.revoked(accessToken);

  const { token } = await oauth.session();
  const answer = await api.authorize({ loginToken, sessionToken: token });

  expect(answer).toSucceed();
});

test("revoke leaves another client's tokens alone", verifies('REVOKE-007'), async ({ oauth, otherClient }) => {
  const [own, others] = [await oauth.tokens(), await otherClient.oauth.tokens()];
  await otherClient.oauth.control(otherClient.api.user(others.accessToken));
  await oauth.revoked(own.accessToken);

  expect.soft(await otherClient.api.user(others.accessToken)).toSucceed();
  expect.soft(await otherClient.api.refresh(others.refreshToken)).toSucceed();
});

test('revoke takes no request without a bearer that it knows', verifies('REVOKE-008'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.revoked(accessToken);

  const absent = await api.revoke(accessToken, { headers: { authorization: undefined } });
  const unknown = await api.revoke(crypto.randomUUID());

  expect.soft(absent).toBeRefused('unauthorized');
  expect.soft(unknown).toBeRefused('unauthorized');
});

test('a revoked token does not revoke', verifies('REVOKE-009'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.revoked(accessToken);

  const again = await api.revoke(accessToken);

  expect(again).toBeRefused('unauthorized');
});

test('a code from before the revocation', verifies('REVOKE-012'), async ({ api, oauth }) => {
  const grant = await oauth.grant();
  const { accessToken } = await oauth.tokens();
  await oauth.revoked(accessToken);

  const answer = await api.exchange(grant);

  expect(answer).toBeRecorded('a code from before the revocation');
});

test('revoke with another method', verifies('REVOKE-013'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.revoked(accessToken);

  for (const method of ['GET', 'POST', 'PUT']) {
    const tokens = await oauth.tokens();
    const answer = await api.revoke(tokens.accessToken, { method });
    expect.soft(answer).toBeRecorded(`revoke with ${method}`);
  }
});
