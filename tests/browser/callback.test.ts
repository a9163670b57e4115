import { expect, test, verifies } from '#fixtures/index.ts';

// `iss` is RFC 9207, which RFC 9700 advises; `error_uri` is RFC 6749.
const DOCUMENTED = ['code', 'state', 'error', 'error_description', 'error_uri', 'iss'];

test(
  'the callback carries nothing but documented parameters',
  verifies('UI-031'),
  async ({ oauth, signIn, callback, target }) => {
    const session = await oauth.hostedSession();
    await signIn.open(session.url);

    await signIn.as(target.user);

    await expect(callback).toBeReceived();
    const { redirectUri, parameters } = callback.answer;
    expect.soft(redirectUri).toShow('the redirect URI', session.redirectUri);
    expect.soft(parameters.includes('code')).toHold('there is a code among the parameters', 'there is none');
    expect.soft(parameters.filter((name) => !DOCUMENTED.includes(name))).toShow('undocumented parameters', []);
    expect.soft(new Set(parameters).size).toShow('different parameters', parameters.length);
  },
);

test('the callback has no fragment', verifies('UI-032'), async ({ oauth, signIn, callback, target }) => {
  const session = await oauth.hostedSession();
  await signIn.open(session.url);

  await signIn.as(target.user);

  await expect(callback).toBeReceived();
  expect(callback.answer.fragment === '').toHold('there is nothing behind # in the address', 'there is something');
});

test(
  'nothing that was typed goes to the redirect URI',
  verifies('UI-047'),
  async ({ oauth, signIn, callback, target }) => {
    const session = await oauth.hostedSession();
    await signIn.open(session.url);

    await signIn.as(target.user);

    await expect(callback).toBeReceived();
    expect(callback.answer.method).toShow(
      'the method that the browser comes back with; that of the form would send the password along',
      'GET',
    );
  },
);
