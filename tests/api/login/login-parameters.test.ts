import { expect, mistyped, test, verifies } from '#fixtures/index.ts';

test('a login without e-mail is refused', verifies('LOGIN-015'), async ({ api, oauth, target }) => {
  await oauth.own.loginToken();

  const answer = await api.login(target.user, { body: { email: undefined } });

  expect(answer).toBeRefused('invalid parameter');
});

test('a login without password is refused', verifies('LOGIN-016'), async ({ api, oauth, target }) => {
  await oauth.own.loginToken();

  const answer = await api.login(target.user, { body: { password: undefined } });

  expect(answer).toBeRefused('invalid parameter');
});

test('a malformed e-mail is refused', verifies('LOGIN-017'), async ({ api, oauth, target }) => {
  await oauth.own.loginToken();

  for (const email of ['someone', 'someone.example.com', '@example.com', 'someone@']) {
    const answer = await api.login(target.user, { body: { email } });
    expect.soft(answer, email).toBeRefused('invalid parameter');
  }
});

test('empty or wrongly typed credentials are refused', verifies('LOGIN-018'), async ({ api, oauth, target }) => {
  const { email, password } = target.user;
  await oauth.own.loginToken();

  for (const [what, wrong] of [['empty', ''], ['a number', 7], ...mistyped(email)] as const) {
    const answer = await api.login(target.user, { body: { email: wrong } });
    expect.soft(answer, `e-mail: ${what}`).toBeRefused('invalid parameter');
  }
  for (const [what, wrong] of [['empty', ''], ...mistyped(password)] as const) {
    const answer = await api.login(target.user, { body: { password: wrong } });
    expect.soft(answer, `password: ${what}`).toBeRefused('invalid parameter');
  }
});
