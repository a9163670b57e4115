import { codeChallenge, createPkce, expect, test, verifies } from '#fixtures/index.ts';

test('a start without any PKCE parameter is refused', verifies('PKCE-005'), async ({ api, oauth }) => {
  await oauth.session();

  const answer = await api.initiate(oauth.request(), {
    query: { code_challenge: undefined, code_challenge_method: undefined },
  });

  expect(answer).toBeRefused('invalid_request');
});

test('a challenge method other than S256 is refused', verifies('PKCE-011'), async ({ api, oauth }) => {
  await oauth.session();

  for (const method of ['plain', 's256', 'S512']) {
    const answer = await api.initiate(oauth.request(), { query: { code_challenge_method: method } });
    expect.soft(answer, method).toBeRefused('invalid_request');
  }
});

test('another verifier is refused, also in capitals', verifies('PKCE-006'), async ({ api, oauth }) => {
  await oauth.tokens();
  const [one, other] = [await oauth.grant(), await oauth.grant()];

  const { verifier } = createPkce();
  const another = await api.exchange({ ...one, verifier });
  const again = await api.exchange({ ...one, verifier });
  const capitals = await api.exchange({ ...other, verifier: other.verifier.toUpperCase() });

  expect.soft(another, 'another verifier').toBeRefused('invalid_grant: verifier');
  // By then the code may be spent: no document says so, nor otherwise.
  expect.soft(again, 'another verifier, again').toBeRefused('refused');
  expect.soft(capitals, 'the verifier in capitals').toBeRefused('invalid_grant: verifier');
});

test('the verifier of another session is refused', verifies('PKCE-007'), async ({ api, oauth }) => {
  const [one, other] = [await oauth.grant(), await oauth.grant()];
  await oauth.tokens(other);

  const answer = await api.exchange({ ...one, verifier: other.verifier });

  expect(answer).toBeRefused('invalid_grant: verifier');
});

test('a challenge made with another hash does not verify', verifies('PKCE-008'), async ({ oauth }) => {
  await oauth.tokens();
  const { verifier } = createPkce();

  for (const hash of ['sha1', 'sha512', 'sha3-256']) {
    const answer = await oauth.verification({ verifier, challenge: codeChallenge(verifier, hash) });
    expect.soft(answer, hash).toBeRefused('unverifiable challenge');
  }
});

test('a challenge that is the verifier itself does not verify', verifies('PKCE-009'), async ({ oauth }) => {
  await oauth.tokens();
  const verifier = createPkce().verifier.slice(0, 43);

  const answer = await oauth.verification({ verifier, challenge: verifier });

  expect(answer).toBeRefused('unverifiable challenge');
});

test('a challenge in standard base64 does not verify', verifies('PKCE-010'), async ({ oauth }) => {
  await oauth.tokens();
  const pkce = pkceWhoseEncodingsDiffer();

  const answer = await oauth.verification({ ...pkce, challenge: inStandardBase64(pkce.challenge) });

  expect(answer).toBeRefused('unverifiable challenge');
});

test('how a malformed challenge is answered at the start', verifies('PKCE-015'), async ({ api, oauth }) => {
  const { challenge } = (await oauth.session()).pkce;
  const malformed = {
    'of 42 characters': challenge.slice(1),
    'of 44 characters': `${challenge}A`,
    'with padding': `${challenge}=`,
    'with a plus': `+${challenge.slice(1)}`,
    'with a space': ` ${challenge.slice(1)}`,
  };

  for (const [words, value] of Object.entries(malformed)) {
    const answer = await api.initiate(oauth.request(), { query: { code_challenge: value } });
    expect.soft(answer).toBeRecorded(`a challenge ${words}`);
  }
});

/** Without + and / in one and - and _ in the other, both encodings differ in the padding alone. */
function pkceWhoseEncodingsDiffer() {
  const pairs = Array.from({ length: 100 }, () => createPkce());
  return pairs.find(({ challenge }) => /-/.test(challenge) && /_/.test(challenge)) ?? createPkce();
}

function inStandardBase64(challenge: string): string {
  return Buffer.from(challenge, 'base64url').toString('base64');
}
