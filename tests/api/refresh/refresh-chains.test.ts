import { expect, test, tokensOf, verifies } from '#fixtures/index.ts';
import { lifetimes } from '#specs/environments.ts';

const DAY = 24 * 60 * 60;

test('a refresh leaves other sessions of the user alone', verifies('REFRESH-015'), async ({ api, oauth }) => {
  const [one, other] = [await oauth.own.tokens(), await oauth.own.tokens()];

  await oauth.control(api.refresh(one.refreshToken));

  expect.soft(await api.user(other.accessToken)).toSucceed();
  expect.soft(await api.refresh(other.refreshToken)).toSucceed();
});

test('a refreshed token after the lifetime of the first', verifies('REFRESH-017'), async ({ api, oauth, clock }) => {
  const first = await api.exchange(await oauth.grant());
  const lifetime = first.seconds('refresh_token_expires_in', lifetimes.refreshToken);
  await clock.pass({ seconds: lifetime - DAY });
  const { refreshToken } = tokensOf(await api.refresh(tokensOf(first).refreshToken));
  await clock.pass({ seconds: 2 * DAY });

  const answer = await api.refresh(refreshToken);

  expect(answer).toBeRecorded('a refresh token of two days, when the lifetime of the first is over');
});

test('the new refresh token after a use of the old one', verifies('REFRESH-018'), async ({ api, oauth }) => {
  const { refreshToken } = await oauth.tokens();
  const renewed = tokensOf(await api.refresh(refreshToken));
  await oauth.control(api.user(renewed.accessToken));
  await api.refresh(refreshToken);

  expect
    .soft(await api.user(renewed.accessToken))
    .toBeRecorded('the new access token after a use of the old refresh token');
  expect.soft(await api.refresh(renewed.refreshToken)).toBeRecorded('the new refresh token after a use of the old one');
});

test('the access token before a refresh', verifies('REFRESH-019'), async ({ api, oauth }) => {
  const { accessToken, refreshToken } = await oauth.tokens();
  await oauth.control(api.user(accessToken));
  await oauth.control(api.refresh(refreshToken));

  expect(await api.user(accessToken)).toBeRecorded('the access token before a refresh');
});
