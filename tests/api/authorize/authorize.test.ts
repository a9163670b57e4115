import { expect, test, verifies } from '#fixtures/index.ts';

test('session token and login token buy a code', verifies('AUTHZ-001', 'AUTHZ-002'), async ({ api, oauth }) => {
  const { token } = await oauth.session();
  const loginToken = await oauth.loginToken();

  const answer = await api.authorize({ loginToken, sessionToken: token });

  expect(answer).toConformTo('authorize', 200);
});

test('url carries that code and that state', verifies('AUTHZ-003'), async ({ api, oauth }) => {
  const { token } = await oauth.session();
  const answer = await api.authorize({ loginToken: await oauth.loginToken(), sessionToken: token });

  const { url, code, state } = answer.need('url', 'code', 'state');
  const { searchParams } = new URL(url);
  expect.soft(searchParams.getAll('code').join()).toBeSameSecretAs(code, 'code in url');
  expect.soft(searchParams.getAll('state')).toShow('the state in url', [state]);
});

test('url begins with the redirect URI', verifies('AUTHZ-004'), async ({ api, oauth }) => {
  const { token, redirectUri } = await oauth.session();
  const answer = await api.authorize({ loginToken: await oauth.loginToken(), sessionToken: token });

  const { origin, pathname } = new URL(answer.need('url').url);
  expect(`${origin}${pathname}`).toShow('how url begins', redirectUri);
});

test('state comes back as it was sent', verifies('AUTHZ-005'), async ({ api, oauth }) => {
  const { token, state } = await oauth.session();
  const loginToken = await oauth.loginToken();

  const answer = await api.authorize({ loginToken, sessionToken: token });

  expect(answer).toHaveMember('state', state);
});

test('two authorizations get two codes', verifies('AUTHZ-006'), async ({ oauth }) => {
  const first = await oauth.own.grant();
  const second = await oauth.own.grant();

  expect(second.code).not.toBeSameSecretAs(first.code, 'code');
});

test('a session dies after ten minutes', verifies('AUTHZ-007'), async ({ api, oauth, clock }) => {
  const [punctual, late] = [await oauth.session(), await oauth.session()];
  const loginToken = await oauth.loginToken();

  await clock.pass({ minutes: 9, seconds: 50 });
  expect(await api.authorize({ loginToken, sessionToken: punctual.token })).toSucceed();

  await clock.pass({ seconds: 20 });
  expect(await api.authorize({ loginToken, sessionToken: late.token })).toBeRefused('invalid_grant: session');
});

test('after a session died, a new start works', verifies('AUTHZ-008'), async ({ api, oauth, clock }) => {
  const loginToken = await oauth.loginToken();
  const dead = await oauth.session();
  await clock.pass({ minutes: 10, seconds: 10 });
  await oauth.refused(api.authorize({ loginToken, sessionToken: dead.token }));

  const fresh = await oauth.session();

  expect(await api.authorize({ loginToken, sessionToken: fresh.token })).toSucceed();
});
