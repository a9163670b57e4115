import { expect, test, verifies } from '#fixtures/index.ts';

test("a whole flow runs under the region's routing", verifies('REGION-001'), async ({ api, oauth, target }) => {
  const session = await oauth.session();
  const login = await api.login(target.user);
  expect(login).toSucceed();

  const grant = await oauth.authorized(session, login.need('accessToken').accessToken);
  const exchange = await api.exchange(grant);
  expect(exchange).toSucceed();

  expect(await api.user(exchange.need('access_token').access_token)).toSucceed();
});

test('x-us-env: false is answered as no header is', verifies('REGION-002'), async ({ api, oauth, target }) => {
  await oauth.own.loginToken(); // the premise: under the region's own routing this user signs in
  const absent = await api.login(target.user, { headers: { 'x-us-env': undefined } });

  const off = await api.login(target.user, { headers: { 'x-us-env': 'false' } });

  expect(off.status).toShow('the status, as without the header', absent.status, off);
  expect(off.members.toSorted()).toShow('the members, as without the header', absent.members.toSorted(), off);
  expect(off.status < 500).toHold('the answers are no server errors', 'both are server errors', { of: off });
});

test('region=us in the query routes a login to the US backend', verifies('REGION-003'), async ({ api, oauth }) => {
  const { us } = oauth.users();

  const answer = await api.login(us, { headers: { 'x-us-env': undefined }, query: { region: 'us' } });

  expect(answer).toSucceed();
  expect(answer).toHaveMember('accessToken', expect.any(String));
});

test('x-us-env: true routes a login to the US backend', verifies('REGION-011'), async ({ api, oauth }) => {
  const { us } = oauth.users();

  const answer = await api.login(us, { headers: { 'x-us-env': 'true' } });

  expect(answer).toSucceed();
  expect(answer).toHaveMember('accessToken', expect.any(String));
});

test('other values of x-us-env and region are recorded', verifies('REGION-010'), async ({ api, oauth, target }) => {
  await oauth.own.loginToken();

  for (const value of ['TRUE', '1', 'yes', '']) {
    const answer = await api.login(target.user, { headers: { 'x-us-env': value } });
    expect(answer).toBeRecorded(`a login of this region with x-us-env: "${value}"`);
  }
  for (const region of ['US', 'eu', '']) {
    const answer = await api.login(target.user, { headers: { 'x-us-env': undefined }, query: { region } });
    expect(answer).toBeRecorded(`a login of this region with region="${region}" alone`);
  }
});
