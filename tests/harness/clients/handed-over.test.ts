import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readHandedOver, readLog } from '#fixtures/client/files/handed-over.ts';
import { secretsOf, untoldOfRefusals, untoldOfSurroundings, wholeTokensOf } from '#fixtures/client/files/offences.ts';

const TOKEN = 'tok_9f8e7d6c5b4a39281706f5e4d3c2b1a0';

const har = (entry: object) => JSON.stringify({ log: { entries: [entry] } });
const exchange = {
  request: {
    url: `https://dev.api.baanx.com/v1/auth/oauth/token?code=${TOKEN}`,
    headers: [
      { name: 'X-Secret-Key', value: 'a-secret-key-of-somebody' },
      { name: 'Authorization', value: `Bearer ${TOKEN}` },
    ],
    postData: { text: JSON.stringify({ email: 'a@example.com', password: 'correct horse' }) },
  },
  response: { status: 200, headers: [], content: { text: JSON.stringify({ access_token: TOKEN }) } },
};

test('secret keys and passwords in a log are told by name and line', () => {
  const log = readLog(
    [
      'all is well',
      'POST /v1/auth/oauth/token x-secret-key: a-secret-key-of-somebody',
      '{"email":"a@example.com","password":"correct horse"}',
      'sent email=a%40example.com&password=correct',
    ].join('\n'),
  );

  expect(secretsOf(log)).toEqual(['x-secret-key in line 2', 'password in line 3', 'password in line 4']);
});

test('whole tokens in a log are told, wherever they stand', () => {
  const log = readLog(
    [
      `authorization: Bearer ${TOKEN}`,
      `12:00:01 {"step":"TOKEN","body":"{\\"refresh_token\\":\\"${TOKEN}\\"}"}`,
      `callback?code=${TOKEN}&state=1`,
    ].join('\n'),
  );

  expect(wholeTokensOf(log)).toEqual(['authorization in line 1', 'refresh_token in line 2', 'code in line 3']);
});

for (const [name, line] of [
  ['code', `GET https://app.example.com/callback?code=${TOKEN}`],
  ['access_token', `INFO: access_token=${TOKEN}`],
  ['access_token', `access_token = ${TOKEN}`],
  ['refresh_token', `body="{\\"refresh_token\\":\\"${TOKEN}\\"}"`],
  ['code', `{"url":"https://app.example.com/callback?code=${TOKEN}"}`],
  ['access_token', `{"said":"access_token: ${TOKEN}"}`],
  ['authorization', `headers: { authorization: 'Bearer ${TOKEN}' }`],
] as const) {
  test(`a whole token is told in the line ${line.replaceAll(TOKEN, '…')}`, () => {
    expect(wholeTokensOf(readLog(line))).toEqual([`${name} in line 1`]);
  });
}

for (const line of [
  'x-secret-key= status=200',
  'x-secret-key: status=200',
  'x-secret-key: x-client-key: public',
  'x-secret-key: set',
  'secret: stored in the keychain',
  '{"errors":{"email":"is required","password":"is required"}}',
  '{"errors":{"email":"is wrong","password":"Password must have 12 characters"}}',
  '{"email":"a@example.com","password":"should not be empty"}',
  'email: is required, password: is required',
  '{"code":"auth/network-request-failed"}',
  'code: com.example.wallet.network.unreachable',
]) {
  test(`nothing is held against the line ${line}`, () => {
    expect([...secretsOf(readLog(line)), ...wholeTokensOf(readLog(line))]).toEqual([]);
  });
}

test('a denial has no status', () => {
  expect(untoldOfRefusals(readLog('callback?error=access_denied'))).toBeUndefined();
});

test('the address of the API names its environment, and another address does not', () => {
  const refused = (line: string) => untoldOfSurroundings(readLog(`2026-01-02T03:04:05Z ${line} 400 invalid_grant`));

  expect(refused('https://api.baanx.com/oauth')).toEqual([]);
  expect(refused('http://127.0.0.1:4010/v1/auth/oauth/token')).toEqual([]);
  expect(refused('baseUrl=http://192.168.1.20:4010')).toEqual([]);
  expect(refused('https://app.example.com/callback')).toEqual(['the environment anywhere']);
});

