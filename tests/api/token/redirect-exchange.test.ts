import { expect, test, verifies } from '#fixtures/index.ts';

test('another redirect URI at the exchange is refused', verifies('REDIRECT-014'), async ({ api, oauth, target }) => {
  await oauth.tokens();

  const { origin } = new URL(target.redirectUri);
  const outcomes = new Set<string>();
  for (const redirectUri of ['https://not-listed.example/callback', `${target.redirectUri}/`, origin]) {
    const grant = await oauth.grant();
    const answer = await api.exchange({ ...grant, redirectUri });
    expect.soft(answer, redirectUri).toBeRefused('redirect URI at the exchange');
    outcomes.add(answer.outcome());
  }
  expect(outcomes.size).toShow('different outcomes, as the URI is either compared or not used', 1);
});

test('the second white-listed redirect URI is refused there too', verifies('REDIRECT-015'), async ({ api, oauth }) => {
  await oauth.tokens();
  const grant = await oauth.grant();

  const answer = await api.exchange({ ...grant, redirectUri: oauth.otherRedirectUri() });

  expect(answer).toBeRefused('redirect URI at the exchange');
});
