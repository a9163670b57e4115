import { expect, test, verifies } from '#fixtures/index.ts';

test(
  'a code comes to the redirect URI of its session',
  verifies('UI-055'),
  async ({ oauth, signIn, callback, target }) => {
    for (const [count, redirectUri] of [target.redirectUri, oauth.otherRedirectUri()].entries()) {
      const session = await oauth.hostedSession({ redirectUri });
      await signIn.open(session.url);
      await signIn.as(target.user);
      await callback.arrived(count + 1);

      expect
        .soft(callback.placeOf(session))
        .toShow('where the code with the state of its session came to', redirectUri);
    }
  },
);

test('a denial comes to the redirect URI of its session', verifies('UI-056'), async ({ oauth, signIn, callback }) => {
  const uris = [oauth.request().redirectUri, oauth.otherRedirectUri()];
  for (const [count, redirectUri] of uris.entries()) {
    const session = await oauth.hostedSession({ redirectUri });
    await signIn.open(session.url);
    await signIn.denyAccess();
    await callback.arrived(count + 1);

    expect.soft(callback.latest.redirectUri).toShow('where the denial came to', redirectUri);
  }
});

test(
  'a code of the hosted page is exchanged with its own redirect URI only',
  verifies('UI-046'),
  async ({ api, oauth, signIn, callback, target }) => {
    const one = await oauth.hostedSession();
    await signIn.open(one.url);
    await signIn.as(target.user);
    await callback.arrived();
    await oauth.tokens(callback.grantFor(one));

    const other = await oauth.hostedSession();
    await signIn.open(other.url);
    await signIn.as(target.user);
    await callback.arrived(2);
    const answer = await api.exchange({
      ...callback.grantFor(other),
      redirectUri: 'https://not-listed.example/callback',
    });

    expect(answer).toBeRefused('redirect URI at the exchange of a hosted code');
  },
);
