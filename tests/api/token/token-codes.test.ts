import { expect, nearMisses, neverIssued, test, verifies } from '#fixtures/index.ts';

test('a code that was never issued is refused', verifies('TOKEN-010'), async ({ api, oauth }) => {
  await oauth.tokens();
  const grant = await oauth.grant();

  const answer = await api.exchange({ ...grant, code: neverIssued(grant.code) });

  expect.soft(answer).toBeRefused('invalid_grant: code');
  for (const [what, code] of nearMisses(grant.code)) {
    expect.soft(await api.exchange({ ...grant, code }), what).toBeRefused('no code');
  }
});

test("another client's code is refused", verifies('TOKEN-011'), async ({ oauth, otherClient }) => {
  await otherClient.oauth.tokens();
  const grant = await oauth.grant();

  const answer = await otherClient.api.exchange(grant);

  expect(answer).toBeRefused('refused');
});

test('a code whose session is over', verifies('TOKEN-021'), async ({ api, oauth, clock }) => {
  await oauth.tokens();
  const session = await oauth.session();
  const loginToken = await oauth.loginToken();
  await clock.pass({ minutes: 9, seconds: 30 });
  const grant = await oauth.authorized(session, loginToken);
  await clock.pass({ minutes: 1 });

  const answer = await api.exchange(grant);

  expect(answer).toBeRecorded('a code of one minute whose session began more than ten minutes ago');
});

test('the tokens of a code that is exchanged again', verifies('TOKEN-022'), async ({ api, oauth }) => {
  const grant = await oauth.grant();
  const { accessToken, refreshToken } = await oauth.tokens(grant);
  await oauth.control(api.user(accessToken));
  await api.exchange(grant);

  const [call, refresh] = [await api.user(accessToken), await api.refresh(refreshToken)];

  expect.soft(call).toBeRecorded('the access token of a code that was exchanged again');
  expect.soft(refresh).toBeRecorded('the refresh token of a code that was exchanged again');
});
