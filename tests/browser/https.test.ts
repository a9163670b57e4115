import { expect, test, verifies } from '#fixtures/index.ts';

test(
  'the hosted page of production is served over HTTPS, and so is all that it asks for',
  verifies('UI-045'),
  async ({ oauth, page, signIn, callback, traffic, target }) => {
    const session = await oauth.hostedSession();
    expect(new URL(session.url).protocol).toShow('the scheme of the address of the page', 'https:');

    await signIn.open(session.url);
    expect(new URL(page.url()).protocol).toShow('the scheme of the address that it opened at', 'https:');
    await signIn.as(target.user);
    await callback.arrived();

    const others = traffic.requests
      .map((request) => request.url())
      .filter((url) => !url.startsWith(session.redirectUri));
    const schemes = others.map((url) => new URL(url).protocol);
    expect(!schemes.includes('http:')).toHold('no request is plain HTTP', 'one is plain HTTP');
  },
);
