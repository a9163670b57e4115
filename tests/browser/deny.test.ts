import { expect, test, verifies } from '#fixtures/index.ts';

test('denying returns access_denied and the same state', verifies('UI-012'), async ({ oauth, signIn, callback }) => {
  const session = await oauth.hostedSession();
  await signIn.open(session.url);

  await signIn.denyAccess();

  await expect(callback).toBeReceived();
  expect.soft(callback.answer.error).toShow('the error that came back', 'access_denied');
  expect.soft(callback.stateEcho(session.state)).toBeDocumentedAt('deny.state');
});

test('a denied request carries no code', verifies('UI-013'), async ({ oauth, signIn, callback }) => {
  const session = await oauth.hostedSession();
  await signIn.open(session.url);

  await signIn.denyAccess();

  await expect(callback).toBeReceived();
  expect(callback.codes).toShow('codes', 0);
});
