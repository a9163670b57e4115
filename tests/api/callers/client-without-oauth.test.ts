import { expect, test, verifies } from '#fixtures/index.ts';

test('initiate refuses a client without OAuth', verifies('CLIENT-025'), async ({ api, oauth }) => {
  await oauth.session();
  const headers = oauth.headersWithoutOAuth();

  const answer = await api.initiate(oauth.request(), { headers, query: { client_id: headers['x-client-key'] } });

  expect(answer).toBeRefused('unauthorized_client');
});

test('a client without OAuth is recorded at later steps', verifies('CLIENT-026'), async ({ api, oauth, target }) => {
  await oauth.tokens();
  const headers = oauth.headersWithoutOAuth();
  const { token: sessionToken } = await oauth.session();
  const login = await api.login(target.user, { headers: { 'x-client-key': headers['x-client-key'] } });
  const { accessToken: loginToken } = login.need('accessToken');
  const grant = await oauth.grant();

  const authorize = await api.authorize({ loginToken, sessionToken }, { headers });
  const exchange = await api.exchange(grant, { headers });

  expect(authorize).toBeRecorded('authorize by a client without OAuth');
  expect(exchange).toBeRecorded('exchange by a client without OAuth');
});
