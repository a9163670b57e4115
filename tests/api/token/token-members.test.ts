import { expect, mistyped, test, verifies, type Grant } from '#fixtures/index.ts';
import { requirements } from '#specs/requirements/index.ts';

const REQUIRED = [
  { id: 'TOKEN-014', name: 'code', refusal: 'invalid_request' },
  { id: 'TOKEN-015', name: 'redirect_uri', refusal: 'invalid_request' },
  { id: 'TOKEN-016', name: 'code_verifier', refusal: 'invalid_request' },
  { id: 'TOKEN-017', name: 'grant_type', refusal: 'grant_type missing' },
] as const;

for (const { id, name, refusal } of REQUIRED) {
  test(requirements[id].title, verifies(id), async ({ api, oauth }) => {
    await oauth.tokens();

    const answer = await api.exchange(await oauth.grant(), { body: { [name]: undefined } });

    expect(answer).toBeRefused(refusal);
  });
}

test('a code is exchanged under its own grant_type only', verifies('TOKEN-018'), async ({ api, oauth }) => {
  await oauth.tokens();

  for (const grantType of ['client_credentials', 'password', 'code', 'AUTHORIZATION_CODE']) {
    const answer = await api.exchange(await oauth.grant(), { body: { grant_type: grantType } });
    expect.soft(answer, grantType).toBeRefused('unsupported grant_type');
  }
});

const UNREADABLE: { what: string; body: (right: Grant) => Record<string, unknown> }[] = [
  { what: 'an empty grant_type', body: () => ({ grant_type: '' }) },
  { what: 'an empty code', body: () => ({ code: '' }) },
  { what: 'an empty redirect_uri', body: () => ({ redirect_uri: '' }) },
  { what: 'an empty code_verifier', body: () => ({ code_verifier: '' }) },
  { what: 'Code', body: ({ code }) => ({ code: undefined, Code: code }) },
  { what: 'codeVerifier', body: ({ verifier }) => ({ code_verifier: undefined, codeVerifier: verifier }) },
  { what: 'redirectUri', body: ({ redirectUri }) => ({ redirect_uri: undefined, redirectUri }) },
  { what: 'grantType', body: () => ({ grant_type: undefined, grantType: 'authorization_code' }) },
];

test('empty, wrongly typed or misspelt members are refused', verifies('TOKEN-019'), async ({ api, oauth }) => {
  await oauth.tokens();

  for (const { what, body } of UNREADABLE) {
    const grant = await oauth.grant();
    const answer = await api.exchange(grant, { body: body(grant) });
    expect.soft(answer, what).toBeRefused('refused');
  }
});

const OF_GRANT = [
  { member: 'grant_type', of: () => 'authorization_code' },
  { member: 'code', of: ({ code }: Grant) => code },
  { member: 'code_verifier', of: ({ verifier }: Grant) => verifier },
  { member: 'redirect_uri', of: ({ redirectUri }: Grant) => redirectUri },
];

test('a member of an exchange that is no text is refused', verifies('TOKEN-019'), async ({ api, oauth }) => {
  await oauth.tokens();

  for (const { member, of } of OF_GRANT) {
    for (const [at, [what]] of mistyped('').entries()) {
      const grant = await oauth.grant();
      const answer = await api.exchange(grant, { body: { [member]: mistyped(of(grant))[at]?.[1] } });
      expect.soft(answer, `${member}: ${what}`).toBeRefused('refused');
    }
  }
});

test('no undocumented grant gives tokens', verifies('TOKEN-025'), async ({ api, oauth, target }) => {
  const { accessToken } = await oauth.tokens();
  const { email, password } = target.user;
  const { key, secret } = target.client;
  const session = await oauth.session();
  const grant = await oauth.grant();
  const client = { client_id: key, client_secret: secret, scope: '' };
  const grants: [name: string, members: Record<string, string>][] = [
    ['password', { ...client, username: email, email, password }],
    ['client_credentials', client],
    ['implicit', { ...client, response_type: 'token', token: session.token }],
    ['urn:ietf:params:oauth:grant-type:device_code', { ...client, device_code: grant.code, code: grant.code }],
    ['urn:ietf:params:oauth:grant-type:jwt-bearer', { ...client, assertion: session.token }],
    [
      'urn:ietf:params:oauth:grant-type:token-exchange',
      { ...client, subject_token: accessToken, subject_token_type: 'urn:ietf:params:oauth:token-type:access_token' },
    ],
  ];

  for (const [name, members] of grants) {
    const none = { code: undefined, redirect_uri: undefined, code_verifier: undefined };
    const answer = await api.exchange(grant, { body: { ...none, grant_type: name, ...members } });
    expect.soft(answer, name).toBeRefused('refused');
  }
});

test('a form instead of JSON', verifies('TOKEN-023'), async ({ api, oauth }) => {
  await oauth.tokens();
  const { code, verifier, redirectUri } = await oauth.grant();
  const members = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier };

  const answer = await api.exchange(
    { code, verifier, redirectUri },
    {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(members).toString(),
    },
  );

  expect(answer).toBeRecorded('an exchange as a form');
});

const NO_STORE = { words: 'with no-store', pattern: /\bno-store\b/i, source: 'RFC 6749, section 5.1' };

test('token answers forbid caching', verifies('TOKEN-024'), async ({ api, oauth }) => {
  const exchange = await api.exchange(await oauth.grant());
  const refresh = await api.refresh(exchange.need('refresh_token').refresh_token);

  for (const [what, answer] of [
    ['exchange', exchange],
    ['refresh', refresh],
  ] as const) {
    expect.soft(answer, `the answer to the ${what}`).toHaveHeader('cache-control', NO_STORE);
  }
});
