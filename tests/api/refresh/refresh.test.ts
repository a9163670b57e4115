import { expect, test, tokensOf, verifies } from '#fixtures/index.ts';
import { lifetimes } from '#specs/environments.ts';

test('a refresh token buys a new pair of tokens', verifies('REFRESH-001'), async ({ api, oauth }) => {
  const { refreshToken } = await oauth.tokens();

  const answer = await api.refresh(refreshToken);

  expect(answer).toSucceed();
  expect.soft(answer).toHaveMember('access_token', expect.stringMatching(/./));
  expect.soft(answer).toHaveMember('refresh_token', expect.stringMatching(/./));
});

test('a refresh answers the shape of an exchange', verifies('REFRESH-002'), async ({ api, oauth }) => {
  const { refreshToken } = await oauth.tokens();

  const answer = await api.refresh(refreshToken);

  expect(answer).toConformTo('token', 200);
});

test('the new access token is announced for 21600 seconds', verifies('REFRESH-003'), async ({ api, oauth }) => {
  const { refreshToken } = await oauth.tokens();

  const answer = await api.refresh(refreshToken);

  expect(answer).toHaveMember('expires_in', lifetimes.accessToken);
});

test('a refresh token is replaced by a new one', verifies('REFRESH-004'), async ({ api, oauth }) => {
  const first = await oauth.tokens();

  const second = tokensOf(await api.refresh(first.refreshToken));

  expect(second.refreshToken).not.toBeSameSecretAs(first.refreshToken, 'refresh token');
});

test('the new access token authenticates', verifies('REFRESH-005'), async ({ api, oauth }) => {
  const { refreshToken } = await oauth.tokens();
  const { accessToken } = tokensOf(await api.refresh(refreshToken));

  expect(await api.user(accessToken)).toSucceed();
});

test('the new refresh token refreshes again', verifies('REFRESH-006'), async ({ api, oauth }) => {
  const first = await oauth.tokens();
  const second = tokensOf(await api.refresh(first.refreshToken));

  const answer = await api.refresh(second.refreshToken);

  expect(answer).toSucceed();
  expect(tokensOf(answer).refreshToken).not.toBeSameSecretAs(second.refreshToken, 'refresh token');
});

test('the old refresh token is refused after a refresh', verifies('REFRESH-007'), async ({ api, oauth }) => {
  const { refreshToken } = await oauth.tokens();
  await oauth.control(api.refresh(refreshToken));

  expect.soft(await api.refresh(refreshToken)).toBeRefused('invalid_grant: refresh token');
  expect.soft(await api.refresh(refreshToken), 'again').toBeRefused('invalid_grant: refresh token');
});

test('a refresh token dies when its lifetime is over', verifies('REFRESH-009'), async ({ api, oauth, clock }) => {
  const [punctual, late] = [await api.exchange(await oauth.grant()), await api.exchange(await oauth.grant())];
  const lifetime = late.seconds('refresh_token_expires_in', lifetimes.refreshToken);

  await clock.pass({ seconds: lifetime - 10 });
  expect(await api.refresh(tokensOf(punctual).refreshToken)).toSucceed();

  await clock.pass({ seconds: 20 });
  expect(await api.refresh(tokensOf(late).refreshToken)).toBeRefused('invalid_grant: refresh token');
});
