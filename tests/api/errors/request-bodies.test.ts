import { expect, stranger, test, verifies } from '#fixtures/index.ts';

const MALFORMED = ['{', '{"email":', "{'email':'someone'}"];
const NO_OBJECT = ['null', '[]', '"text"', '7'];

test('malformed JSON is refused', verifies('ERROR-006'), async ({ api, oauth, target }) => {
  const grant = await oauth.own.grant();
  const credentials = { loginToken: await oauth.loginToken(), sessionToken: (await oauth.session()).token };
  await oauth.tokens(grant);

  for (const body of MALFORMED) {
    expect.soft(await api.login(target.user, { body })).toBeRefused('unreadable body');
  }
  expect.soft(await api.authorize(credentials, { body: '{' })).toBeRefused('unreadable body');
  expect.soft(await api.exchange(grant, { body: '{' })).toBeRefused('unreadable body');
});

test('JSON that is no object is refused', verifies('ERROR-007'), async ({ api, oauth, target }) => {
  const grant = await oauth.own.grant();
  const credentials = { loginToken: await oauth.loginToken(), sessionToken: (await oauth.session()).token };
  await oauth.tokens(grant);

  for (const body of NO_OBJECT) {
    expect.soft(await api.login(target.user, { body })).toBeRefused('unreadable body');
  }
  expect.soft(await api.authorize(credentials, { body: 'null' })).toBeRefused('unreadable body');
  expect.soft(await api.exchange(grant, { body: 'null' })).toBeRefused('unreadable body');
});

test('a huge or deeply nested member is refused', verifies('ERROR-008'), async ({ api, oauth, target }) => {
  await oauth.own.loginToken();

  const huge = await api.login(target.user, { body: { password: 'x'.repeat(300_000) } });
  const deep = await api.login(target.user, { body: { email: nested(200) } });

  expect.soft(huge, 'a password of 300,000 characters').toBeRefused('oversized password');
  expect.soft(deep, 'an e-mail of 200 nested lists').toBeRefused('unreadable body');
});

test('a huge or deeply nested unknown member', verifies('ERROR-019'), async ({ api, oauth, target }) => {
  await oauth.own.loginToken();

  const huge = await api.login(target.user, { body: { note: 'x'.repeat(300_000) } });
  const deep = await api.login(target.user, { body: { note: nested(200) } });

  expect(huge).toBeRecorded('an undocumented member of 300,000 characters');
  expect(deep).toBeRecorded('an undocumented member of 200 nested lists');
});

test('an undocumented member is ignored or refused', verifies('ERROR-009'), async ({ api, oauth, target }) => {
  await oauth.own.tokens();
  const body = { note: 'a member that no page names' };

  expect.soft(await api.login(target.user, { body })).toBeRefused('unknown member');
  expect.soft(await api.exchange(await oauth.grant(), { body })).toBeRefused('unknown member');
});

test('a NUL byte is no reason to fail', verifies('ERROR-005'), async ({ api, oauth, target }) => {
  const loginToken = await oauth.loginToken();
  const grant = await oauth.grant();
  const { refreshToken } = await oauth.tokens();
  const { email, password } = target.user;

  const answers = [
    await api.initiate(oauth.request({ state: 'a state\0' })),
    await api.initiate(oauth.request({ redirectUri: `${target.redirectUri}\0` })),
    await api.initiate(oauth.request(), { query: { code_challenge: 'a challenge\0' } }),
    await api.login({ email: `${email}\0`, password }),
    await api.login({ email: stranger(), password: `${password}\0` }),
    await api.loginOtp({ userId: `${crypto.randomUUID()}\0` }),
    await api.authorize({ loginToken, sessionToken: 'a session\0' }),
    await api.exchange({ ...grant, code: `${grant.code}\0` }),
    await api.exchange({ ...grant, verifier: `${grant.verifier}\0` }),
    await api.refresh(`${refreshToken}\0`),
  ];

  for (const of of answers) {
    const { method, path, status, body } = of;
    const [calm, other] = [`${method} ${path} answers without a server error`, `it answered ${status}`];
    expect.soft(status < 500).toHold(calm, other, { of });
    expect.soft(body !== undefined).toHold(`${method} ${path} answers JSON`, 'its body is no JSON', { of });
  }
});

test('another content type is recorded', verifies('ERROR-012'), async ({ api, oauth, target }) => {
  await oauth.own.loginToken();
  const { email, password } = target.user;
  const form = 'application/x-www-form-urlencoded';

  const none = await api.login(target.user, { headers: { 'content-type': undefined } });
  const text = await api.login(target.user, { headers: { 'content-type': 'text/plain' } });
  const encoded = await api.login(target.user, {
    headers: { 'content-type': form },
    body: new URLSearchParams({ email, password }).toString(),
  });

  expect(none).toBeRecorded('a login without Content-Type');
  expect(text).toBeRecorded('a login as text/plain');
  expect(encoded).toBeRecorded('a form-encoded login');
});

/** Lists in lists, so many levels deep. */
function nested(levels: number): unknown {
  return Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 'x');
}
