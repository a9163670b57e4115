import { expect, test, verifies, type Caller, type RequestChange } from '#fixtures/index.ts';

/** One correct request to each operation, with fresh credentials, or the same request with a change. */
const calls = {
  initiate: ({ api, oauth }: Caller, change?: RequestChange) => api.initiate(oauth.request(), change),
  login: ({ api, target }: Caller, change?: RequestChange) => api.login(target.user, change),
  loginOtp: async ({ api, oauth }: Caller, change?: RequestChange) =>
    api.loginOtp({ userId: (await oauth.challenge()).userId }, change),
  authorize: async ({ api, oauth }: Caller, change?: RequestChange) => {
    const { token } = await oauth.session();
    return api.authorize({ loginToken: await oauth.loginToken(), sessionToken: token }, change);
  },
  exchange: async ({ api, oauth }: Caller, change?: RequestChange) => api.exchange(await oauth.grant(), change),
  refresh: async ({ api, oauth }: Caller, change?: RequestChange) =>
    api.refresh((await oauth.tokens()).refreshToken, change),
  revoke: async ({ api, oauth }: Caller, change?: RequestChange) =>
    api.revoke((await oauth.tokens()).accessToken, change),
  logout: async ({ api, oauth }: Caller, change?: RequestChange) => api.logout(await oauth.own.loginToken(), change),
};

for (const [call, requirement] of [
  ['initiate', 'CLIENT-001'],
  ['login', 'CLIENT-002'],
  ['loginOtp', 'CLIENT-003'],
  ['authorize', 'CLIENT-004'],
  ['exchange', 'CLIENT-005'],
  ['refresh', 'CLIENT-005'],
] as const) {
  test(`${call} without client key is refused`, verifies(requirement), async ({ api, oauth, target }) => {
    const caller = { api, oauth, target };
    await oauth.control(calls[call](caller));

    const answer = await calls[call](caller, { headers: { 'x-client-key': undefined } });

    expect(answer).toBeRefused('client key missing');
  });
}

for (const [call, requirement] of [
  ['revoke', 'CLIENT-006'],
  ['logout', 'CLIENT-007'],
] as const) {
  test(`${call} without client key is refused`, verifies(requirement), async ({ api, oauth, target }) => {
    const caller = { api, oauth, target };
    await oauth.control(calls[call](caller));

    const answer = await calls[call](caller, { headers: { 'x-client-key': undefined } });

    expect(answer).toBeRefused('client key missing beside a bearer');
  });
}

for (const [call, requirement] of [
  ['login', 'CLIENT-009'],
  ['loginOtp', 'CLIENT-028'],
  ['authorize', 'CLIENT-010'],
  ['exchange', 'CLIENT-011'],
  ['refresh', 'CLIENT-011'],
  ['revoke', 'CLIENT-012'],
  ['logout', 'CLIENT-012'],
] as const) {
  test(`${call} with an unknown client key is refused`, verifies(requirement), async ({ api, oauth, target }) => {
    const caller = { api, oauth, target };
    await oauth.control(calls[call](caller));

    const answer = await calls[call](caller, { headers: { 'x-client-key': crypto.randomUUID() } });

    expect(answer).toBeRefused('client key unknown');
  });
}

test('initiate with an unknown client key is refused', verifies('CLIENT-008'), async ({ api, oauth }) => {
  await oauth.session();
  const key = crypto.randomUUID();

  const answer = await api.initiate(oauth.request(), { headers: { 'x-client-key': key }, query: { client_id: key } });

  expect(answer).toBeRefused('client key unknown');
});

test('revoked keys are refused', verifies('CLIENT-030'), async ({ oauth, revokedClient }) => {
  await oauth.session();

  const answer = await revokedClient.api.initiate(revokedClient.oauth.request());

  expect(answer).toBeRefused('revoked keys');
});

test('498 and 499 carry their documented message', verifies('CLIENT-013'), async ({ api, oauth, target }) => {
  await oauth.own.loginToken();

  const missing = await api.login(target.user, { headers: { 'x-client-key': undefined } });
  const unknown = await api.login(target.user, { headers: { 'x-client-key': crypto.randomUUID() } });

  expect.soft(missing).toBeRefused('message of a missing client key');
  expect.soft(unknown).toBeRefused('message of an unknown client key');
});

test('the two keys swapped are refused', verifies('CLIENT-021'), async ({ api, oauth, target }) => {
  const caller = { api, oauth, target };
  const { key, secret } = target.client;
  await oauth.control(calls.authorize(caller));

  const answer = await calls.authorize(caller, { headers: { 'x-client-key': secret, 'x-secret-key': key } });

  expect(answer).toBeRefused('client key unknown');
});

test('client-key does not stand in for x-client-key', verifies('CLIENT-022'), async ({ api, oauth, target }) => {
  const misnamed = { headers: { 'x-client-key': undefined, 'client-key': target.client.key } };
  await oauth.session();
  await oauth.own.loginToken();

  expect.soft(await api.initiate(oauth.request(), misnamed)).toBeRefused('client key missing');
  expect.soft(await api.login(target.user, misnamed)).toBeRefused('client key missing');
});

test('an empty client key is refused', verifies('CLIENT-024'), async ({ api, oauth }) => {
  await oauth.session();

  const answer = await api.initiate(oauth.request(), { headers: { 'x-client-key': '' } });

  expect(answer).toBeRefused('client key empty');
});

test('header names in capitals are recorded', verifies('CLIENT-027'), async ({ api, oauth, target }) => {
  const { key, secret } = target.client;
  await oauth.session();

  const answer = await api.initiate(oauth.request(), {
    headers: { 'x-client-key': undefined, 'X-CLIENT-KEY': key, 'x-secret-key': undefined, 'X-SECRET-KEY': secret },
  });

  expect(answer).toBeRecorded('header names in capitals');
});
