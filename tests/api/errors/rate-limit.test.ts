import { expect, test, verifies } from '#fixtures/index.ts';

test('fast repeated logins are recorded', verifies('ERROR-015'), async ({ api, oauth, recorder }) => {
  const user = oauth.lockableUser();
  await oauth.loginToken(user);

  // A 429 is no answer of the API: the request fails and says so, with the Retry-After.
  const login = () => api.login(user).then(({ status }) => String(status), String);
  const outcomes = await Promise.all(Array.from({ length: 12 }, login));

  recorder.fact('twelve logins at once', [...new Set(outcomes)].join(', '));
  expect(!outcomes.includes('500')).toHold('none of the answers is a server error', 'one is 500');
});
