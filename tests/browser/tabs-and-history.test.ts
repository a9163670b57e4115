import { clickTwice, expect, test, verifies } from '#fixtures/index.ts';

test(
  'two sessions in two tabs return each to its own state',
  verifies('UI-022'),
  async ({ api, oauth, signIn, callback, otherTab, target }) => {
    const [one, other] = [await oauth.hostedSession(), await oauth.hostedSession()];
    await signIn.open(one.url);
    await otherTab.signIn.open(other.url);

    await signIn.as(target.user);
    await otherTab.signIn.as(target.user);

    await expect(callback).toBeReceived();
    await expect(otherTab.callback).toBeReceived();
    expect.soft(callback.codesFor(one)).toShow('codes with the state of the first tab, in the first tab', 1);
    expect
      .soft(otherTab.callback.codesFor(other))
      .toShow('codes with the state of the second tab, in the second tab', 1);
    expect(await api.exchange(callback.grantFor(one))).toSucceed();
    expect(await api.exchange(otherTab.callback.grantFor(other))).toSucceed();
  },
);

test(
  'submitting twice leads to one callback with a code that works',
  verifies('UI-023'),
  async ({ api, oauth, page, signIn, callback, target }) => {
    const session = await oauth.hostedSession();
    await signIn.open(session.url);

    await clickTwice(page, await signIn.fill(target.user), target);

    await expect(callback).toBeReceived();
    expect(callback.count).toShow('callbacks', 1);
    expect(await api.exchange(callback.grantFor(session))).toSucceed();
  },
);

test(
  'reloading, leaving and going back do not break the sign-in',
  verifies('UI-024'),
  async ({ api, oauth, page, signIn, callback, target }) => {
    const session = await oauth.hostedSession();
    await signIn.open(session.url);

    await page.reload();
    await page.goto('about:blank');
    await page.goBack();
    expect(await signIn.isOffered()).toHold('the form is there again', 'there is no form', {
      deviation: 'unread page',
    });
    await signIn.as(target.user);

    await expect(callback).toBeReceived();
    expect(callback.answer.state).toShow('the state that came back', session.state);
    expect(callback.codes).toShow('codes', 1);
    expect(await api.exchange(callback.grantFor(session))).toSucceed();
  },
);

test('a link opened twice', verifies('UI-029'), async ({ oauth, signIn, callback, recorder, target }) => {
  const session = await oauth.hostedSession();
  await signIn.open(session.url);
  await signIn.as(target.user);
  await callback.arrived();

  await signIn.visit(session.url);
  const isOffered = await signIn.attemptIfOffered(target.user);

  const isTwice = callback.codesFor(session) > 1;
  recorder.fact(
    'a link opened twice',
    isTwice ? 'signs in twice' : isOffered ? 'shows a form in vain' : 'shows no form',
  );
  expect(callback.codesFor(session) > 0).toHold('the first time it signs in', 'it does not');
});

test(
  'a second session in the same browser',
  verifies('UI-030'),
  async ({ oauth, signIn, callback, recorder, target }) => {
    const first = await oauth.hostedSession();
    await signIn.open(first.url);
    await signIn.as(target.user);
    await callback.arrived();

    const second = await oauth.hostedSession();
    await signIn.visit(second.url);
    const asks = await signIn.isOffered();

    recorder.fact('a signed-in person who comes again', asks ? 'is asked to sign in' : 'is remembered');
    expect(callback.codesFor(first)).toShow('codes with the state of the first session', 1);
  },
);
