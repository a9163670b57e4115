import { expect, test, verifies } from '#fixtures/index.ts';

test(
  'the hosted page of production is served over HTTPS, and so is all that it asks for',
  verifies('UI-045'),
  async ({ oauth, page, signIn, callback, traffic, target }) => {
    const session = await oauth.hostedSession();
    expect(new URL(session.url).protocol, 'of the address of the page').toBe('https:');

    await signIn.open(session.url);
    expect(new URL(page.url()).protocol, 'of the address that it opened at').toBe('https:');
    await signIn.as(target.user);
    await callback.arrived();

    const others = traffic.requests
      .map((request) => request.url())
      .filter((url) => !url.startsWith(session.redirectUri));
    const schemes = others.map((url) => new URL(url).protocol);
    expect(schemes, 'plain HTTP among the requests').not.toContain('http:');
  },
);
