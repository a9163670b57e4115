import { expect, test, verifies } from '#fixtures/index.ts';

test(
  'a wrong password shows an error, and the right one then signs in',
  verifies('UI-017'),
  async ({ oauth, signIn, callback, target }) => {
    const session = await oauth.hostedSession();
    await signIn.open(session.url);

    await signIn.attempt({ email: target.user.email, password: `${target.user.password}x` });

    expect.soft(await signIn.complaint.isShown(), 'the page shows an error').toBe(true);
    expect(callback.received, 'no callback for a wrong password').toHaveLength(0);

    await signIn.as(target.user);

    await expect(callback).toBeReceived();
    expect(callback.answer.code, 'a code').toBeTruthy();
  },
);

test('a disabled account gets no code', verifies('UI-021'), async ({ oauth, signIn, callback, target }) => {
  const session = await oauth.hostedSession();
  await signIn.open(session.url);

  await signIn.attempt(oauth.disabledUser());

  expect(
    callback.received.filter(({ code }) => code),
    'codes for the disabled account',
  ).toHaveLength(0);

  const other = await oauth.hostedSession();
  await signIn.open(other.url);
  const earlier = callback.received.length;
  await signIn.as(target.user);
  await callback.arrived(earlier + 1); // the control: another account signs in there
});
