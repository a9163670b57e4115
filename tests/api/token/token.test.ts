import { expect, test, verifies } from '#fixtures/index.ts';
import { lifetimes } from '#specs/environments.ts';

test('a code buys an access token and a refresh token', verifies('TOKEN-001'), async ({ api, oauth }) => {
  const grant = await oauth.grant();

  const answer = await api.exchange(grant);

  expect(answer).toConformTo('token', 200);
});

test('both tokens are strings that are not empty', verifies('TOKEN-002'), async ({ api, oauth }) => {
  const answer = await api.exchange(await oauth.grant());

  expect.soft(answer).toHaveMember('access_token', expect.stringMatching(/./));
  expect.soft(answer).toHaveMember('refresh_token', expect.stringMatching(/./));
});

test('the access token is announced for 21600 seconds', verifies('TOKEN-003'), async ({ api, oauth }) => {
  const answer = await api.exchange(await oauth.grant());

  expect(answer).toHaveMember('expires_in', lifetimes.accessToken);
});

test('a code buys tokens once', verifies('TOKEN-004'), async ({ api, oauth }) => {
  const grant = await oauth.grant();

  const first = await api.exchange(grant);
  expect(first).toSucceed();

  const [second, third] = [await api.exchange(grant), await api.exchange(grant)];
  expect.soft(second).toBeRefused('invalid_grant: code');
  expect.soft(third, 'the same code once more').toBeRefused('invalid_grant: code');
});

test('the refresh token is announced for a documented lifetime', verifies('TOKEN-005'), async ({ api, oauth }) => {
  const answer = await api.exchange(await oauth.grant());

  expect(answer).toSucceed();
  expect(answer.said('refresh_token_expires_in')).toBeDocumentedAt('refresh.lifetime');
});

test('token_type is Bearer, if it is there', verifies('TOKEN-006'), async ({ api, oauth }) => {
  const answer = await api.exchange(await oauth.grant());

  expect(answer).toSucceed();
  expect(answer.said('token_type').replace(/^bearer$/i, 'Bearer')).toBeDocumentedAt('token_type');
});

test('two authorizations get different tokens', verifies('TOKEN-007'), async ({ oauth }) => {
  const first = await oauth.own.tokens();
  const second = await oauth.own.tokens();

  expect.soft(second.accessToken).not.toBeSameSecretAs(first.accessToken, 'access token');
  expect.soft(second.refreshToken).not.toBeSameSecretAs(first.refreshToken, 'refresh token');
});

test('an access token dies after six hours', verifies('TOKEN-008'), async ({ api, oauth, clock }) => {
  const { accessToken } = await oauth.tokens();

  await clock.pass({ hours: 5, minutes: 59, seconds: 50 });
  const punctual = await api.user(accessToken);
  expect(punctual).toSucceed();

  await clock.pass({ seconds: 20 });
  const late = await api.user(accessToken);
  expect(late).toBeRefused('unauthorized');
});

test('a code dies after ten minutes', verifies('TOKEN-009'), async ({ api, oauth, clock }) => {
  const [punctual, late] = [await oauth.grant(), await oauth.grant()];

  await clock.pass({ minutes: 9, seconds: 50 });
  expect(await api.exchange(punctual)).toSucceed(); // the control: age alone is not the fault

  await clock.pass({ seconds: 20 });
  expect(await api.exchange(late)).toBeRefused('invalid_grant: late code');
});

test('a refused exchange does not stand in the way of a new start', verifies('TOKEN-013'), async ({ api, oauth }) => {
  const spent = await oauth.grant();
  await oauth.tokens(spent);
  await oauth.refused(api.exchange(spent));

  const fresh = await oauth.grant();

  expect(await api.exchange(fresh)).toSucceed();
});
