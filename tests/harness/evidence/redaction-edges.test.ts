// Where redaction draws its lines. `evidence.test.ts` shows what it is for.
import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { redactExchange, type RawExchange } from '#evidence/exchange.ts';
import { Recorder } from '#evidence/recorder.ts';
import { redactUrl } from '#evidence/redaction/address.ts';
import { fingerprint } from '#evidence/secrets/fingerprint.ts';
import { alwaysMask } from '#evidence/redaction/mask.ts';
import { redactHeader, redactJson } from '#evidence/redaction/redaction.ts';
import { createPkce } from '#fixtures/oauth/pkce.ts';
import { OBSERVATIONS, type Observations } from '#evidence/observations.ts';

const RAW: RawExchange = {
  method: 'GET',
  url: 'https://api.example.com/v1/user',
  requestHeaders: {},
  requestBody: undefined,
  status: 200,
  responseHeaders: {},
  responseBody: '',
  startedAt: 1000,
  durationMs: 250,
};

for (const [what, show, expected] of [
  ['an empty value', () => redactJson('', 'password'), ''],
  ['true', () => redactJson(true, 'password'), true],
  ['null', () => redactJson(null, 'password'), null],
  ['an open number', () => redactJson(60, 'expires_in'), 60],
  ['another number', () => redactJson(60, 'pin'), '‹pin: a number›'],
  ['an open list', () => redactJson(['a'], 'scope'), ['a']],
  ['an open header in capitals', () => redactHeader('Content-Type', 'text/html'), 'text/html'],
  ['a short word of a path', () => redactUrl('https://a.b/sign-in/x'), 'https://a.b/sign-in/x'],
  ['a documented path', () => redactUrl('/v1/users/me'), '/v1/users/me'],
  [
    'open text with a slash in it',
    () => redactJson('use POST /v1/user or and/or', 'message'),
    'use POST /v1/user or and/or',
  ],
  ['open text that begins with a slash', () => redactJson('/v1/user is gone', 'message'), '/v1/user is gone'],
] as const) {
  test(`${what} is shown as ${JSON.stringify(expected)}`, () => {
    expect(show()).toEqual(expected);
  });
}

