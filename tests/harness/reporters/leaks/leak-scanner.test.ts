import { deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { zipSync } from 'fflate';
import { secretSignsOf } from '#reporters/leaks/secret-signs.ts';
import { Scanner } from '#reporters/leaks/scanner.ts';
import { CANARY, SALT } from '#evidence/run-marks.ts';
import { printOf } from '#evidence/secrets/prints.ts';

const salt = 'salt of the run';
const settings = {
  SANDBOX_SECRET_KEY: 'sk/sandbox+7781="&<x>',
  SANDBOX_OTP_CODE: '482913',
  [CANARY]: '7b2c9d4e8f3a',
  [SALT]: salt,
};
const minted = 'Zx3kQ9vB7nM2pL5tR8wY1cF4hJ6dS0aG';
const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P';
const secrets = {
  'a secret that this suite made': 'US_Qx7-7b2c9d4e8f3a',
  SANDBOX_SECRET_KEY: settings.SANDBOX_SECRET_KEY,
  refresh_token: minted,
  'a JSON Web Token': jwt,
};

const nets = secretSignsOf(settings, new Map([[printOf(minted, salt) ?? '', 'refresh_token']]));
const scan = (content: string | Uint8Array) => new Scanner(nets).leaksIn('artefact', content);
const kindsIn = (content: string | Uint8Array) => scan(content).map(({ kind }) => kind);

const base64 = (text: string) => Buffer.from(text).toString('base64');
const json = (value: unknown) => JSON.stringify(value);
const codes = (text: string, of: (code: number) => string) => Array.from(text, (one) => of(one.charCodeAt(0))).join('');
const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');

const encodings: [what: string, encode: (secret: string) => string | Uint8Array][] = [
  ['in the clear', (secret) => `it is ${secret}, is it?`],
  ['in JSON', (secret) => json({ secret })],
  ['in JSON in JSON', (secret) => json({ body: json({ secret: json(secret) }) })],
  ['in base64', (secret) => `data:${base64(`says: ${secret}`)}`],
  ['in base64url', (secret) => Buffer.from(`??>> ${secret}`).toString('base64url')],
  ['in base64 in base64', (secret) => base64(base64(json({ secret })))],
  ['in base64 after a letter that is none of it', (secret) => `x${base64(`says: ${secret}`)}`],
  ['in base64 of several lines', (secret) => base64(`${'a line '.repeat(20)}${secret}`).replace(/(.{76})/g, '$1\n')],
  ['in an address', (secret) => `https://a.b/cb?x=${encodeURIComponent(secret)}`],
  ['in a form', (secret) => new URLSearchParams({ secret }).toString()],
  [
    'in an address in JSON in base64',
    (secret) => base64(json({ url: `https://a.b/?x=${encodeURIComponent(secret)}` })),
  ],
  ['with every character percent-encoded', (secret) => codes(secret, (code) => `%${hex(code, 2)}`)],
  ['twice percent-encoded', (secret) => codes(secret, (code) => `%25${hex(code, 2)}`)],
  ['in HTML entities', (secret) => codes(secret, (code) => `&#${code};`)],
  ['in hexadecimal HTML entities', (secret) => codes(secret, (code) => `&#x${hex(code, 2)};`)],
  ['in \\u escapes', (secret) => codes(secret, (code) => `\\u${hex(code, 4)}`)],
  ['in \\u{} escapes', (secret) => codes(secret, (code) => `\\u{${hex(code, 2)}}`)],
  ['in \\x escapes', (secret) => codes(secret, (code) => `\\x${hex(code, 2)}`)],
  ['right after an escaped line end', (secret) => json(`first\n${secret}`)],
  ['in hex', (secret) => Buffer.from(secret).toString('hex')],
  ['in gzip', (secret) => gzipSync(json({ secret }))],
  ['in deflate', (secret) => deflateSync(json({ secret }))],
  ['in gzip in base64 in JSON', (secret) => json({ body: gzipSync(`says ${secret}`).toString('base64') })],
  ['in a zip', (secret) => zipSync({ 'a.txt': Buffer.from(secret), 'b.bin': Buffer.from([0xff, 0xd8, 0]) })],
  ['in a text with a control character', (secret) => Buffer.from(`\u0000 and ${json({ secret })}`)],
  [
    'in a text that was cut in the middle of a character',
    (secret) => Buffer.concat([Buffer.from(`${base64(`says ${secret}`)} `), Buffer.from('→').subarray(0, 2)]),
  ],
  ['in the name of a file in a zip', (secret) => zipSync({ [`x ${secret} x`]: Buffer.from('') })],
  ['in a zip in a zip', (secret) => zipSync({ 'in.zip': zipSync({ 'a.json': Buffer.from(json({ secret })) }) })],
  ['in a page', (secret) => `<!DOCTYPE html><p>${secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`],
  ['in a page, parts of it marked', (secret) => `<!doctype html><p>${markedUp(secret)}</p>`],
  ['broken by colours', (secret) => `is ${secret.slice(0, 8)}\u001b[7m${secret.slice(8)}\u001b[27m`],
];

function markedUp(secret: string): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `${escape(secret.slice(0, 8))}<mark>${escape(secret.slice(8))}</mark>`;
}

