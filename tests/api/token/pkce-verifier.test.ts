import { createPkce, expect, test, verifies } from '#fixtures/index.ts';

test('a verifier of 42 characters is refused', verifies('PKCE-012'), async ({ oauth }) => {
  const shortest = verifierOf(43);
  await oauth.tokens(await oauth.grant({ pkce: createPkce(shortest) }));

  const answer = await oauth.verification(createPkce(shortest.slice(1)));

  expect(answer).toBeRefused('verifier of another length');
});

test('a verifier of 129 characters is refused', verifies('PKCE-013'), async ({ oauth }) => {
  const longest = verifierOf(128);
  await oauth.tokens(await oauth.grant({ pkce: createPkce(longest) }));

  const answer = await oauth.verification(createPkce(`${longest}a`));

  expect(answer).toBeRefused('verifier of another length');
});

test('a verifier with other characters is refused', verifies('PKCE-014'), async ({ oauth }) => {
  await oauth.tokens();

  for (const character of ['+', '/', '=', ' ', 'é']) {
    const answer = await oauth.verification(createPkce(`${verifierOf(60)}${character}`));
    expect.soft(answer, `with "${character}"`).toBeRefused('malformed verifier');
  }
});

test('the right verifier after a wrong one', verifies('PKCE-016'), async ({ api, oauth }) => {
  await oauth.tokens();
  const grant = await oauth.grant();
  await oauth.refused(api.exchange({ ...grant, verifier: createPkce().verifier }));

  const answer = await api.exchange(grant);

  expect(answer).toBeRecorded('the right verifier after a wrong one');
});

/** A random verifier of that length. */
function verifierOf(length: number): string {
  return Array.from({ length: 4 }, () => createPkce().verifier)
    .join('')
    .slice(0, length);
}
