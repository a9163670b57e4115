import { expect, test } from '@playwright/test';
import { changed, type Change } from '#fixtures/change.ts';
import type { Draft } from '#fixtures/http.ts';
import { codeChallenge, createPkce, createState } from '#fixtures/pkce.ts';
import { secretsIn } from '#fixtures/spellings.ts';

const draft: Draft = {
  operation: 'initiate',
  method: 'GET',
  path: '/start',
  query: [
    ['state', 'abc'],
    ['mode', 'api'],
  ],
  headers: { 'x-client-key': 'key', accept: '*/*' },
  body: { code: 'c', grant: 'g' },
};

for (const { what, change, differs } of [
  { what: 'nothing', change: {}, differs: {} },
  { what: 'method and path', change: { method: 'PUT', path: '/x' }, differs: { method: 'PUT', path: '/x' } },
  {
    what: 'one parameter',
    change: { query: { state: 'x' } },
    differs: {
      query: [
        ['mode', 'api'],
        ['state', 'x'],
      ],
    },
  },
  { what: 'a parameter less', change: { query: { state: null } }, differs: { query: [['mode', 'api']] } },
  {
    what: 'a parameter twice',
    change: { query: { mode: ['a', 'b'] } },
    differs: {
      query: [
        ['state', 'abc'],
        ['mode', 'a'],
        ['mode', 'b'],
      ],
    },
  },
  { what: 'a header less', change: { headers: { accept: null } }, differs: { headers: { 'x-client-key': 'key' } } },
  {
    what: 'a header more',
    change: { headers: { extra: '1' } },
    differs: { headers: { ...draft.headers, extra: '1' } },
  },
  {
    what: 'members of the body',
    change: { body: { code: null, grant: 7 } },
    differs: { body: { grant: 7 } },
  },
  { what: 'the whole body', change: { body: 'text' }, differs: { body: 'text' } },
] satisfies { what: string; change: Change; differs: Partial<Draft> }[]) {
  test(`a change of ${what} changes nothing else`, () => {
    expect(changed(draft, change)).toEqual({ ...draft, ...differs });
  });
}

test('a request without a body, or with a text, gets the members alone', () => {
  const { body: _, ...bare } = draft;

  expect(changed(bare, {})).toEqual(bare);
  expect('body' in changed(bare, {})).toBe(false);
  expect(changed(bare, { body: { a: 1 } }).body).toEqual({ a: 1 });
  expect(changed({ ...draft, body: 'text' }, { body: { a: 1 } }).body).toEqual({ a: 1 });
});

test('a secret is found in every spelling, by its name', () => {
  const secrets = { password: 'a b/ü?>', code: '482913', absent: 'elsewhere' };
  const base64 = Buffer.from(secrets.password).toString('base64').replace(/=+$/, '');

  for (const spelling of ['a b/ü?>', 'a%20b%2F%C3%BC%3F%3E', 'a%20b/%C3%BC?%3E', 'a+b%2F%C3%BC%3F%3E', base64]) {
    expect(secretsIn(`before ${spelling} after`, secrets), spelling).toEqual(['password']);
  }
  expect(secretsIn(Buffer.from(secrets.password).toString('base64url'), secrets)).toEqual(['password']);
});

test('a one-time password counts only where it stands alone', () => {
  expect(secretsIn('code=482913;', { code: '482913' })).toEqual(['code']);
  expect(secretsIn('1482913 and 4829137', { code: '482913' })).toEqual([]);
  expect(secretsIn('x482913a7', { code: '482913a' })).toEqual(['code']);
});

test('a challenge is the one of RFC 7636, and what is made is as long as documented', () => {
  const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

  expect(createPkce(verifier)).toEqual({ verifier, challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM' });
  expect(codeChallenge(verifier, 'sha512')).not.toBe(codeChallenge(verifier));
  expect(createPkce().verifier).toMatch(/^[\w-]{64}(?:[2-9a-f]{12})?$/);
  expect(createState()).toMatch(/^[0-9a-f]{32}$/);
});
