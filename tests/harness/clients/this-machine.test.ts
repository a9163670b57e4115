import { expect, test } from '@playwright/test';
import { isThisMachine } from '#fixtures/client/this-machine.ts';

for (const uri of [
  'http://localhost',
  'http://localhost:3000/callback',
  'http://app.localhost/callback',
  'http://127.0.0.1:3000',
  'http://127.1.2.3/',
  'http://[::1]:3000/callback',
  'http://localhost?from=app',
]) {
  test(`${uri} leads to this machine`, () => expect(isThisMachine(uri)).toBe(true));
}

for (const uri of [
  'http://localhost.example.com/',
  'http://app.example.com/localhost',
  'http://127.0.0.1.example.com/',
  'http://notlocalhost/',
  '',
]) {
  test(`"${uri}" leads elsewhere`, () => expect(isThisMachine(uri)).toBe(false));
}
