import { expect, test, verifies } from '#fixtures/index.ts';

test('the hosted page opens at the address of the start', verifies('UI-001'), async ({ oauth, signIn }) => {
  const session = await oauth.hostedSession();

  expect(await signIn.visit(session.url), 'the status of the page').toBe(200);

  await expect(signIn.page).toHaveTitle(/\S/);
});

test(
  'the sign-in form has names for its fields and its button',
  verifies('UI-011'),
  async ({ oauth, signIn, target }) => {
    const session = await oauth.hostedSession();
    await signIn.open(session.url);

    const email = await signIn.email.find();
    await expect.soft(email).toHaveAccessibleName(/\S/);
    await signIn.identify(target.user.email);
    const password = await signIn.password.find();
    await expect.soft(password).toHaveAccessibleName(/\S/);
    await expect.soft(password, 'what is typed stays hidden').toHaveAttribute('type', 'password');
    await expect.soft(await signIn.submit.find()).toHaveAccessibleName(/\S/);
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
    expect.soft(callback.codes, 'codes').toBe(1);
    expect.soft(callback.answer.state).toBe(session.state);
    expect.soft(callback.answer.error).toBeUndefined();
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
    expect(callback.answer.redirectUri).toBe(redirectUri);
  },
);

test('hard characters in state reach the callback', verifies('UI-009'), async ({ oauth, signIn, callback, target }) => {
  const state = 'a=1&b=2;c/d?e#f 100%25 +%2B +';
  const session = await oauth.hostedSession({ state });
  await signIn.open(session.url);

  await signIn.as(target.user);

  await expect(callback).toBeReceived();
  expect(callback.answer.state).toBe(state);
});
