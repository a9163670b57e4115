import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { printOf, printsIn } from '#evidence/secrets/prints.ts';

const SALT = 'of this run';
/** The second one has no more than three runs of a kind where it begins. */
const SECRETS = [
  'Zx3kQ9vB7nM2pL5tR8wY1cF4hJ6dS0aG',
  '12345678-1234-4abc-9abc-123456789abc',
  'US_7b2c9d4e-8f3a-4c1d-9e0f-6a5b4c3d2e1f',
];
const print = (secret: string) => printOf(secret, SALT) ?? 'none';
const prints = (text: string) => [...printsIn(text, SALT)];

for (const [what, text] of [
  ['alone', (secret: string) => secret],
  ['cut off', (secret: string) => `see ${secret.slice(0, 20)}…`],
  ['in JSON', (secret: string) => JSON.stringify({ secret })],
  ['in an address', (secret: string) => `https://a.b/${secret}?x=1`],
  ['after an underscore', (secret: string) => `auth_code_${secret}`],
] as const) {
  test(`a secret is recognised ${what}`, () => {
    for (const secret of SECRETS) {
      expect(prints(text(secret)), 'in').toContain(print(secret));
      expect(prints(text(randomUUID())), 'not in').not.toContain(print(secret));
    }
  });
}

test('a JWT is recognised by how it ends', () => {
  const [end, other] = ['Zx3kQ9vB7nM2pL5tR8wY1cF4hJ6dS0aG', 'aK3_x9Q-bZ7pT2mW5sD8fG1hJ4kL6nV0'];
  const head = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0';

  expect(prints(`${head}.${end}`)).toContain(print(`${head}.${end}`));
  expect(prints(`${head}.${other}`)).not.toContain(print(`${head}.${end}`));
});

for (const [what, secret, salt] of [
  ['a short value', 'Zx3kQ9vB7nM2pL5', SALT],
  ['words', 'production-sandbox-of-europe', SALT],
  ['a sentence', 'Zx3k Q9vB7nM2 pL5tR8wY1cF4', SALT],
  ['an address', 'http://127.0.0.1:8080/a1b2c3d4', SALT],
  ['anything without a salt', 'Zx3kQ9vB7nM2pL5tR8wY1cF4hJ6dS0aG', ''],
] as const) {
  test(`${what} has no print`, () => {
    expect(printOf(secret, salt)).toBeNull();
  });
}

test('with another salt a print is another, and says nothing of the value', () => {
  const secret = 'Zx3kQ9vB7nM2pL5tR8wY1cF4hJ6dS0aG';

  expect(print(secret)).toMatch(/^[\w-]{12}$/);
  expect(printOf(secret, 'of another run')).not.toBe(print(secret));
});

test('each beginning of a text is hashed once', () => {
  expect(prints('Zx3kQ9vB7nM2pL5tR8 Zx3kQ9vB7nM2pL5tR8')).toHaveLength(1);
});
