import { expect, test, verifies } from '#fixtures/index.ts';

test('the white-listed redirect URI is accepted', verifies('REDIRECT-001'), async ({ api, oauth, target }) => {
  const answer = await api.initiate(oauth.request({ mode: 'hosted', redirectUri: target.redirectUri }));

  expect(answer).toLeadToHostedPage();
});

test('a second white-listed redirect URI is accepted', verifies('REDIRECT-002'), async ({ api, oauth }) => {
  const answer = await api.initiate(oauth.request({ mode: 'hosted', redirectUri: oauth.otherRedirectUri() }));

  expect(answer).toLeadToHostedPage();
});
