import { expect, test, verifies } from '#fixtures/index.ts';

const DOCUMENTED = ['code', 'state', 'error', 'error_description'];

test(
  'the callback carries nothing but documented parameters',
  verifies('UI-031'),
  async ({ oauth, signIn, callback, target }) => {
    const session = await oauth.hostedSession();
    await signIn.open(session.url);

    await signIn.as(target.user);

    await expect(callback).toBeReceived();
    const { redirectUri, parameters } = callback.answer;
    expect.soft(redirectUri).toBe(session.redirectUri);
    expect.soft(parameters, 'parameters').toContain('code');
    expect
      .soft(
        parameters.filter((name) => !DOCUMENTED.includes(name)),
        'undocumented parameters',
      )
      .toEqual([]);
    expect.soft(new Set(parameters).size, 'each parameter once').toBe(parameters.length);
  },
);

test('the callback has no fragment', verifies('UI-032'), async ({ oauth, signIn, callback, target }) => {
  const session = await oauth.hostedSession();
  await signIn.open(session.url);

  await signIn.as(target.user);

  await expect(callback).toBeReceived();
  expect(callback.answer.fragment === '', 'nothing behind #').toBe(true);
});

test(
  'nothing that was typed goes to the redirect URI',
  verifies('UI-047'),
  async ({ oauth, signIn, callback, target }) => {
    const session = await oauth.hostedSession();
    await signIn.open(session.url);

    await signIn.as(target.user);

    await expect(callback).toBeReceived();
    expect(callback.answer.method, 'a redirect that keeps the method of the form sends the password along').toBe('GET');
  },
);
