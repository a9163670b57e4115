import { expect, test, verifies, type Grant } from '#fixtures/index.ts';
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

    const answer = await api.exchange(await oauth.grant(), { body: { [name]: null } });

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
  { what: 'the code in a list', body: ({ code }) => ({ code: [code] }) },
  { what: 'the verifier in a list', body: ({ verifier }) => ({ code_verifier: [verifier] }) },
  { what: 'Code', body: ({ code }) => ({ code: null, Code: code }) },
  { what: 'codeVerifier', body: ({ verifier }) => ({ code_verifier: null, codeVerifier: verifier }) },
  { what: 'redirectUri', body: ({ redirectUri }) => ({ redirect_uri: null, redirectUri }) },
  { what: 'grantType', body: () => ({ grant_type: null, grantType: 'authorization_code' }) },
];

test('empty, wrongly typed or misspelt members are refused', verifies('TOKEN-019'), async ({ api, oauth }) => {
  await oauth.tokens();

  for (const { what, body } of UNREADABLE) {
    const grant = await oauth.grant();
    const answer = await api.exchange(grant, { body: body(grant) });
    expect.soft(answer, what).toBeRefused('refused');
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

test('what a token answer says about caching', verifies('TOKEN-024'), async ({ api, oauth, recorder }) => {
  const answer = await api.exchange(await oauth.grant());

  expect(answer).toSucceed();
  recorder.fact('Cache-Control of a token answer', answer.headers['cache-control'] ?? 'absent');
  recorder.fact('Pragma of a token answer', answer.headers['pragma'] ?? 'absent');
});
