import {
  accessibilityFaults,
  expect,
  overflow,
  phone,
  signInByKeyboard,
  stranger,
  test,
  verifies,
} from '#fixtures/index.ts';

test('the keyboard alone suffices', verifies('UI-025'), async ({ api, oauth, signIn, callback, target }) => {
  const session = await oauth.hostedSession();
  await signIn.open(session.url);

  expect(await signInByKeyboard(signIn, target.user)).toShow('controls out of reach for the Tab key', []);

  await expect(callback).toBeReceived();
  expect(callback.codes).toShow('codes', 1);
  expect(await api.exchange(callback.grantFor(session))).toSucceed();
});

test('the pages break no rule of WCAG 2.2 AA', verifies('UI-027'), async ({ oauth, page, signIn, target }) => {
  const session = await oauth.hostedSession();
  await signIn.open(session.url);
  expect.soft(await accessibilityFaults(page)).toShow('accessibility faults of the page that asks', []);

  await signIn.attemptIfOffered({ email: stranger(), password: target.user.password });

  expect.soft(await accessibilityFaults(page)).toShow('accessibility faults of the page that refuses', []);
});

test.describe('on a phone', () => {
  test.use(phone);

  test(
    'the journey works on a small screen',
    verifies('UI-026'),
    async ({ api, oauth, page, signIn, callback, target }) => {
      const session = await oauth.hostedSession();
      await signIn.open(session.url);
      expect.soft(await overflow(page)).toShow('pixels to scroll sideways', 0);

      await signIn.as(target.user);

      await expect(callback).toBeReceived();
      expect(callback.codes).toShow('codes', 1);
      expect(await api.exchange(callback.grantFor(session))).toSucceed();
    },
  );
});
