import { expect, mistyped, nearMisses, neverIssued, test, verifies } from '#fixtures/index.ts';

test('a refresh token that was never issued is refused', verifies('REFRESH-008'), async ({ api, oauth }) => {
  const [control, { refreshToken }] = [await oauth.tokens(), await oauth.tokens()];
  await oauth.control(api.refresh(control.refreshToken));

  const answer = await api.refresh(neverIssued(refreshToken));

  expect.soft(answer).toBeRefused('invalid_grant: refresh token');
  for (const [what, text] of nearMisses(refreshToken)) {
    expect.soft(await api.refresh(text), what).toBeRefused('no refresh token');
  }
});

test('a refresh without refresh_token is refused', verifies('REFRESH-010'), async ({ api, oauth }) => {
  const { refreshToken } = await oauth.tokens();
  await oauth.control(api.refresh(refreshToken));

  const answer = await api.refresh(refreshToken, { body: { refresh_token: undefined } });

  expect(answer).toBeRefused('invalid_request');
});

test('a refresh token under another grant_type is refused', verifies('REFRESH-011'), async ({ api, oauth }) => {
  const [control, underNone, underCode] = [await oauth.tokens(), await oauth.tokens(), await oauth.tokens()];
  await oauth.control(api.refresh(control.refreshToken));

  const unknown = await api.refresh(underNone.refreshToken, { body: { grant_type: 'refresh' } });
  const ofACode = await api.refresh(underCode.refreshToken, { body: { grant_type: 'authorization_code' } });

  expect.soft(unknown, 'refresh').toBeRefused('grant_type wrong for a refresh');
  expect.soft(ofACode, 'authorization_code').toBeRefused('grant_type of a code for a refresh');
});

const UNREADABLE: { what: string; body: (refreshToken: string) => Record<string, unknown> }[] = [
  { what: 'empty', body: () => ({ refresh_token: '' }) },
  ...mistyped('').map(([what], at) => ({
    what,
    body: (refreshToken: string) => ({ refresh_token: mistyped(refreshToken)[at]?.[1] }),
  })),
  { what: 'a number', body: () => ({ refresh_token: 1234567890 }) },
  { what: 'refreshToken', body: (refreshToken) => ({ refresh_token: undefined, refreshToken }) },
];

test(
  'an empty, wrongly typed or misspelt refresh token is refused',
  verifies('REFRESH-012'),
  async ({ api, oauth }) => {
    const control = await oauth.tokens();
    await oauth.control(api.refresh(control.refreshToken));

    for (const { what, body } of UNREADABLE) {
      const { refreshToken } = await oauth.tokens();
      const answer = await api.refresh(refreshToken, { body: body(refreshToken) });
      expect.soft(answer, what).toBeRefused('refused');
    }
  },
);

test("another client's refresh token is refused", verifies('REFRESH-014'), async ({ oauth, otherClient }) => {
  const own = await otherClient.oauth.tokens();
  await otherClient.oauth.control(otherClient.api.refresh(own.refreshToken));
  const foreign = await oauth.tokens();

  const answer = await otherClient.api.refresh(foreign.refreshToken);

  expect(answer).toBeRefused('refused');
});
