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

test('a file that is not there or is no HAR is a wrong configuration', ({}, testInfo) => {
  const path = testInfo.outputPath('client.har');
  writeFileSync(path, '{}');

  expect(() => readHandedOver('har', { CLIENT_HAR: path })).toThrow('The file of CLIENT_HAR is no HAR.');
  expect(() => readHandedOver('log', { CLIENT_LOG: `${path}.log` })).toThrow('The file of CLIENT_LOG cannot be read.');
  expect(readHandedOver('log', {})).toBeUndefined();
});
