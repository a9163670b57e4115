import { expect, premise, test, verifies, type Answer } from '#fixtures/index.ts';
import { requirements } from '#specs/requirements/index.ts';

const SIX = ['response_type', 'client_id', 'redirect_uri', 'state', 'code_challenge', 'code_challenge_method'] as const;

const REQUIRED = [
  { id: 'INIT-009', name: 'code_challenge_method' },
  { id: 'INIT-010', name: 'response_type' },
  { id: 'INIT-012', name: 'state' },
  { id: 'INIT-013', name: 'client_id' },
  { id: 'INIT-015', name: 'redirect_uri' },
] as const;

for (const { id, name } of REQUIRED) {
  test(requirements[id].title, verifies(id), async ({ api, oauth }) => {
    await oauth.session();

    const answer = await api.initiate(oauth.request(), { query: { [name]: undefined } });

    expect(answer).toBeRefused('invalid_request');
  });
}

test('a start without redirect_uri is refused', verifies('INIT-014'), async ({ api, oauth }) => {
  await oauth.hostedSession();

  const answer = await api.initiate(oauth.request({ mode: 'hosted' }), { query: { redirect_uri: undefined } });

  expect(answer).toBeRefused('invalid_request');
});

const MISSPELT = [
  { name: 'response_type', misspelt: 'Response_Type' },
  { name: 'response_type', misspelt: 'responseType' },
  { name: 'client_id', misspelt: 'CLIENT_ID' },
  { name: 'client_id', misspelt: 'clientId' },
  { name: 'redirect_uri', misspelt: 'Redirect_Uri' },
  { name: 'redirect_uri', misspelt: 'redirect_url' },
  { name: 'state', misspelt: 'State' },
  { name: 'state', misspelt: 'states' },
  { name: 'code_challenge', misspelt: 'Code_Challenge' },
  { name: 'code_challenge', misspelt: 'codeChallenge' },
  { name: 'code_challenge_method', misspelt: 'Code_Challenge_Method' },
  { name: 'code_challenge_method', misspelt: 'code_challenge_methods' },
] as const;

test(
  'a start without code_challenge is refused, and the description names it',
  verifies('INIT-008'),
  async ({ api, oauth }) => {
    await oauth.session();

    const answer = await api.initiate(oauth.request(), { query: { code_challenge: undefined } });

    expect(answer).toBeRefused('invalid_request: code_challenge');
  },
);

test('the description names whichever parameter is missing', verifies('INIT-016'), async ({ api, oauth }) => {
  await oauth.session();

  for (const name of SIX) {
    const answer = await api.initiate(oauth.request(), { query: { [name]: undefined } });
    premise(answer.status >= 400, `a start without ${name} is refused`);

    const description = answer.strings('error_description').concat(answer.strings('message')).join();
    const isNamed = new RegExp(`\\b${name}\\b`).test(description);
    expect.soft(isNamed).toHold(`the description names ${name}`, `it does not name ${name}`, { of: answer });
  }
});

test('a start with nothing but client_id is refused', verifies('INIT-017'), async ({ api, oauth }) => {
  await oauth.hostedSession();

  const others = SIX.filter((name) => name !== 'client_id').map((name) => [name, undefined] as const);
  const answer = await api.initiate(oauth.request({ mode: 'hosted' }), { query: Object.fromEntries(others) });

  expect(answer).toBeRefused('invalid_request');
});

test('a misspelt parameter name counts as missing', verifies('INIT-018'), async ({ api, oauth, target }) => {
  const correct = valuesOf(await oauth.session(), target.client.key);

  for (const { name, misspelt } of MISSPELT) {
    const answer = await api.initiate(oauth.request(), { query: { [name]: undefined, [misspelt]: correct[name] } });
    expect.soft(answer, misspelt).toBeRefused('invalid_request');
  }
});

test('an empty required parameter counts as missing', verifies('INIT-019'), async ({ api, oauth }) => {
  await oauth.session();

  for (const name of SIX) {
    const answer = await api.initiate(oauth.request(), { query: { [name]: '' } });
    expect.soft(answer, name).toBeRefused('invalid_request');
  }
});

test('a response_type other than code is refused', verifies('INIT-011'), async ({ api, oauth }) => {
  await oauth.session();

  for (const responseType of ['token', 'code token', 'none']) {
    const answer = await api.initiate(oauth.request(), { query: { response_type: responseType } });
    expect.soft(answer, responseType).toBeRefused('unsupported response_type');
  }
});

test('a client_id other than the client key is refused', verifies('INIT-020'), async ({ api, oauth }) => {
  await oauth.session();

  const answer = await api.initiate(oauth.request(), { query: { client_id: crypto.randomUUID() } });

  expect(answer).toBeRefused('foreign client_id');
});

test('how a mode other than api is answered', verifies('INIT-021'), async ({ api, oauth }) => {
  await oauth.session();

  for (const mode of ['sdk', 'API', 'hosted', '']) {
    const answer = await api.initiate(oauth.request({ mode: 'hosted' }), { query: { mode } });
    expect.soft(answer).toBeRecorded(`mode=${mode}`);
  }
});

test('how a repeated parameter is answered', verifies('INIT-022'), async ({ api, oauth, target }) => {
  const correct = valuesOf(await oauth.session(), target.client.key);

  for (const name of SIX) {
    const answer = await api.initiate(oauth.request(), { query: { [name]: [correct[name], correct[name]] } });
    expect.soft(answer).toBeRecorded(`${name} twice`);
  }
});

const TWO = ['redirect_uri', 'state', 'code_challenge'] as const;

test('how two values of one parameter are answered', verifies('INIT-023'), async ({ api, oauth, target, recorder }) => {
  const one = valuesOf(await oauth.session(), target.client.key);
  const other = {
    ...valuesOf(oauth.request(), target.client.key),
    redirect_uri: 'https://not-listed.example/callback',
  };
  await oauth.grant();

  for (const name of TWO) {
    const answer = await api.initiate(oauth.request(), { query: { [name]: [one[name], other[name]] } });
    expect(answer).toBeRecorded(`two values of ${name}`);
    for (const sessionToken of answer.strings('token')) {
      const authorized = await api.authorize({ loginToken: await oauth.loginToken(), sessionToken });
      recorder.fact(`${name} that counts`, counting(name, authorized, one, other));
    }
  }
});

/** Which of two values came back. A challenge does not come back. */
function counting(
  name: (typeof TWO)[number],
  answer: Answer,
  ...given: Record<(typeof TWO)[number], string>[]
): string {
  const said = name === 'redirect_uri' ? answer.said('url') : answer.said('state');
  const at = name === 'code_challenge' ? -1 : given.findIndex((values) => said.startsWith(values[name]));
  return ['nobody sees', 'the first', 'the last'][at + 1] ?? 'another';
}

interface Request {
  redirectUri: string;
  state: string;
  pkce: { challenge: string };
}

/** The six parameters of a correct request. */
function valuesOf({ redirectUri, state, pkce }: Request, clientKey: string): Record<(typeof SIX)[number], string> {
  return {
    response_type: 'code',
    client_id: clientKey,
    redirect_uri: redirectUri,
    state,
    code_challenge: pkce.challenge,
    code_challenge_method: 'S256',
  };
}