for (const [what, encode] of encodings) {
  test(`every kind of secret is found ${what}`, () => {
    for (const [kind, secret] of Object.entries(secrets)) expect.soft(kindsIn(encode(secret)), kind).toContain(kind);
  });

  test(`nothing is found ${what} where there is none`, () => {
    for (const harmless of [
      'a client key of letters',
      '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
      'Kx4kQ9vB7nM2pL5tR8wY1cF4',
    ]) {
      expect(scan(encode(harmless))).toEqual([]);
    }
  });
}

test('a secret is found in binary data, as far as it stands there', () => {
  const picture = Buffer.concat([Buffer.from([0x89, 0x50, 0xff, 0x00]), Buffer.from('7b2c9d4e8f3a'), Buffer.alloc(9)]);
  expect(kindsIn(picture)).toEqual(['a secret that this suite made']);
  expect(kindsIn(picture.subarray(0, 9))).toEqual([]);
});

for (const [what, text] of [
  ['in capitals', '7B2C9D4E8F3A'],
  ['from its end', 'a3f8e4d9c2b7'],
  ['from its end in capitals', 'A3F8E4D9C2B7'],
  ['somewhere in base64 that is broken', `!${base64('xxxxxx7b2c9d4e8f3ax').slice(1, -4)}`],
] as const) {
  test(`a canary is found ${what}`, () => {
    expect(kindsIn(text)).toEqual(['a secret that this suite made']);
  });
}

test('a one-time password counts only on its own', () => {
  expect(kindsIn('the code 482913')).toEqual(['SANDBOX_OTP_CODE']);
  expect(kindsIn('after 1482913 ms')).toEqual([]);
});

test('a private key is found', () => {
  expect(kindsIn('-----BEGIN EC PRIVATE KEY-----\nMHcCAQ')).toEqual(['a private key']);
});

test('a leak says where, which net, which secret and through what, and never the secret', () => {
  const leaks = scan(zipSync({ 'a.json': Buffer.from(json({ body: base64(`says ${minted}`) })) }));
  expect(leaks).toEqual([{ artefact: 'artefact', net: 'print', kind: 'refresh_token', encoding: ['zip', 'base64'] }]);
});

test('what was looked at before is found again in the next artefact, and counted once', () => {
  const scanner = new Scanner(nets);
  const text = base64(`a longer text that says ${minted}`);
  expect(scanner.leaksIn('one', json({ text }))).toHaveLength(1);
  const { bytes } = scanner;
  expect(scanner.leaksIn('two', json({ text }))).toMatchObject([{ artefact: 'two', encoding: ['base64'] }]);
  expect(scanner.bytes).toBe(bytes);
});

test('what only looks like an archive is binary data', () => {
  expect(scan(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xff]))).toEqual([]);
  expect(scan(Buffer.from([0x1f, 0x8b, 0xff, 0xff]))).toEqual([]);
});

test('without settings there are forms alone', () => {
  const bare = new Scanner(secretSignsOf({}));
  expect(bare.leaksIn('x', json({ ...secrets, canary: settings[CANARY] }))).toMatchObject([{ net: 'form' }]);
});
