import { expect, otherDigits, test, verifies } from '#fixtures/index.ts';

test('two factors sign in', verifies('UI-006'), async ({ api, oauth, signIn, oneTimePassword, callback }) => {
  const user = oauth.otpUser();
  const session = await oauth.hostedSession();
  await signIn.open(session.url);

  await signIn.as(user);
  await oneTimePassword.code.appears();
  expect(callback.count).toShow('callbacks before the one-time password', 0);
  await oneTimePassword.enter(await user.code());

  await expect(callback).toBeReceived();
  expect(callback.answer.state).toShow('the state that came back', session.state);
  expect(await api.exchange(callback.grantFor(session))).toSucceed();
});

test(
  'a wrong one-time password shows an error, and the right one then signs in',
  verifies('UI-018'),
  async ({ api, oauth, signIn, oneTimePassword, callback }) => {
    const user = oauth.otpUser();
    const session = await oauth.hostedSession();
    await signIn.open(session.url);
    await signIn.as(user);
    await oneTimePassword.code.find();

    await oneTimePassword.attempt(otherDigits(await user.code()));

    expect(callback.count).toShow('callbacks for a wrong one-time password', 0);
    expect
      .soft(oneTimePassword.complaint.isShown())
      .toHold('the page shows an error', 'it shows none', { deviation: 'unread page' });

    await oneTimePassword.enter(await user.code());

    await expect(callback).toBeReceived();
    expect(callback.codes).toShow('codes', 1);
    expect(await api.exchange(callback.grantFor(session))).toSucceed();
  },
);

test(
  'an expired one-time password issues no code, and a new one signs in',
  verifies('UI-019'),
  async ({ api, oauth, signIn, oneTimePassword, callback, clock }) => {
    const user = oauth.otpUser();
    const session = await oauth.hostedSession();
    await signIn.open(session.url);
    await signIn.as(user);
    await oneTimePassword.code.find();
    const late = await user.code();

    await clock.pass({ minutes: 9 });
    await oneTimePassword.attempt(late);

    expect(callback.count).toShow('callbacks for an expired one-time password', 0);

    await oneTimePassword.sendAgain();
    await expect
      .poll(async () => (await user.code()) !== late, another)
      .toHold('another one-time password was sent', 'none came');
    await oneTimePassword.enter(await user.code());

    await expect(callback).toBeReceived();
    expect(callback.codes).toShow('codes', 1);
    expect(await api.exchange(callback.grantFor(session))).toSucceed();
  },
);

test(
  'the page sends a one-time password again on request',
  verifies('UI-020'),
  async ({ api, oauth, signIn, oneTimePassword, callback }) => {
    const user = oauth.otpUser();
    const session = await oauth.hostedSession();
    await signIn.open(session.url);
    await signIn.as(user);
    await oneTimePassword.code.find();
    const first = await user.code();

    await oneTimePassword.sendAgain();

    await expect
      .poll(async () => (await user.code()) !== first, another)
      .toHold('another one-time password was sent', 'none came');
    await oneTimePassword.enter(await user.code());
    await expect(callback).toBeReceived();
    expect(callback.codes).toShow('codes', 1);
    expect(await api.exchange(callback.grantFor(session))).toSucceed();
  },
);

/** A delivery takes its time. */
const another = { message: 'another one-time password was sent', timeout: 10_000 };
