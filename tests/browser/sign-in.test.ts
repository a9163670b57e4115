import { expect, test, verifies } from '#fixtures/index.ts';

test('the hosted page opens at the address of the start', verifies('UI-001'), async ({ oauth, signIn }) => {
  const session = await oauth.hostedSession();

  expect(await signIn.load(session.url)).toShow('the status of the page', 200);

  await expect.poll(async () => /\S/.test(await signIn.page.title())).toHold('the page has a title', 'it has none');
});

test(
  'the sign-in form has names for its fields and its button',
  verifies('UI-011'),
  async ({ oauth, signIn, target }) => {
    const session = await oauth.hostedSession();
    await signIn.open(session.url);

    const email = await signIn.email.find();
    await expect.soft(email).toBeNamed('the e-mail field');
    await signIn.identify(target.user.email);
    const password = await signIn.password.find();
    await expect.soft(password).toBeNamed('the password field');
    await expect
      .configure({ soft: true })
      .poll(() => password.getAttribute('type'))
      .toShow('the type of the password field', 'password');
    await expect.soft(await signIn.submit.find()).toBeNamed('the button that signs in');
  },
);

test(
  'signing in returns with a code and the same state',
  verifies('UI-002', 'UI-003'),
  async ({ oauth, signIn, callback, target }) => {
    const session = await oauth.hostedSession();
    await signIn.open(session.url);

    await signIn.as(target.user);

    await expect(callback).toBeReceived();
    expect.soft(callback.codes).toShow('codes', 1);
    expect.soft(callback.answer.state).toShow('the state that came back', session.state);
    expect.soft(callback.answer.error).toShow('the error that came back', undefined);
  },
);

test(
  'the code of the callback buys tokens',
  verifies('UI-004', 'UI-005'),
  async ({ api, oauth, signIn, callback, target }) => {
    const session = await oauth.hostedSession();
    await signIn.open(session.url);
    await signIn.as(target.user);
    await expect(callback).toBeReceived();

    const exchange = await api.exchange(callback.grantFor(session));

    expect(exchange).toSucceed();
    expect(await api.user(exchange.need('access_token').access_token)).toSucceed();
  },
);

test('permission needs no further click', verifies('UI-007'), async ({ oauth, signIn, callback, target }) => {
  const session = await oauth.hostedSession();
  await signIn.open(session.url);
  const control = await signIn.denyControl();

  await signIn.as(target.user);

  await expect(callback).toBeReceived();
  expect(control).toBeDocumentedAt('deny.control');
});

test(
  'a second redirect URI receives its own callback',
  verifies('UI-008'),
  async ({ oauth, signIn, callback, target }) => {
    const redirectUri = oauth.otherRedirectUri();
    const session = await oauth.hostedSession({ redirectUri });
    await signIn.open(session.url);

    await signIn.as(target.user);

    await expect(callback).toBeReceived();
    expect(callback.answer.redirectUri).toShow('the redirect URI', redirectUri);
  },
);

test('hard characters in state reach the callback', verifies('UI-009'), async ({ oauth, signIn, callback, target }) => {
  for (const state of ['a=1&b=2;c/d?e#f 100%25 +%2B +', '0012345678', '  {"a": [true, null]}  ']) {
    const before = callback.count;
    const session = await oauth.hostedSession({ state });
    await signIn.open(session.url);

    await signIn.as(target.user);

    await callback.arrived(before + 1);
    expect.soft(callback.latest.state).toShow('the state that came back', state);
  }
});
