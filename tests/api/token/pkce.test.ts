import { createPkce, expect, test, verifies } from '#fixtures/index.ts';

const ALL_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~';

test('the base64url of the SHA-256 of the verifier verifies', verifies('PKCE-001'), async ({ api, oauth }) => {
  const grant = await oauth.grant({ pkce: createPkce() });

  expect(await api.exchange(grant)).toSucceed();
});

test('a verifier of 43 characters is accepted', verifies('PKCE-002'), async ({ api, oauth }) => {
  const grant = await oauth.grant({ pkce: createPkce(verifierOf(43)) });

  expect(await api.exchange(grant)).toSucceed();
});

test('a verifier of 128 characters is accepted', verifies('PKCE-003'), async ({ api, oauth }) => {
  const grant = await oauth.grant({ pkce: createPkce(verifierOf(128)) });

  expect(await api.exchange(grant)).toSucceed();
});

test('every documented character is accepted in a verifier', verifies('PKCE-004'), async ({ api, oauth }) => {
  const grant = await oauth.grant({ pkce: createPkce(ALL_CHARACTERS) });

  expect(await api.exchange(grant)).toSucceed();
});

/** A random verifier of that length. */
function verifierOf(length: number): string {
  return Array.from({ length: 4 }, () => createPkce().verifier)
    .join('')
    .slice(0, length);
}
