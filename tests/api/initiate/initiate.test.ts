import { expect, hostedUrl, test, verifies } from '#fixtures/index.ts';

test('API mode answers a session token and the hosted page', verifies('INIT-001'), async ({ api, oauth }) => {
  const answer = await api.initiate(oauth.request({ mode: 'api' }));

  expect(answer).toConformTo('initiate', 200);
});

// The request carries the six documented parameters and nothing else, so it shows that they suffice.
test('without mode, the start leads to the hosted page', verifies('INIT-002', 'INIT-003'), async ({ api, oauth }) => {
  const answer = await api.initiate(oauth.request({ mode: 'hosted' }));

  expect(answer).toLeadToHostedPage();
});

test('the session token has the form of a JWT', verifies('INIT-004'), async ({ oauth }) => {
  const { token } = await oauth.session();

  const parts = token.split('.');
  const [header = '', payload = '', signature = ''] = parts;
  expect.soft(parts.length).toShow('parts of the token', 3);
  expect.soft(hasAlg(jsonOf(header))).toHold('the first part is a JSON object with alg', 'it is none');
  expect.soft(jsonOf(payload) !== undefined).toHold('the second part is a JSON object', 'it is none');
  expect.soft(signature !== '').toHold('the third part is a signature', 'it is empty');
});

test('the hosted page has an absolute address', verifies('INIT-005'), async ({ api, oauth }) => {
  const answer = await api.initiate(oauth.request({ mode: 'api' }));

  const { protocol } = new URL(hostedUrl(answer) ?? 'none:');
  expect(protocol).toBeOneOf('the scheme of the address', ['http:', 'https:']);
});

test('an optional scope is accepted', verifies('INIT-006'), async ({ api, oauth }) => {
  const answer = await api.initiate(oauth.request({ mode: 'api' }), { query: { scope: 'read write' } });

  expect(answer).toSucceed();
  expect(answer).toHaveMember('token', expect.any(String));
});

test('two starts and their session tokens', verifies('INIT-007'), async ({ oauth, recorder }) => {
  const first = await oauth.session();
  const second = await oauth.session();

  recorder.fact('two starts get two different session tokens', first.token === second.token ? 'no' : 'yes');
});

const hasAlg = (header: unknown) => typeof header === 'object' && header !== null && 'alg' in header;

/** The JSON object behind a base64url part of a JWT; undefined if there is none. */
function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return undefined;
  }
}
