import { expect, test, verifies } from '#fixtures/index.ts';

test('reserved characters in state return unmodified', verifies('STATE-001'), async ({ api, oauth }) => {
  const state = 'a=1&b=2;c/d?e#f:g@h!$\'()*,[]"<>{}|^`\\';
  const { token } = await oauth.session({ state });

  const answer = await api.authorize({ loginToken: await oauth.loginToken(), sessionToken: token });

  expect.soft(answer).toHaveMember('state', state);
  expect.soft(stateIn(answer.need('url').url)).toShow('the state in url', state);
});

test('percent signs, pluses and spaces return unmodified', verifies('STATE-002'), async ({ api, oauth }) => {
  const state = '100%25 +%2B + %20 %zz end';
  const { token } = await oauth.session({ state });

  const answer = await api.authorize({ loginToken: await oauth.loginToken(), sessionToken: token });

  expect.soft(answer).toHaveMember('state', state);
  expect.soft(stateIn(answer.need('url').url)).toShow('the state in url', state);
});

test('the letter case of state returns unmodified', verifies('STATE-003'), async ({ api, oauth }) => {
  const state = 'AbCdEfGhIjKlMnOpQrStUvWxYz';
  const { token } = await oauth.session({ state });

  const answer = await api.authorize({ loginToken: await oauth.loginToken(), sessionToken: token });

  expect.soft(answer).toHaveMember('state', state);
  expect.soft(stateIn(answer.need('url').url)).toShow('the state in url', state);
});

test('characters beyond ASCII in state return unmodified', verifies('STATE-004'), async ({ api, oauth }) => {
  const state = 'Grüße, ŁÓDŹ, γειά σου, 日本語, مرحبا, 🔑👩‍👧, e\u0301';
  const { token } = await oauth.session({ state });

  const answer = await api.authorize({ loginToken: await oauth.loginToken(), sessionToken: token });

  expect.soft(answer).toHaveMember('state', state);
  expect.soft(stateIn(answer.need('url').url)).toShow('the state in url', state);
});

test('a state of 512 characters returns unmodified', verifies('STATE-005'), async ({ api, oauth }) => {
  const state = Array.from({ length: 128 }, (_, index) => `s${String(index).padStart(3, '0')}`).join('');
  const { token } = await oauth.session({ state });

  const answer = await api.authorize({ loginToken: await oauth.loginToken(), sessionToken: token });

  expect.soft(answer).toHaveMember('state', state);
  expect.soft(stateIn(answer.need('url').url)).toShow('the state in url', state);
});

test('a state of eight characters is accepted', verifies('STATE-006'), async ({ api, oauth }) => {
  const answer = await api.initiate(oauth.request({ state: 'a1B2c3D4' }));

  expect(answer).toSucceed();
  expect(answer).toHaveMember('token', expect.any(String));
});

test('a state of seven characters is refused', verifies('STATE-007'), async ({ api, oauth }) => {
  await oauth.session();

  const answer = await api.initiate(oauth.request(), { query: { state: 'a1B2c3D' } });

  expect(answer).toBeRefused('short state');
});

test('sessions side by side keep their own state', verifies('STATE-008'), async ({ api, oauth }) => {
  const [one, other] = [await oauth.session(), await oauth.session()];
  const loginToken = await oauth.loginToken();

  const second = await api.authorize({ loginToken, sessionToken: other.token });
  const first = await api.authorize({ loginToken, sessionToken: one.token });

  expect.soft(first).toHaveMember('state', one.state);
  expect.soft(second).toHaveMember('state', other.state);
});

const KINDS = [
  ['digits with leading zeros', '0012345678'],
  ['more digits than a number can hold', '12345678901234567890'],
  ['a number with an exponent', '12345678e3'],
  ['a number with a fraction', '1.50000000'],
  ['a hexadecimal number', '0x0000ffff'],
  ['a JSON object', '{"a": 1, "b": "c"}'],
  ['a JSON list', '[1, 2, 3]'],
  ['a JSON text', '"quoted text"'],
  ['a word that a program may mean', 'undefined'],
  ['leading spaces', '  a state'],
  ['trailing spaces', 'a state  '],
] as const;

for (const [what, state] of KINDS) {
  test(`a state of ${what} returns unmodified`, verifies('STATE-009'), async ({ api, oauth }) => {
    const { token } = await oauth.session({ state });

    const answer = await api.authorize({ loginToken: await oauth.loginToken(), sessionToken: token });

    expect.soft(answer).toHaveMember('state', state);
    expect.soft(stateIn(answer.need('url').url)).toShow('the state in url', state);
  });
}

/** Some servers refuse them as too short, others for their characters: what is refused is not changed. */
const PERHAPS_REFUSED = [
  'true',
  'null',
  '00',
  'line\nbreak',
  'carriage\r\nreturn',
  'a\tstate',
  'bell\u0007bell',
  'end\u007fend',
];

test('a state that is accepted returns unmodified', verifies('STATE-010'), async ({ api, oauth }) => {
  await oauth.grant();

  for (const state of PERHAPS_REFUSED) {
    const start = await api.initiate(oauth.request({ state }));
    for (const sessionToken of start.strings('token')) {
      const answer = await api.authorize({ loginToken: await oauth.loginToken(), sessionToken });
      expect.soft(answer).toHaveMember('state', state);
      expect.soft(stateIn(answer.need('url').url)).toShow('the state in url', state);
    }
  }
});

test('how a state of 1000 characters returns', verifies('STATE-011'), async ({ api, oauth, recorder }) => {
  await oauth.grant();
  const state = 'long'.repeat(250);

  const start = await api.initiate(oauth.request({ state }));

  expect(start).toBeRecorded('a start with a state of 1000 characters');
  for (const sessionToken of start.strings('token')) {
    const answer = await api.authorize({ loginToken: await oauth.loginToken(), sessionToken });
    recorder.fact('a state of 1000 characters returns', answer.member('state') === state ? 'unmodified' : 'changed');
  }
});

/** The one state in a callback address; more than one, or none, equals no state that was sent. */
function stateIn(url: string): string | undefined {
  const states = new URL(url).searchParams.getAll('state');
  return states.length === 1 ? states[0] : undefined;
}
