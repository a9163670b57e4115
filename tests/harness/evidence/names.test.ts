// A name may be a value: of a member, a parameter, a header or a cookie, in evidence and in what is counted.
import { expect, test } from '@playwright/test';
import { redactParameters } from '#evidence/redaction/address.ts';
import { redactExchange, type RawExchange } from '#evidence/exchange.ts';
import { MaskedValues } from '#evidence/redaction/masked-values.ts';
import { plainName } from '#evidence/redaction/names.ts';
import { Recorder } from '#evidence/recorder.ts';
import { redactHeader, redactJson } from '#evidence/redaction/redaction.ts';
import { undocumentedMembers } from '#fixtures/shapes/schemas.ts';
import type { Observations } from '#evidence/observations.ts';

const VALUES = [
  '+447700900123',
  'o.quint@mail.example',
  'h7Kd93mQ2x',
  '739154',
  'id_8812',
  'two words',
  'x'.repeat(41),
];

const RAW: RawExchange = {
  method: 'POST',
  url: 'https://api.example.com/v1/auth/login',
  requestHeaders: { 'content-type': 'application/x-www-form-urlencoded' },
  requestBody: '',
  status: 200,
  responseHeaders: {},
  responseBody: '',
  startedAt: 0,
  durationMs: 1,
};

for (const value of VALUES) {
  test(`${value} is masked as the name of a member, a parameter and a cookie, and counted under none`, () => {
    const masked = new MaskedValues();
    const shown = JSON.stringify([
      redactJson({ [value]: 'a', list: { [value]: 1 } }, 'body', masked),
      redactParameters(new URLSearchParams([[value, 'b']]), masked),
      redactHeader('cookie', `${value}=c`, masked),
      redactHeader(value, 'd', masked),
    ]);

    expect(shown).not.toContain(value);
    expect(shown).toMatch(/^\[\{"‹name #(\w{6})›":"‹value #\w{6}›","list":\{"‹name #\1›":"‹value: a number›"\}\}/);
    expect(Object.keys(masked.slots)).toEqual(['name', 'value', 'cookie']);
    expect(plainName(value)).toBe('‹name›');
  });
}

for (const name of [
  'refresh_token_expires_in',
  'addressLine1',
  '_ga',
  '__Host-sid',
  'x-us-env',
  'connect.sid',
  '@type',
]) {
  test(`${name} is shown as a name`, () => {
    expect(JSON.stringify(redactJson({ [name]: [''] }))).toBe(`{"${name}":[""]}`);
    expect(plainName(name)).toBe(name);
  });
}

test('a name that is masked as a value elsewhere is masked, too', async () => {
  const recorder = new Recorder();
  recorder.exchange({ ...RAW, responseBody: '{"Ottilie-Quint-of-Leeds":1}' });
  recorder.exchange({ ...RAW, responseBody: '{"username":"Ottilie-Quint-of-Leeds"}' });
  let text = '';
  await recorder.close({ attach: (_: string, { body }: { body: string }) => Promise.resolve((text = body)) } as never);

  const { exchanges } = JSON.parse(text) as Observations;
  expect(JSON.stringify(exchanges)).not.toContain('Ottilie');
});

test('an undocumented member whose name may be a value is listed without it', () => {
  const body = { access_token: 'a', '+447700900123': 1, h7Kd93mQ2x: { a: 1 }, extra: 1 };

  expect(undocumentedMembers('token', 200, body)).toEqual(['‹name›', '‹name›', 'extra']);
});

test('JSON that is sent as a form is redacted as JSON', () => {
  const json = JSON.stringify({ email: 'o.quint@mail.example', password: 'correct horse', grant_type: 'password' });
  const { request } = redactExchange({ ...RAW, requestBody: json });

  expect(request.body?.value).toMatch(
    /^\{\n {2}"email": "‹email #\w{6}›",\n {2}"password": "‹password #\w{6}›",\n {2}"grant_type": "password"\n\}$/,
  );
});
