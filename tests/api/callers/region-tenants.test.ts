import { expect, test, tokensOf, verifies } from '#fixtures/index.ts';

// What belongs to one region is presented to the other, by somebody for whom the same request succeeds there.

test('a user is unknown to the other region', verifies('REGION-004'), async ({ api, oauth, otherRegion, target }) => {
  await oauth.own.loginToken();
  await otherRegion.oauth.loginToken();

  expect.soft(await otherRegion.api.login(target.user)).toBeRefused('wrong credentials');
  expect.soft(await api.login(otherRegion.target.user)).toBeRefused('wrong credentials');
});

test('a login token is unknown to the other region', verifies('REGION-005'), async ({ oauth, otherRegion }) => {
  await oauth.grant();
  await otherRegion.oauth.grant();
  const { token: sessionToken } = await otherRegion.oauth.session();
  const loginToken = await oauth.loginToken();

  const answer = await otherRegion.api.authorize({ loginToken, sessionToken });

  expect(answer).toBeRefused('unauthorized');
});

test('a session token is unknown to the other region', verifies('REGION-006'), async ({ oauth, otherRegion }) => {
  await oauth.grant();
  await otherRegion.oauth.grant();
  const { token: sessionToken } = await oauth.session();
  const loginToken = await otherRegion.oauth.loginToken();

  const answer = await otherRegion.api.authorize({ loginToken, sessionToken });

  expect(answer).toBeRefused('refused');
});

test('a code is unknown to the other region', verifies('REGION-007'), async ({ oauth, otherRegion }) => {
  await oauth.tokens();
  await otherRegion.oauth.tokens();
  const grant = await oauth.grant();

  const answer = await otherRegion.api.exchange(grant);

  expect(answer).toBeRefused('invalid_grant: code');
});

test('an access token is unknown to the other region', verifies('REGION-008'), async ({ api, oauth, otherRegion }) => {
  const [own, other] = [await oauth.tokens(), await otherRegion.oauth.tokens()];
  await oauth.control(api.user(own.accessToken));
  await otherRegion.oauth.control(otherRegion.api.user(other.accessToken));

  const answer = await otherRegion.api.user(own.accessToken);

  expect(answer).toBeRefused('unauthorized');
});

test('a refresh token is unknown to the other region', verifies('REGION-009'), async ({ api, oauth, otherRegion }) => {
  const [own, other] = [await oauth.tokens(), await otherRegion.oauth.tokens()];
  const { refreshToken } = tokensOf(await api.refresh(own.refreshToken));
  await otherRegion.oauth.control(otherRegion.api.refresh(other.refreshToken));

  const answer = await otherRegion.api.refresh(refreshToken);

  expect(answer).toBeRefused('invalid_grant: refresh token');
});
