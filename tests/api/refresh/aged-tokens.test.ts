import { expect, test, verifies } from '#fixtures/index.ts';

test('access tokens of earlier runs end with their lifetime', verifies('TOKEN-026'), async ({ aged }) => {
  const { api, oauth } = aged;
  await aged.leave('access token');
  await aged.demandOld('access token');
  await oauth.control(api.user((await oauth.tokens()).accessToken));

  const spent = await aged.spend('access token', (token) => api.user(token));

  for (const { after, answer } of spent.over) expect(answer, after).toBeRefused('unauthorized');
  await aged.demandBothSides('access token', spent);
});

test('refresh tokens of earlier runs end with their lifetime', verifies('REFRESH-020'), async ({ aged }) => {
  const { api, oauth } = aged;
  await aged.leave('refresh token');
  await aged.demandOld('refresh token');
  await oauth.control(api.refresh((await oauth.tokens()).refreshToken));

  const spent = await aged.spend('refresh token', (token) => api.refresh(token));

  for (const { after, answer } of spent.over) expect(answer, after).toBeRefused('invalid_grant: refresh token');
  await aged.demandBothSides('refresh token', spent);
});
