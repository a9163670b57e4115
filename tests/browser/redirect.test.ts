import { expect, test, verifies } from '#fixtures/index.ts';

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