for (const [what, show, pattern] of [
  ['a list of secrets', () => JSON.stringify(redactJson(['a', 'b'], 'code')), /^\["‹code #\w{6}›","‹code #\w{6}›"\]$/],
  ['a fragment without parameters', () => redactUrl('https://a.b/#abc'), /^https:\/\/a\.b\/#‹fragment #\w{6}›$/],
  ['a credential of several words', () => redactHeader('Authorization', 'Bearer a b'), /^Bearer ‹bearer #\w{6}›$/],
  ['a credential without a scheme', () => redactHeader('authorization', 'abc'), /^‹bearer #\w{6}›$/],
  ['each cookie', () => redactHeader('cookie', 'a=1; b=2=3'), /^a=‹cookie #\w{6}›; b=‹cookie #\w{6}›$/],
  [
    'the value of a cookie that is set, and nothing else of it',
    () => redactHeader('set-cookie', 'sid=s; Path=/in/1234567890123456; HttpOnly; SameSite=Lax; x=y\nnameless; Secure'),
    /^sid=‹cookie #\w{6}›; Path=\/in\/‹path #\w{6}›; HttpOnly; SameSite=Lax; x=‹cookie #\w{6}›\n‹cookie #\w{6}›; Secure$/,
  ],
  ['an e-mail address', () => String(redactJson('no a.b+c@d.example!', 'message')), /^no ‹email #\w{6}›!$/],
  [
    'a parameter of an address in a sentence',
    () => String(redactJson('go to https://a.b/?code=1 now', 'message')),
    /^go to https:\/\/a\.b\/\?code=‹code #\w{6}› now$/,
  ],
  ['a member named by a person', () => JSON.stringify(redactJson({ 'a@b.example': 1 })), /^{"‹name #\w{6}›":/],
  ['a bearer', () => redactHeader('authorization', 'Bearer abc.def'), /^Bearer ‹bearer #\w{6}›$/],
  ['what is no address', () => redactUrl('no address'), /^‹address #\w{6}›$/],
  ['a long part of a path', () => redactUrl('https://a.b/1234567890123456'), /^https:\/\/a\.b\/‹path #\w{6}›$/],
  ['an http address', () => String(redactJson('http://a.b/?code=1', 'url')), /^http:\/\/a\.b\/\?code=‹code #\w{6}›$/],
  ['a JSON Web Token', () => String(redactJson('x 12345678.12345678.12345678', 'message')), /^x ‹jwt #\w{6}›$/],
] as const) {
  test(`${what} is masked`, () => {
    expect(show()).toMatch(pattern);
  });
}

test('a verifier names the challenge that it belongs to', () => {
  const { verifier, challenge } = createPkce();
  const asked = redactUrl(`https://a.b/?code_challenge=${challenge}`);
  const shown = String(redactJson(verifier, 'code_verifier'));

  expect(shown).toBe(`‹code_verifier #${fingerprint(verifier)} of challenge #${fingerprint(challenge)}›`);
  expect(asked).toBe(`https://a.b/?code_challenge=‹code_challenge #${fingerprint(challenge)}›`);
});

test('the salt of the run decides the fingerprint', () => {
  const usual = process.env['BAANX_RUN_SALT'] ?? ''; // none and an empty one are the same
  const prints = ['one', 'other'].map((salt) => {
    process.env['BAANX_RUN_SALT'] = salt;
    return fingerprint('value');
  });
  process.env['BAANX_RUN_SALT'] = usual;

  expect(prints[0]).not.toBe(prints[1]);
});

test('what is hushed is masked where it stands, and nothing else is', () => {
  const secret = randomUUID();
  alwaysMask('', secret);

  expect(redactJson(`say ${secret} twice: ${secret}`, 'message')).toMatch(
    /^say ‹secret #\w{6}› twice: ‹secret #\w{6}›$/,
  );
  expect(redactJson('say nothing', 'message')).toBe('say nothing');
});

test('an exchange without an answer has none, and its end is its start and its duration', () => {
  const { response, start, stop, request } = redactExchange({ ...RAW, status: undefined });

  expect(response).toBeUndefined();
  expect(request.body).toBeUndefined();
  expect([start, stop]).toEqual([1000, 1250]);
  expect(redactExchange(RAW).response).toEqual({ status: 200, headers: [] });
});

test('a long body is cut, and one that is no JSON is counted', () => {
  const long = JSON.stringify({ message: 'x '.repeat(20_000) });

  expect(redactExchange({ ...RAW, responseBody: long }).response?.body?.value).toHaveLength(20_000);
  expect(redactExchange({ ...RAW, responseBody: '{' }).response?.body?.value).toBe('‹1 characters of no content type›');
});

test('a recorder hands over what it was told, under readable titles', async () => {
  const recorder = new Recorder();
  recorder.exchange({ ...RAW, url: 'https://a.b/sign-in/1234567890123456?x=1' });
  recorder.exchange({ ...RAW, status: undefined, url: 'https://a.b/%FF%A' });
  recorder.observe('grant.status', '401');
  recorder.undocumented('token', 200, ['a', 'b']);
  recorder.fact('probe path', '/v1/user');
  const attached: [string, string][] = [];
  const attach = (name: string, { body }: { body: string }) => Promise.resolve(void attached.push([name, body]));

  await recorder.close({ attach } as never);

  const [[name, body] = ['', '']] = attached;
  const { exchanges, ...told } = JSON.parse(body) as Observations;
  expect(name).toBe(OBSERVATIONS);
  expect(told).toEqual({
    slots: { path: { values: 1, canaries: 0 }, x: { values: 1, canaries: 0 } },
    prints: {},
    judgements: [],
    waits: [],
    settings: {},
    variants: { 'grant.status': '401' },
    undocumented: [
      { operation: 'token', status: 200, member: 'a' },
      { operation: 'token', status: 200, member: 'b' },
    ],
    facts: { 'probe path': '/v1/user' },
  });
  expect(exchanges.map(({ title }) => title)).toEqual([
    expect.stringMatching(/^GET \/sign-in\/‹path #\w{6}› → 200 · 250 ms$/),
    'GET /%FF%A → no answer · 250 ms',
  ]);
  expect(exchanges[0]).toMatchObject({ start: 1000, stop: 1250, exchange: { schemaVersion: 1 } });
});

test('the two paths of the authenticated call are each a control of the other, and of nothing else', () => {
  const recorder = new Recorder();
  recorder.control('usersMe');

  expect(recorder.hasControl('user')).toBe(true);
  expect(recorder.hasControl('usersMe')).toBe(true);
  expect(recorder.hasControl('token')).toBe(false);
});
