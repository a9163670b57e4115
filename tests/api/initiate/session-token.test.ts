import { createPkce, expect, premise, test, verifies } from '#fixtures/index.ts';

test('a session token that was never issued is refused', verifies('AUTHZ-011'), async ({ api, oauth }) => {
  const loginToken = await oauth.loginToken();
  await oauth.authorized(await oauth.session(), loginToken);

  const opaque = await api.authorize({ loginToken, sessionToken: crypto.randomUUID() });
  const jwt = await api.authorize({ loginToken, sessionToken: inventedJwt() });

  expect.soft(opaque, 'a random text').toBeRefused('refused');
  expect.soft(jwt, 'a JWT of our own').toBeRefused('refused');
});

test('a tampered or unsigned session token is refused', verifies('AUTHZ-013'), async ({ api, oauth }) => {
  const loginToken = await oauth.loginToken();
  await oauth.authorized(await oauth.session(), loginToken);

  for (const { what, forge } of forgeries) {
    const { token } = await oauth.session();
    const answer = await api.authorize({ loginToken, sessionToken: forge(partsOf(token)) });
    expect.soft(answer, what).toBeRefused('refused');
  }
});

test("another client's session token is refused", verifies('AUTHZ-014'), async ({ api, oauth, otherClient }) => {
  const loginToken = await oauth.loginToken();
  await oauth.authorized(await oauth.session(), loginToken);
  const foreign = await otherClient.oauth.session();

  const answer = await api.authorize({ loginToken, sessionToken: foreign.token });

  expect(answer).toBeRefused('refused');
});

test('the same session token for a second code', verifies('AUTHZ-020'), async ({ api, oauth }) => {
  const session = await oauth.session();
  const loginToken = await oauth.loginToken();
  await oauth.authorized(session, loginToken);

  const again = await api.authorize({ loginToken, sessionToken: session.token });

  expect(again).toBeRecorded('the same session token again');
});

interface Jwt {
  header: string;
  payload: string;
  signature: string;
}

/** Each keeps all that it does not forge, so that only a checked signature tells. */
const forgeries: { what: string; forge: (jwt: Jwt) => string }[] = [
  {
    what: 'another payload',
    forge: ({ header, payload, signature }) => `${header}.${prolonged(payload)}.${signature}`,
  },
  { what: 'another signature', forge: ({ header, payload }) => `${header}.${payload}.${randomSignature()}` },
  { what: 'unsigned', forge: ({ payload }) => `${encoded('{"alg":"none","typ":"JWT"}')}.${payload}.` },
];

/** @throws PrerequisiteError if it is no JWT */
function partsOf(token: string): Jwt {
  const [header = '', payload = '', signature = ''] = token.split('.');
  premise(signature !== '' && decoded(payload).endsWith('}'), 'a session token is a JWT');
  return { header, payload, signature };
}

/** The same payload with an expiry in the year 3000: of two members of one name, the later holds. */
const prolonged = (payload: string) => encoded(decoded(payload).replace(/\}$/, ',"exp":32503680000}'));

function inventedJwt(): string {
  const payload = { jti: crypto.randomUUID(), exp: Math.floor(Date.now() / 1000) + 600 };
  return `${encoded('{"alg":"HS256","typ":"JWT"}')}.${encoded(JSON.stringify(payload))}.${randomSignature()}`;
}

/** A challenge has the form of an HS256 signature: 32 bytes in base64url. */
const randomSignature = () => createPkce().challenge;

const encoded = (text: string) => Buffer.from(text).toString('base64url');
const decoded = (part: string) => Buffer.from(part, 'base64url').toString();
