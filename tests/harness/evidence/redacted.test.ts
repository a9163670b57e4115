// Free text of the target, in which a secret has no name: in evidence, and in the messages of failed tests.
import { expect, test } from '@playwright/test';
import { Answer } from '#fixtures/api/answer.ts';
import type { RawExchange } from '#evidence/exchange.ts';
import { Recorder, recorderOf } from '#evidence/recorder.ts';
import { expect as judging } from '#fixtures/matchers/index.ts';
import { objection } from '../fixtures/matchers/judged-answers.ts';
import { refusals, type Refusal } from '#specs/refusals.ts';

const CODE = 'h7Kd93mQ2x';

const raw = (url: string, requestBody: object, responseBody: object): RawExchange & { status: number } => ({
  method: 'POST',
  url: `https://api.example.com${url}`,
  requestHeaders: { 'content-type': 'application/json' },
  requestBody: JSON.stringify(requestBody),
  status: 400,
  responseHeaders: { 'content-type': 'application/json' },
  responseBody: JSON.stringify(responseBody),
  startedAt: 0,
  durationMs: 1,
});

const token = (requestBody: object, responseBody: object) => raw('/v1/auth/oauth/token', requestBody, responseBody);

/** What the evidence of a test holds that records these exchanges. */
async function evidenceOf(...exchanges: RawExchange[]): Promise<string> {
  const recorder = new Recorder();
  for (const exchange of exchanges) recorder.exchange(exchange);
  let text = '';
  await recorder.close({ attach: (_: string, { body }: { body: string }) => Promise.resolve((text = body)) } as never);
  return text;
}

/** What a message tells of words, after these exchanges. */
function toldAfter(exchange: RawExchange, words: string): string {
  const recorder = new Recorder();
  recorder.exchange(exchange);
  return recorder.redacted(words);
}

test('evidence shows no value in a text that it masks under a name', async () => {
  const person = { firstName: 'Ottilie', lastName: 'Quint', dateOfBirth: '1984-03-12', phoneNumber: '+447700900123' };
  const message = 'A code 4829 was sent to +44 7700 900123 (Ottilie Quint, 1984-03-12)';

  const text = await evidenceOf(token({ code: CODE, otpCode: '4829' }, { message, ...person }));

  for (const value of ['4829', '7700', 'Ottilie', 'Quint', '1984', CODE]) expect(text, value).not.toContain(value);
  expect(text).toMatch(/A code ‹otpCode #\w{6}› was sent to ‹phone #\w{6}› \(‹firstName #\w{6}› ‹lastName #\w{6}›/);
});

test('evidence shows no value in a text that only a later exchange names', async () => {
  const text = await evidenceOf(
    token({}, { message: `Take ${CODE}, or ${Buffer.from(CODE).toString('base64')}` }),
    token({ code: CODE }, {}),
  );

  expect(text).toMatch(/Take ‹code #(\w{6})›, or ‹code #\1›/);
  expect(JSON.parse(text)).toMatchObject({ slots: { code: { values: 1 } } });
});

for (const [what, words, shown] of [
  ['a value', `Code ${CODE} is unknown`, /^Code ‹code #\w{6}› is unknown$/],
  [
    'the parameter of an address',
    `Go to https://a.b/login?session=${CODE}.`,
    /^Go to https:.*session=‹session #\w{6}›\.$/,
  ],
  ['the parameter of a part of an address', `see /login?session=other`, /^see \/login\?session=‹session #\w{6}›$/],
  ['one without a slash', `(login?session=other)`, /^\(login\?session=‹session #\w{6}›\)$/],
  ['a part of a path', 'at /login/739154/new now', /^at \/login\/‹path #\w{6}›\/new now$/],
  ['an e-mail address', 'to o.quint@mail.example.', /^to ‹email #\w{6}›\.$/],
  ['a telephone number', 'to +44 7700 900123', /^to ‹phone #\w{6}›$/],
  ['a date of birth', 'born 12/03/1984 or 12 March 1984', /^born ‹date #\w{6}› or ‹date #\w{6}›$/],
  ['a one-time password', 'Code 482913 is wrong', /^Code ‹code #\w{6}› is wrong$/],
] as const) {
  test(`${what} is masked in the words of a target`, () => {
    expect(toldAfter(token({ code: CODE }, {}), words)).toMatch(shown);
  });
}

for (const [what, words] of [
  ['a word that is a value, too', 'Your password is wrong'],
  ['an error code that is a value, too', 'code_not_found'],
  ['a number that is a part of another', 'request 74829'],
  ['a status that is a value, too', 'answered 400'],
  ['a name in small letters', 'a test of yours'],
  ['a lifetime', 'expires in 3600 seconds'],
  ['a sentence', 'Invalid credentials'],
  ['what is masked already, by digits alone', 'Code ‹code #482913› is unknown'],
  ['a verifier that is masked already', 'got ‹code_verifier #482913 of challenge #123456›'],
] as const) {
  test(`${what} is shown in the words of a target`, () => {
    const values = { pin: 'password', reason: 'code_not_found', otp: '4829', statusCode: 400, lastName: 'test' };

    expect(toldAfter(token(values, {}), words)).toBe(words);
  });
}

test('documented words are shown whatever they are besides', () => {
  const texts = Object.values<Refusal>(refusals).flatMap(({ shapes }) =>
    shapes.flatMap(({ error, text }) => [error, text]),
  );
  const words = [...new Set(texts)].filter((text) => text !== undefined);

  expect(words).toContain('Missing client key');
  for (const text of words) expect(toldAfter(token({ note: text }, {}), text)).toBe(text);
});

test('a failure describes an answer without what the evidence masks', ({}, testInfo) => {
  const asked = token({ code: CODE }, { error: CODE, message: `Unknown: ${CODE}, see /login?session=other` });
  recorderOf(testInfo).exchange(asked);
  recorderOf(testInfo).control('token');
  const answer = new Answer('token', asked);

  const texts = [
    answer.describe(),
    answer.outcome(),
    objection(() => judging(answer).toBeRefused('not authenticated')),
    objection(() => judging(`${CODE}!`).toBeDocumentedAt('token_type')),
  ];

  for (const text of texts) expect(text).not.toMatch(new RegExp(`${CODE}|other`));
  expect(texts[0]).toMatch(/^POST \/v1\/auth\/oauth\/token answered 400 \(‹code #\w{6}›: Unknown: ‹code #\w{6}›, see /);
  expect(texts[2]).toMatch(/message: expected "Not authenticated", got "Unknown: ‹code #\w{6}›, see /);
  expect(recorderOf(testInfo).seen('token_type')).toMatch(/^‹code #\w{6}›!$/);
});

test('the path of a described answer is that of the evidence', () => {
  const answer = new Answer('user', raw('/v1/users/739154', {}, {}));

  expect(answer.describe()).toMatch(/^POST \/v1\/users\/‹path #\w{6}› answered 400$/);
});
