import { expect, test, verifies } from '#fixtures/index.ts';

test('authorize takes no request without a bearer that it knows', verifies('AUTHZ-009'), async ({ api, oauth }) => {
  const loginToken = await oauth.loginToken();
  await oauth.authorized(await oauth.session(), loginToken);
  const [one, other] = [await oauth.session(), await oauth.session()];

  const absent = await api.authorize({ loginToken, sessionToken: one.token }, { headers: { authorization: null } });
  const unknown = await api.authorize({ loginToken: crypto.randomUUID(), sessionToken: other.token });

  expect.soft(absent).toBeRefused('unauthorized');
  expect.soft(unknown).toBeRefused('unauthorized');
});

test('authorize without a session token is refused', verifies('AUTHZ-010'), async ({ api, oauth }) => {
  const loginToken = await oauth.loginToken();
  await oauth.authorized(await oauth.session(), loginToken);
  const { token } = await oauth.session();

  const answer = await api.authorize({ loginToken, sessionToken: token }, { body: { token: null } });

  expect(answer).toBeRefused('invalid_request');
});

test('an empty or wrongly typed session token is refused', verifies('AUTHZ-012'), async ({ api, oauth }) => {
  const loginToken = await oauth.loginToken();
  await oauth.authorized(await oauth.session(), loginToken);

  for (const { what, change } of wrongValues) {
    const { token } = await oauth.session();
    const answer = await api.authorize({ loginToken, sessionToken: token }, { body: { token: change(token) } });
    expect.soft(answer, what).toBeRefused('invalid_request');
  }
});

const wrongValues = [
  { what: 'empty', change: () => '' },
  { what: 'a number', change: () => 7 },
  { what: 'a list', change: (token: string) => [token] },
  { what: 'an object', change: (token: string) => ({ token }) },
];
