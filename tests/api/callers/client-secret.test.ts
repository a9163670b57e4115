import { expect, nearMisses, test, verifies, type Caller, type RequestChange } from '#fixtures/index.ts';

/** One correct request to each place where the secret key belongs, or the same request with a change. */
const calls = {
  initiate: ({ api, oauth }: Caller, change?: RequestChange) => api.initiate(oauth.request(), change),
  authorize: async ({ api, oauth }: Caller, change?: RequestChange) => {
    const { token } = await oauth.session();
    return api.authorize({ loginToken: await oauth.loginToken(), sessionToken: token }, change);
  },
  exchange: async ({ api, oauth }: Caller, change?: RequestChange) => api.exchange(await oauth.grant(), change),
  refresh: async ({ api, oauth }: Caller, change?: RequestChange) =>
    api.refresh((await oauth.tokens()).refreshToken, change),
};

const places = [
  { call: 'initiate', endpoint: 'initiate', missing: 'CLIENT-014', wrong: 'CLIENT-017' },
  { call: 'authorize', endpoint: 'authorize', missing: 'CLIENT-015', wrong: 'CLIENT-018' },
  { call: 'exchange', endpoint: 'token', missing: 'CLIENT-016', wrong: 'CLIENT-019' },
  { call: 'refresh', endpoint: 'token', missing: 'CLIENT-016', wrong: 'CLIENT-019' },
] as const;

const WITHOUT = { headers: { 'x-secret-key': undefined } };

for (const { call, endpoint, missing, wrong } of places) {
  test(`${call} without secret key is refused`, verifies(missing), async ({ api, oauth, target }) => {
    const caller = { api, oauth, target };
    await oauth.control(calls[call](caller));

    const answer = await calls[call](caller, WITHOUT);

    expect(answer).toBeRefused(`secret key at ${endpoint}`);
  });

  test(`${call} with a wrong secret key is refused`, verifies(wrong), async ({ api, oauth, target }) => {
    const caller = { api, oauth, target };
    await oauth.control(calls[call](caller));
    // Where the key is optional, a wrong one may be ignored.
    expect(await calls[call](caller, WITHOUT)).toBeRefused(`secret key at ${endpoint}`);

    for (const [what, secret] of wrongSecrets(target.client.secret)) {
      const answer = await calls[call](caller, { headers: { 'x-secret-key': secret } });
      expect.soft(answer, what).toBeRefused(`wrong secret key at ${endpoint}`);
    }
  });
}

test("another client's secret key is refused", verifies('CLIENT-020'), async ({ api, oauth, otherClient }) => {
  await oauth.session();
  await otherClient.oauth.session(); // the premise: that secret key is a valid one
  expect(await api.initiate(oauth.request(), WITHOUT)).toBeRefused('secret key at initiate');

  const answer = await api.initiate(oauth.request(), {
    headers: { 'x-secret-key': otherClient.target.client.secret },
  });

  expect(answer).toBeRefused('wrong secret key at initiate');
});

test('secret-key does not stand in for x-secret-key', verifies('CLIENT-023'), async ({ api, oauth, target }) => {
  await oauth.session();
  expect(await api.initiate(oauth.request(), WITHOUT)).toBeRefused('secret key at initiate');

  const answer = await api.initiate(oauth.request(), {
    headers: { 'x-secret-key': undefined, 'secret-key': target.client.secret },
  });

  expect(answer).toBeRefused('wrong secret key at initiate');
});

test('a revocation with a faulty secret key is recorded', verifies('CLIENT-029'), async ({ api, oauth }) => {
  await oauth.revoked((await oauth.tokens()).accessToken);

  for (const [what, secret] of [
    ['no', undefined],
    ['a wrong', crypto.randomUUID()],
  ] as const) {
    const { accessToken } = await oauth.tokens();
    const answer = await api.revoke(accessToken, { headers: { 'x-secret-key': secret } });
    expect(answer).toBeRecorded(`revoke with ${what} secret key`);
  }
});

/** The first one twice: what was refused stays refused. */
function wrongSecrets(right: string): [what: string, secret: string][] {
  const another = crypto.randomUUID();
  return [['another', another], ['another, again', another], ...nearMisses(right)];
}
