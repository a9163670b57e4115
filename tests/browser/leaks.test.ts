import { cookiesOf, expect, secretsIn, storedText, stranger, test, verifies } from '#fixtures/index.ts';

test(
  'no third party receives code, state or credentials',
  verifies('UI-035'),
  async ({ oauth, signIn, callback, traffic, target }) => {
    const { email, password } = target.user;
    const session = await oauth.hostedSession();
    await signIn.open(session.url);

    await signIn.attempt({ email, password: `${password}x` });
    await signIn.as(target.user);

    await callback.arrived();
    const { state } = session;
    const secrets = { email, password, state, code: callback.codeFor(session), 'the address of the page': session.url };
    expect(await traffic.toThirdParties(secrets)).toShow('secrets sent to other hosts', []);
  },
);

test(
  'a password never stands in an address',
  verifies('UI-036'),
  async ({ oauth, signIn, callback, traffic, target }) => {
    const { email, password } = target.user;
    const session = await oauth.hostedSession();
    await signIn.open(session.url);

    await signIn.attempt({ email, password: `${password}x` });
    await signIn.as(target.user);

    await callback.arrived();
    expect(traffic.inAddresses({ password, 'wrong password': `${password}x` })).toShow('secrets in addresses', []);
  },
);

test('a password never stands in storage', verifies('UI-037'), async ({ oauth, page, signIn, callback, target }) => {
  const { email, password } = target.user;
  const secrets = { password, 'wrong password': `${password}x` };
  const session = await oauth.hostedSession();
  await signIn.open(session.url);

  await signIn.attempt({ email, password: `${password}x` });
  expect.soft(secretsIn(await storedText(page), secrets)).toShow('secrets in storage, after a wrong password', []);
  await signIn.as(target.user);

  await callback.arrived();
  expect.soft(secretsIn(await storedText(page), secrets)).toShow('secrets in storage, after the sign-in', []);
});

test(
  'password and secret key never stand in the page',
  verifies('UI-038'),
  async ({ oauth, signIn, callback, target }) => {
    const { email, password } = target.user;
    const secrets = { 'secret key': target.client.secret, 'wrong password': `${password}x` };
    const session = await oauth.hostedSession();
    await signIn.open(session.url);
    expect.soft(secretsIn(await signIn.source(), secrets)).toShow('secrets in the page, before', []);

    await signIn.attempt({ email, password: `${password}x` });

    expect.soft(secretsIn(await signIn.source(), secrets)).toShow('secrets in the page, after a wrong password', []);

    await signIn.as(target.user);
    await callback.arrived(); // the control, and the end of a row of wrong passwords
  },
);

test(
  'a one-time password never stands in an address, in storage or in the page',
  verifies('UI-049'),
  async ({ oauth, page, signIn, oneTimePassword, callback, traffic }) => {
    const user = oauth.otpUser();
    const session = await oauth.hostedSession();
    await signIn.open(session.url);
    await signIn.as(user);
    await oneTimePassword.code.find();
    const secrets = { 'one-time password': await user.code() };
    expect.soft(secretsIn(await signIn.source(), secrets)).toShow('secrets in the page that asks for it', []);
    expect.soft(secretsIn(await storedText(page), secrets)).toShow('secrets in storage, before', []);

    await oneTimePassword.enter(secrets['one-time password']);

    await callback.arrived();
    expect.soft(secretsIn(await storedText(page), secrets)).toShow('secrets in storage, after the sign-in', []);
    expect.soft(traffic.inAddresses(secrets)).toShow('secrets in addresses', []);
  },
);

test(
  'the page tells other sites at most its origin, and forbids caching',
  verifies('UI-043'),
  async ({ oauth, page, signIn, otherSite }) => {
    const session = await oauth.hostedSession();
    await signIn.open(session.url);
    const { origin } = new URL(page.url());
    const response = await page.reload();

    const referer = await otherSite.visitByLink();

    const caching = response?.headers()['cache-control'] ?? '';
    const isKept = caching.includes('no-store');
    expect.soft(isKept).toHold('cache-control of the page has no-store', `cache-control is "${caching}"`);
    const isShort = referer.length <= `${origin}/`.length;
    expect.soft(isShort).toHold('another site is told at most the origin', 'it is told more of the address');
  },
);

test(
  'no page says a secret that its request did not say',
  verifies('UI-050'),
  async ({ oauth, signIn, callback, traffic, target }) => {
    const { email, password } = target.user;
    const session = await oauth.hostedSession();
    await signIn.open(session.url);
    await signIn.attempt({ email: stranger(), password: `${password}x` });
    await signIn.attempt({ email, password: `${password}x` });
    const other = await oauth.hostedSession();
    await signIn.open(other.url);
    await signIn.as(target.user);
    await callback.arrived();
    for (const page of [session.url, `${session.url}x`, new URL('/oauth', session.url).href]) await signIn.visit(page);

    expect(await traffic.disclosed()).toShow('secrets that pages say', []);
  },
);

/** What is no session: a token that scripts of the page have to read against forged forms, and what counts visits. */
const READABLE = /csrf|xsrf|forgery|verification|consent|locale|lang|theme|^_(?:ga|gid|gat|pk|hj)/i;

test('cookies of the page are out of reach', verifies('UI-044'), async ({ oauth, page, signIn, target }) => {
  const session = await oauth.hostedSession();
  await signIn.open(session.url);

  const cookies = await cookiesOf(page, target);

  const names = (wrong: typeof cookies) => wrong.map(({ name }) => name);
  const mustBeSecure = target.spec.stage === 'production';
  const readable = cookies.filter(({ httpOnly, name }) => !httpOnly && !READABLE.test(name));
  expect.soft(names(readable)).toShow('cookies of the session that are not HttpOnly', []);
  expect.soft(names(cookies.filter(({ sameSite }) => sameSite === 'None'))).toShow('cookies that are not SameSite', []);
  expect.soft(names(cookies.filter(({ secure }) => mustBeSecure && !secure))).toShow('cookies that are not Secure', []);
});

test('another site cannot read the page', verifies('UI-048'), async ({ oauth, signIn, otherSite }) => {
  const session = await oauth.hostedSession();
  await signIn.open(session.url);

  const [unseen, seen] = ['a script of another site does not see the page', 'it sees the page'];
  expect(!(await otherSite.reads(session.url))).toHold(unseen, seen);
});
