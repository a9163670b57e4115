import { expect, test, verifies } from '#fixtures/index.ts';

test('an unknown path is not found', verifies('ERROR-004'), async ({ api, oauth, target }) => {
  await oauth.own.tokens();
  const grant = await oauth.grant();

  const initiate = await api.initiate(oauth.request(), { path: '/v1/auth/oauth/authorize/initiated' });
  const login = await api.login(target.user, { path: '/v1/auth/log-in' });
  const exchange = await api.exchange(grant, { path: '/v1/auth/oauth/tokens' });

  expect.soft(initiate).toBeRefused('not found');
  expect.soft(login).toBeRefused('not found');
  expect.soft(exchange).toBeRefused('not found');
});

// None of these methods could end or change an account if a server took it.
test('undocumented methods are recorded', verifies('ERROR-013'), async ({ api, oauth, target }) => {
  const { accessToken } = await oauth.own.tokens();
  await oauth.control(api.user(accessToken));
  const grant = await oauth.grant();
  const credentials = { loginToken: await oauth.loginToken(), sessionToken: (await oauth.session()).token };

  const answers = {
    'POST initiate': await api.initiate(oauth.request(), { method: 'POST' }),
    'PUT login': await api.login(target.user, { method: 'PUT' }),
    'PUT authorize': await api.authorize(credentials, { method: 'PUT' }),
    'PUT token': await api.exchange(grant, { method: 'PUT' }),
    'POST user': await api.user(accessToken, { method: 'POST' }),
  };

  for (const [what, answer] of Object.entries(answers)) expect(answer).toBeRecorded(what);
});

test('HEAD, OPTIONS and other origins are recorded', verifies('ERROR-014'), async ({ api, oauth, recorder }) => {
  await oauth.session();
  const origin = 'https://app.example.com';

  const head = await api.initiate(oauth.request(), { method: 'HEAD' });
  const preflight = await api.initiate(oauth.request(), {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'x-client-key' },
  });
  const crossOrigin = await api.initiate(oauth.request(), { headers: { origin } });

  expect(head).toBeRecorded('HEAD initiate');
  expect(preflight).toBeRecorded('OPTIONS initiate');
  expect(crossOrigin).toBeRecorded('initiate from another origin');
  for (const [what, { headers }] of Object.entries({ preflight, crossOrigin })) {
    recorder.fact(`access-control-allow-origin, ${what}`, headers['access-control-allow-origin'] ?? 'no header');
  }
});
