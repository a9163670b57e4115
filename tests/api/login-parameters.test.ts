import { expect, test, verifies } from '#fixtures/index.ts';

test('a login without e-mail is refused', verifies('LOGIN-015'), async ({ api, oauth, target }) => {
  await oauth.loginToken();

  const answer = await api.login(target.user, { body: { email: null } });

  expect(answer).toBeRefused('invalid parameter');
});

test('a login without password is refused', verifies('LOGIN-016'), async ({ api, oauth, target }) => {
  await oauth.loginToken();

  const answer = await api.login(target.user, { body: { password: null } });

  expect(answer).toBeRefused('invalid parameter');
});

test('a malformed e-mail is refused', verifies('LOGIN-017'), async ({ api, oauth, target }) => {
  await oauth.loginToken();

  for (const email of ['someone', 'someone.example.com', '@example.com', 'someone@']) {
    const answer = await api.login(target.user, { body: { email } });
    expect.soft(answer, email).toBeRefused('invalid parameter');
  }
});

test('empty or wrongly typed credentials are refused', verifies('LOGIN-018'), async ({ api, oauth, target }) => {
  const { email, password } = target.user;
  await oauth.loginToken();

  for (const wrong of ['', 7, [email], { $ne: '' }]) {
    const answer = await api.login(target.user, { body: { email: wrong } });
    expect.soft(answer, `e-mail: ${kindOf(wrong)}`).toBeRefused('invalid parameter');
  }
  for (const wrong of ['', [password], { $ne: '' }]) {
    const answer = await api.login(target.user, { body: { password: wrong } });
    expect.soft(answer, `password: ${kindOf(wrong)}`).toBeRefused('invalid parameter');
  }
});

/** What a value is, without showing it. */
function kindOf(value: unknown): string {
  if (value === '') return 'empty';
  return Array.isArray(value) ? 'a list' : typeof value;
}
