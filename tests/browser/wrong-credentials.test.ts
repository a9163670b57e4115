import { expect, test, verifies } from '#fixtures/index.ts';

test(
  'a wrong password shows an error, and the right one then signs in',
  verifies('UI-017'),
  async ({ api, oauth, signIn, callback, target }) => {
    const session = await oauth.hostedSession();
    await signIn.open(session.url);

    await signIn.attempt({ email: target.user.email, password: `${target.user.password}x` });

    expect(callback.count).toShow('callbacks for a wrong password', 0);
    expect
      .soft(signIn.complaint.isShown())
      .toHold('the page shows an error', 'it shows none', { deviation: 'unread page' });

    await signIn.as(target.user);

    await expect(callback).toBeReceived();
    expect(callback.codes).toShow('codes', 1);
    expect(await api.exchange(callback.grantFor(session))).toSucceed();
  },
);

test('a disabled account gets no code', verifies('UI-021'), async ({ oauth, signIn, callback, target }) => {
  const session = await oauth.hostedSession();
  await signIn.open(session.url);

  await signIn.attempt(oauth.disabledUser());

  expect(callback.codes).toShow('codes for the disabled account', 0);

  const other = await oauth.hostedSession();
  await signIn.open(other.url);
  const earlier = callback.count;
  await signIn.as(target.user);
  await callback.arrived(earlier + 1); // the control: another account signs in there
});
