import { expect, otherDigits, premise, stranger, test, verifies, type Answer, type Caller } from '#fixtures/index.ts';

const DOCUMENTED_CODES = [
  ...['invalid_request', 'invalid_grant', 'invalid_client', 'access_denied', 'unauthorized_client'],
  'otp_required',
];
/** RFC 8259, section 8.1. */
const BYTE_ORDER_MARK = '\ufeff';
const JSON_TYPE = /^application\/(\S+\+)?json\b/i;
const DOCUMENTED_MEMBERS = ['error', 'error_description', 'message', 'requiresOtp'];
/** Frames and file names of the usual platforms. */
const TRACE = /\bat .+:\d+:\d+|\bat [\w$.]+\(\w+\.java|Traceback \(most|File ".+", line \d|goroutine \d|node_modules\//;

test('every answer is JSON and says so', verifies('ERROR-001'), async ({ api, oauth, target }) => {
  const successes = [await api.initiate(oauth.request()), await api.login(target.user)];
  const { answers } = await faultyRequests({ api, oauth, target });

  expectJson([...successes, ...answers]);
});

test('answers to bodies that no page describes are JSON', verifies('ERROR-001'), async ({ api, oauth, target }) => {
  const { code, verifier, redirectUri } = await oauth.grant();
  const grant = { code, verifier, redirectUri };
  const { refreshToken } = await oauth.tokens();
  const { email, password } = target.user;
  const userId = crypto.randomUUID();

  const unreadable = [
    await api.login({ email, password }, { body: { note: 'x'.repeat(300_000) } }),
    await api.login({ email, password }, { body: `{"note":${'['.repeat(200)}${']'.repeat(200)}}` }),
  ];
  const misspelt = [
    await api.loginOtp({ userId }, { body: { userId: undefined, email: stranger() } }),
    await api.exchange(grant, { body: { code: undefined, Code: code } }),
    await api.exchange(grant, { body: { code_verifier: undefined, codeVerifier: verifier } }),
    await api.exchange(grant, { body: { redirect_uri: undefined, redirectUri } }),
    await api.exchange(grant, { body: { grant_type: undefined, grantType: 'authorization_code' } }),
    await api.refresh(refreshToken, { body: { refresh_token: undefined, refreshToken } }),
  ];

  expectJson([...unreadable, ...misspelt]);
});

test('answers to special users are JSON', verifies('ERROR-017'), async ({ api, oauth }) => {
  const { user, userId } = await oauth.challenge();
  const { email, password } = user;
  const code = await oauth.oneTimePassword({ user, userId });

  await oauth.own.loginToken();
  const wrong = await api.login({ email, password, otpCode: otherDigits(code) });
  const disabled = await api.login(oauth.disabledUser());
  premise(disabled.status >= 400, 'a disabled account is refused');

  expectJson([wrong, disabled]);
});

test('an OAuth refusal has error and error_description', verifies('ERROR-002'), async ({ api, oauth, target }) => {
  const { refreshToken } = await oauth.tokens();
  await oauth.hostedSession();
  await oauth.control(api.refresh(refreshToken));
  const unlisted = `${target.redirectUri}/elsewhere`;

  const challenge = await api.initiate(oauth.request(), { query: { code_challenge: undefined } });
  const redirect = await api.initiate(oauth.request({ mode: 'hosted' }), { query: { redirect_uri: unlisted } });
  const exchange = await api.exchange(await oauth.grant(), { body: { code: crypto.randomUUID() } });
  const refresh = await api.refresh(refreshToken, { body: { refresh_token: crypto.randomUUID() } });

  expect.soft(challenge).toBeRefused('an OAuth error');
  expect.soft(redirect).toBeRefused('an OAuth error');
  expect.soft(exchange).toBeRefused('an OAuth error');
  expect.soft(refresh).toBeRefused('an OAuth error');
});

test('a refusal uses only the documented codes', verifies('ERROR-003'), async ({ api, oauth, target }) => {
  const { refusals } = await faultyRequests({ api, oauth, target });

  // The list is of OAuth error codes: where the description is a message, `error` is a word of its own.
  const coded = refusals.filter(({ members }) => !members.includes('message') || members.includes('error_description'));
  for (const refusal of coded) {
    for (const code of refusal.strings('error')) {
      expect.soft(code).toBeOneOf(`the error code of ${refusal.path}`, DOCUMENTED_CODES, refusal);
    }
  }
});

test('a faulty request is no server error', verifies('ERROR-005'), async ({ api, oauth, target }) => {
  const { answers } = await faultyRequests({ api, oauth, target });

  for (const { status, place, of } of answers.map(described)) {
    expect.soft(status >= 500 ? status : undefined).toShow(`${place}: the status of a server error`, undefined, of);
  }
});

test('no refusal carries a stack trace', verifies('ERROR-010'), async ({ api, oauth, target }) => {
  const { refusals } = await faultyRequests({ api, oauth, target });

  for (const { text, place, of } of refusals.map(described)) {
    expect.soft(!TRACE.test(text)).toHold(`${place} without a stack trace`, 'it has a stack trace', { of });
  }
});

test('no refusal repeats a secret', verifies('ERROR-011'), async ({ api, oauth, target }) => {
  const { refusals, secrets } = await faultyRequests({ api, oauth, target });

  for (const { text, place, of } of refusals.map(described)) {
    const found = Object.entries(secrets).filter(([, secret]) => text.includes(secret));
    const repeated = found.map(([name]) => name);
    expect.soft(repeated).toShow(`${place}: the secrets that it repeats`, [], of);
  }
});

test('further members of refusals are recorded', verifies('ERROR-016'), async ({ api, oauth, target, recorder }) => {
  const { refusals } = await faultyRequests({ api, oauth, target });

  const members = new Set(refusals.flatMap((refusal) => refusal.members));
  const further = [...members].filter((name) => !DOCUMENTED_MEMBERS.includes(name));
  recorder.fact('further members of refusals', [further.length, ...further].join(' '));
  expect(refusals.length > 0).toHold('some requests are refused', 'none is refused');
});

/** A story of real credentials, and with them one faulty request or more to every operation. */
async function faultyRequests({ api, oauth, target }: Pick<Caller, 'api' | 'oauth' | 'target'>) {
  const session = await oauth.session();
  const loginToken = await oauth.loginToken();
  const { accessToken, refreshToken } = await oauth.tokens(await oauth.authorized(session, loginToken));
  await oauth.control(api.user(accessToken));
  const grant = await oauth.authorized(await oauth.session(), loginToken);
  const { token: sessionToken } = await oauth.session();
  const { email, password } = target.user;
  const damaged = `${accessToken}x`;

  const answers = [
    await api.initiate(oauth.request(), { headers: { 'x-client-key': undefined } }),
    await api.initiate(oauth.request(), { query: { code_challenge: undefined } }),
    await api.login({ email, password }, { headers: { 'x-client-key': crypto.randomUUID() } }),
    await api.login({ email, password }, { body: { email: undefined } }),
    await api.login({ email, password }, { body: { email: [email] } }),
    await api.login({ email: stranger(), password }),
    await api.login({ email, password }, { body: '{' }),
    await api.login({ email, password }, { body: 'null' }),
    await api.login({ email, password }, { headers: { 'content-type': 'text/plain' } }),
    await api.loginOtp({ userId: crypto.randomUUID() }),
    await api.loginOtp({ userId: crypto.randomUUID() }, { body: { userId: undefined } }),
    await api.loginOtp({ userId: crypto.randomUUID() }, { body: { userId: 7 } }),
    await api.authorize({ loginToken, sessionToken }, { headers: { authorization: undefined } }),
    await api.authorize({ loginToken, sessionToken }, { body: { token: { is: sessionToken } } }),
    await api.authorize({ loginToken, sessionToken }, { body: '{' }),
    await api.authorize({ loginToken, sessionToken }, { body: 'null' }),
    await api.exchange(grant, { body: { redirect_uri: undefined } }),
    await api.exchange(grant, { body: { code: 7 } }),
    await api.exchange(grant, { body: '{' }),
    await api.exchange(grant, { body: 'null' }),
    await api.refresh(refreshToken, { body: { grant_type: undefined } }),
    await api.user(damaged),
    await api.revoke(damaged),
    await api.logout(damaged),
  ];

  const refusals = answers.filter(({ status }) => status >= 400);
  premise(refusals.length > 0, 'faulty requests are refused');
  const secrets = { secretKey: target.client.secret, password, loginToken, sessionToken, accessToken, refreshToken };
  return { answers, refusals, secrets: { ...secrets, code: grant.code, verifier: grant.verifier } };
}

function expectJson(answers: readonly Answer[]): void {
  for (const { isJson, contentType, place, of } of answers.map(described)) {
    const isSaid = JSON_TYPE.test(contentType);
    expect.soft(isSaid).toHold(`${place} with a content type of JSON`, 'its content type is another', { of });
    expect.soft(isJson).toHold(`${place} with a body of JSON`, 'its body is no JSON', { of });
  }
}

/** An answer and its place in words. What it says may be a secret, so messages do not repeat it. */
function described(of: Answer) {
  const { method, path, status, headers, body, text } = of;
  const contentType = headers['content-type'] ?? 'nothing';
  return {
    status,
    contentType,
    isJson: body !== undefined && !text.startsWith(BYTE_ORDER_MARK),
    text,
    of,
    place: `${method} ${path} answered ${status}`,
  };
}
