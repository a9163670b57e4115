import { expect, test, verifies } from '#fixtures/index.ts';

const EXPIRED = /expired|timed out|time ?-?out|no longer valid|too late|took too long/i;

test(
  'a session that expires while the person waits issues no code',
  verifies('UI-014'),
  async ({ oauth, signIn, callback, clock, target }) => {
    const punctual = await oauth.hostedSession();
    await signIn.open(punctual.url);
    await clock.pass({ minutes: 9, seconds: 50 });
    await signIn.as(target.user);
    await callback.arrived(); // the control: a person who waits less long signs in
    const punctualCodes = callback.codes;

    const late = await oauth.hostedSession();
    await signIn.open(late.url);
    await clock.pass({ minutes: 10, seconds: 10 });
    await signIn.attemptIfOffered(target.user);

    expect(callback.codes - punctualCodes).toShow('codes for the expired session', 0);
  },
);

test(
  'the page signs in until its session is over',
  verifies('UI-057'),
  async ({ oauth, signIn, callback, clock, target }) => {
    const session = await oauth.hostedSession();
    await signIn.open(session.url); // the control: it asks to sign in at first

    await clock.pass({ minutes: 9, seconds: 50 });
    await signIn.attemptIfOffered(target.user);

    await expect(callback).toBeReceived();
    expect(callback.codesFor(session)).toShow('codes with the state of the session', 1);
  },
);

test('the page says that the session has expired', verifies('UI-015'), async ({ oauth, signIn, clock, target }) => {
  const session = await oauth.hostedSession();
  await signIn.open(session.url);
  const [calm, early] = ['the page does not say that it has expired before it has', 'it says so at once'];
  expect(!EXPIRED.test(await signIn.text())).toHold(calm, early);

  await clock.pass({ minutes: 10, seconds: 10 });
  await signIn.attemptIfOffered(target.user);

  await expect
    .poll(async () => EXPIRED.test(await signIn.text()))
    .toHold('the page says that it has expired, once it has', 'it does not say so in words that the test knows', {
      deviation: 'unread page',
    });
});

test(
  'a person can start again after the session expired',
  verifies('UI-016'),
  async ({ api, oauth, signIn, callback, clock, target }) => {
    const late = await oauth.hostedSession();
    await signIn.open(late.url);
    await clock.pass({ minutes: 10, seconds: 10 });
    await signIn.attemptIfOffered(target.user);

    const session = await oauth.hostedSession();
    expect(await signIn.load(session.url)).toShow('the status of the new page', 200);
    await signIn.as(target.user);

    await expect(callback).toBeReceived();
    expect(callback.codesFor(session)).toShow('codes with the state of the new session', 1);
    expect(await api.exchange(callback.grantFor(session))).toSucceed();
  },
);