test('what was taken out, cut off or is no secret at all is not held against a log', () => {
  const log = readLog(
    [
      'x-secret-key: ***',
      'x-secret-key: [redacted]',
      '{"email":"a@example.com","password":"********"}',
      '{"errors":{"password":"required"}}',
      `{"access_token":"${TOKEN.slice(0, 20)}..."}`,
      '{"code":"unsupported_response_type_of_this_server"}',
      '{"token":null}',
    ].join('\n'),
  );

  expect([...secretsOf(log), ...wholeTokensOf(log)]).toEqual([]);
});

test('a refusal is told with description, status, time and environment', () => {
  const whole = readLog('2026-01-02T03:04:05Z sandbox 400 invalid_grant: {"error_description":"expired"}');
  const spread = readLog('2026-01-02 03:04:05 POST /token\nstatus 400\ninvalid_grant\nmessage: expired\nenv=dev');
  const bare = readLog('the server said invalid_grant');

  for (const log of [whole, spread]) expect([untoldOfRefusals(log), untoldOfSurroundings(log)]).toEqual([[], []]);
  expect(untoldOfRefusals(bare)).toEqual(['description in line 1', 'status in line 1']);
  expect(untoldOfSurroundings(bare)).toEqual(['time in line 1', 'the environment anywhere']);
  expect(untoldOfRefusals(readLog('all is well'))).toBeUndefined();
});

test('a HAR is read with its headers, addresses and bodies, and no value is told', ({}, testInfo) => {
  const path = testInfo.outputPath('client.har');
  writeFileSync(path, har(exchange));
  const handed = readHandedOver('har', { CLIENT_HAR: path });
  const told = handed ? [...secretsOf(handed), ...wholeTokensOf(handed)] : [];

  expect(told).toEqual([
    'X-Secret-Key in entry 1',
    'password in entry 1',
    'Authorization in entry 1',
    'code in entry 1',
    'access_token in entry 1',
  ]);
});

test('scripts and pages in a HAR are not data, and whatever holds data is read', ({}, testInfo) => {
  const path = testInfo.outputPath('client.har');
  const url = 'https://app.example.com/';
  const answer = (mimeType: string, text: string, more: object = {}) => ({
    request: { url, headers: [] },
    response: { headers: [], content: { mimeType, text, ...more } },
  });
  const entries = [
    answer(
      'application/javascript',
      'form({ email: user, password: "correct horse", secret: "a-secret-of-somebody" })',
    ),
    answer('text/html', `<script>login({ email, password: "correct horse" })</script>`),
    answer('application/json', Buffer.from(`{"access_token":"${TOKEN}"}`).toString('base64'), { encoding: 'base64' }),
    { request: { url, headers: [], postData: { params: [{ name: 'code', value: TOKEN }] } }, response: {} },
    { request: { url }, response: { headers: [{ name: 'Location', value: `${url}callback?code=${TOKEN}` }] } },
    { request: { url }, response: { headers: [{ name: 'set-cookie', value: `access_token=${TOKEN}; Path=/` }] } },
  ];
  writeFileSync(path, JSON.stringify({ log: { entries } }));
  const handed = readHandedOver('har', { CLIENT_HAR: path });

  expect(handed && secretsOf(handed)).toEqual([]);
  expect(handed && wholeTokensOf(handed)).toEqual([
    'access_token in entry 3',
    'code in entry 4',
    'code in entry 5',
    'access_token in entry 6',
  ]);
});

test('a file that is not there or is no HAR is a wrong configuration', ({}, testInfo) => {
  const path = testInfo.outputPath('client.har');
  writeFileSync(path, '{}');

  expect(() => readHandedOver('har', { CLIENT_HAR: path })).toThrow('The file of CLIENT_HAR is no HAR.');
  expect(() => readHandedOver('log', { CLIENT_LOG: `${path}.log` })).toThrow('The file of CLIENT_LOG cannot be read.');
  expect(readHandedOver('log', {})).toBeUndefined();
});
