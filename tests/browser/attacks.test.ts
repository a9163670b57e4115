import {
  expect,
  hostedUrl,
  stranger,
  takeFormPost,
  test,
  transplanted,
  verifies,
  withParameters,
} from '#fixtures/index.ts';

const NOT_LISTED = 'https://not-listed.example/callback';
const MARKUP = `"'><x-injected></x-injected>`;

test(
  'no page leads to an address that is not white-listed',
  verifies('UI-033'),
  async ({ api, oauth, signIn, callback, traffic, target }) => {
    const session = await oauth.hostedSession();
    await signIn.open(session.url);
    await signIn.as(target.user);
    await callback.arrived(); // the control

    const names = ['redirect_uri', 'redirectUri', 'redirect', 'return_to', 'returnTo', 'next', 'continue', 'url'];
    const another = withParameters(
      (await oauth.hostedSession()).url,
      Object.fromEntries(names.map((name) => [name, NOT_LISTED])),
    );
    const hosted = await api.initiate(oauth.request({ mode: 'hosted', redirectUri: NOT_LISTED }));
    const direct = await api.initiate(oauth.request({ mode: 'api', redirectUri: NOT_LISTED }));
    // A start that is refused has no page.
    for (const page of [another, hostedUrl(hosted), hostedUrl(direct)].filter((url) => url !== undefined)) {
      await signIn.visit(page);
      await signIn.attemptIfOffered(target.user);
    }

    expect(traffic.countAt(NOT_LISTED)).toShow('requests to the address that is not listed', 0);
  },
);

test(
  'two redirect URIs lead nobody to the one that is not white-listed',
  verifies('UI-058'),
  async ({ api, oauth, signIn, callback, traffic, target }) => {
    const session = await oauth.hostedSession();
    await signIn.open(session.url);
    await signIn.as(target.user);
    await callback.arrived(); // the control

    const start = (...uris: string[]) =>
      api.initiate(oauth.request({ mode: 'hosted' }), { query: { redirect_uri: uris } });
    const starts = [await start(target.redirectUri, NOT_LISTED), await start(NOT_LISTED, target.redirectUri)];
    // A start that is refused has no page.
    for (const page of starts.map(hostedUrl).filter((url) => url !== undefined)) {
      await signIn.visit(page);
      await signIn.attemptIfOffered(target.user);
    }

    expect(traffic.countAt(NOT_LISTED)).toShow('requests to the address that is not listed', 0);
  },
);

test(
  'the sign-in of one session does not complete another',
  verifies('UI-034'),
  async ({ oauth, page, signIn, oneTimePassword, callback, otherBrowser }) => {
    const user = oauth.otpUser();
    const [own, others] = [await oauth.hostedSession(), await oauth.hostedSession()];
    await otherBrowser.signIn.open(others.url);
    await signIn.open(own.url);
    await signIn.as(user);
    await oneTimePassword.code.find();

    // Whoever has not given a password goes to where those who have are asked for the second factor.
    await otherBrowser.signIn.visit(transplanted(page.url(), own.url, others.url));
    await otherBrowser.oneTimePassword.attemptIfOffered(await user.code());
    expect(otherBrowser.callback.count).toShow('callbacks in the other browser', 0);

    await oneTimePassword.enter(await user.code());
    await callback.arrived(); // the control
    await otherBrowser.signIn.visit(others.url);
    const [asks, asksNot] = ['the other session still asks to sign in', 'it shows no form any more'];
    expect(await otherBrowser.signIn.isOffered()).toHold(asks, asksNot);
    expect(otherBrowser.callback.count).toShow('callbacks in the other browser, afterwards', 0);
  },
);

test(
  'a forged cross-site post does not sign in',
  verifies('UI-041'),
  async ({ oauth, signIn, callback, otherSite, otherBrowser, target }) => {
    const mine = await oauth.hostedSession();
    await signIn.open(mine.url); // the victim knows the page: there may be cookies

    const session = await oauth.hostedSession();
    await otherBrowser.signIn.open(session.url);
    const post = await takeFormPost(otherBrowser.page, await otherBrowser.signIn.fill(target.user), target);
    await otherSite.forge(post);

    expect(callback.count).toShow('callbacks in the browser of the victim', 0);

    await otherBrowser.signIn.open(session.url);
    await otherBrowser.signIn.as(target.user);
    await otherBrowser.callback.arrived(); // the control: the same form, sent by its own page
  },
);

test('the page refuses to be framed', verifies('UI-042'), async ({ oauth, signIn, otherSite }) => {
  const session = await oauth.hostedSession();
  await signIn.open(session.url); // the control: on its own it shows itself

  expect(!(await otherSite.frames(session.url))).toHold(
    'another site cannot show the page in a frame of its own',
    'another site showed the page in a frame, and a person could have typed into it there',
  );
});

test('markup in state is not executed', verifies('UI-039'), async ({ api, oauth, signIn, target }) => {
  const start = await api.initiate(oauth.request({ mode: 'hosted', state: `state-${MARKUP}` }));
  await signIn.open((await oauth.hostedSession()).url); // the control: a plain one has a page
  await signIn.visit(hostedUrl(start) ?? 'about:blank'); // a start that is refused has none

  expect.soft(await signIn.injected()).toShow('scripts that ran in the page that asks', 0);
  await signIn.attemptIfOffered({ email: stranger(), password: target.user.password });
  expect.soft(await signIn.injected()).toShow('scripts that ran in the page that refuses', 0);
});

test('markup in e-mail and error is not executed', verifies('UI-040'), async ({ oauth, signIn, target }) => {
  const session = await oauth.hostedSession();
  const names = ['error', 'error_description', 'message', 'email', 'username', 'login_hint'];

  await signIn.open(session.url);
  await signIn.uncheck();
  await signIn.attemptIfOffered({ email: `${MARKUP}@example.com`, password: target.user.password });
  expect.soft(await signIn.injected()).toShow('scripts that ran from the e-mail field', 0);
  await signIn.visit(withParameters(session.url, Object.fromEntries(names.map((name) => [name, MARKUP]))));
  expect.soft(await signIn.injected()).toShow('scripts that ran from parameters of the address', 0);
});
