import { expect, test, verifies } from '#fixtures/index.ts';

const MALFORMED = ['{', '{"email":', "{'email':'someone'}"];
const NO_OBJECT = ['null', '[]', '"text"', '7'];

test('malformed JSON is refused', verifies('ERROR-006'), async ({ api, oauth, target }) => {
  const grant = await oauth.grant();
  const credentials = { loginToken: await oauth.loginToken(), sessionToken: (await oauth.session()).token };
  await oauth.tokens(grant);

  for (const body of MALFORMED) {
    expect.soft(await api.login(target.user, { body })).toBeRefused('unreadable body');
  }
  expect.soft(await api.authorize(credentials, { body: '{' })).toBeRefused('unreadable body');
  expect.soft(await api.exchange(grant, { body: '{' })).toBeRefused('unreadable body');
});

test('JSON that is no object is refused', verifies('ERROR-007'), async ({ api, oauth, target }) => {
  const grant = await oauth.grant();
  const credentials = { loginToken: await oauth.loginToken(), sessionToken: (await oauth.session()).token };
  await oauth.tokens(grant);

  for (const body of NO_OBJECT) {
    expect.soft(await api.login(target.user, { body })).toBeRefused('unreadable body');
  }
  expect.soft(await api.authorize(credentials, { body: 'null' })).toBeRefused('unreadable body');
  expect.soft(await api.exchange(grant, { body: 'null' })).toBeRefused('unreadable body');
});

test('a huge or deeply nested body is refused', verifies('ERROR-008'), async ({ api, oauth, target }) => {
  await oauth.loginToken();

  const huge = await api.login(target.user, { body: { note: 'x'.repeat(300_000) } });
  const deep = await api.login(target.user, { body: { note: nested(200) } });

  expect.soft(huge).toBeRefused('unreadable body');
  expect.soft(deep).toBeRefused('unreadable body');
});

test('an undocumented member is ignored or refused', verifies('ERROR-009'), async ({ api, oauth, target }) => {
  await oauth.tokens();
  const body = { note: 'a member that no page names' };

  expect.soft(await api.login(target.user, { body })).toBeRefused('unknown member');
  expect.soft(await api.exchange(await oauth.grant(), { body })).toBeRefused('unknown member');
});

test('another content type is recorded', verifies('ERROR-012'), async ({ api, oauth, target }) => {
  await oauth.loginToken();
  const { email, password } = target.user;
  const form = 'application/x-www-form-urlencoded';

  const none = await api.login(target.user, { headers: { 'content-type': null } });
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
