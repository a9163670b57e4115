import { expect, nearMisses, neverIssued, premise, test, verifies } from '#fixtures/index.ts';

test('a call without an Authorization header is refused', verifies('USER-005'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();
  const control = await api.user(accessToken);
  premise(control.status === 200, 'the same call with the header is answered');

  const answer = await api.user(accessToken, { headers: { authorization: undefined } });
  const slashed = await api.user(accessToken, { headers: { authorization: undefined }, path: `${control.path}/` });

  expect.soft(answer).toBeRefused('unauthorized');
  expect.soft(slashed, 'with a slash after the path').toBeRefused('refused');
});

test('a refused bearer is told Not authenticated', verifies('USER-006'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.control(api.user(accessToken));

  const missing = await api.user(accessToken, { headers: { authorization: undefined } });
  const unknown = await api.user(neverIssued(accessToken));

  expect.soft(missing, 'missing').toBeRefused('not authenticated');
  expect.soft(unknown, 'unknown').toBeRefused('not authenticated');
});

test('a token without the Bearer scheme is refused', verifies('USER-007'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.control(api.user(accessToken));

  const answer = await api.user(accessToken, { headers: { authorization: accessToken } });

  expect(answer).toBeRefused('unauthorized');
});

test('a token under another scheme is refused', verifies('USER-008'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.control(api.user(accessToken));

  for (const scheme of ['Basic', 'Token']) {
    const answer = await api.user(accessToken, { headers: { authorization: `${scheme} ${accessToken}` } });
    expect.soft(answer, scheme).toBeRefused('unauthorized');
  }
});

test('two spaces after Bearer are refused', verifies('USER-009'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.control(api.user(accessToken));

  const answer = await api.user(accessToken, { headers: { authorization: `Bearer  ${accessToken}` } });

  expect(answer).toBeRefused('unauthorized');
});

test('other letters and spaces of a bearer', verifies('USER-010'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.control(api.user(accessToken));
  const headers = {
    'a bearer in lower case': `bearer ${accessToken}`,
    'a bearer in upper case': `BEARER ${accessToken}`,
    // On the way, HTTP takes it off the value (RFC 9110 section 5.5).
    'a space after the token': `Bearer ${accessToken} `,
  };

  for (const [what, authorization] of Object.entries(headers)) {
    const answer = await api.user(accessToken, { headers: { authorization } });
    expect.soft(answer).toBeRecorded(what);
  }
});

test('an unknown access token is refused', verifies('USER-011'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.control(api.user(accessToken));

  const answer = await api.user(neverIssued(accessToken));

  expect.soft(answer).toBeRefused('unauthorized');
  for (const [what, text] of nearMisses(accessToken)) {
    expect.soft(await api.user(text), what).toBeRefused('unauthorized');
  }
});

test('an access token in the query is not accepted', verifies('USER-018'), async ({ api, oauth }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.control(api.user(accessToken));

  const answer = await api.user(accessToken, {
    headers: { authorization: undefined },
    query: { access_token: accessToken },
  });

  expect(answer).toBeRefused('unauthorized');
});

test('what a refused bearer is told by WWW-Authenticate', verifies('USER-020'), async ({ api, oauth, recorder }) => {
  const { accessToken } = await oauth.tokens();
  await oauth.control(api.user(accessToken));

  const answer = await api.user(neverIssued(accessToken));

  expect(answer).toBeRecorded('an unknown access token');
  recorder.fact('WWW-Authenticate beside it', answer.headers['www-authenticate'] ?? 'absent');
});
