import { expect, mistyped, test, verifies } from '#fixtures/index.ts';

test('authorize takes no request without a bearer that it knows', verifies('AUTHZ-009'), async ({ api, oauth }) => {
  const loginToken = await oauth.loginToken();
  await oauth.authorized(await oauth.session(), loginToken);
  const [one, other] = [await oauth.session(), await oauth.session()];

  const absent = await api.authorize(
    { loginToken, sessionToken: one.token },
    { headers: { authorization: undefined } },
  );
  const unknown = await api.authorize({ loginToken: crypto.randomUUID(), sessionToken: other.token });

  expect.soft(absent).toBeRefused('unauthorized');
  expect.soft(unknown).toBeRefused('unauthorized');
});

test('authorize without a session token is refused', verifies('AUTHZ-010'), async ({ api, oauth }) => {
  const loginToken = await oauth.loginToken();
  await oauth.authorized(await oauth.session(), loginToken);
  const { token } = await oauth.session();

  const answer = await api.authorize({ loginToken, sessionToken: token }, { body: { token: undefined } });

  expect(answer).toBeRefused('invalid_request');
});

test('an empty or wrongly typed session token is refused', verifies('AUTHZ-012'), async ({ api, oauth }) => {
  const loginToken = await oauth.loginToken();
  await oauth.authorized(await oauth.session(), loginToken);

  const wrong = (token: string) => [...mistyped(token), ['empty', ''], ['a number', 7]] as [string, unknown][];
  for (const [at, [what]] of wrong('').entries()) {
    const { token } = await oauth.session();
    const answer = await api.authorize({ loginToken, sessionToken: token }, { body: { token: wrong(token)[at]?.[1] } });
    expect.soft(answer, what).toBeRefused('invalid_request');
  }
});
