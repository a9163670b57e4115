import { readFileSync, statSync } from 'node:fs';
import { expect } from '@playwright/test';
import { parse } from 'dotenv';
import { envText } from '#scripts/init/env-text.ts';
import { initialise, Unfinished } from '#scripts/init/initialise.ts';
import { run } from '../commands/command.ts';
import { test } from './live-mock.ts';

/** Gives the answers in order, and keeps what was said. */
function deskWith(answers: readonly string[]) {
  const left = [...answers];
  const said: string[] = [];
  const hidden: string[] = [];
  const ask = (question: string, { isSecret }: { isSecret: boolean }) => {
    if (left.length === 0) throw new Error(`nobody answers "${question}"`);
    if (isSecret) hidden.push(question);
    return Promise.resolve(left.shift() ?? '');
  };
  return { said, hidden, left, ask, say: (line: string) => void said.push(line) };
}

const given = (env: Record<string, string>) => {
  const of = (name: string) => env[`SANDBOX_${name}`] ?? '';
  return {
    url: of('BASE_URL'),
    client: [of('CLIENT_KEY'), of('SECRET_KEY'), of('REDIRECT_URI')],
    user: [of('USER_EMAIL'), of('USER_PASSWORD')],
  };
};

test('it asks for the few values, checks them, and writes a file that only its owner reads', async ({ live }, info) => {
  const { url, client, user } = given(live.env);
  const desk = deskWith([url, ...client, ...user]);
  const file = info.outputPath('.env');

  await initialise(desk, file);

  const written = parse(readFileSync(file));
  expect(Object.keys(written)).toHaveLength(6);
  for (const [name, value] of Object.entries(written)) expect(value, name).toBe(live.env[name]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(desk.hidden).toHaveLength(2);
  expect(desk.said.join(' ')).toContain('All is in order');
});

test('what is wrong is said at once, and asked again with its group', async ({ live }, info) => {
  const { url, client, user } = given(live.env);
  const [key = '', secret = '', uri = ''] = client;
  const answers = [
    ...['not an address', 'http://127.0.0.1:9', url],
    ...[key, 'sk_wrong', uri],
    ...[key, secret, 'https://elsewhere.example/callback'],
    ...[key, '', uri],
    ...[...client, ...user],
  ];
  const desk = deskWith(answers);

  await initialise(desk, info.outputPath('.env'));

  const said = desk.said.join('\n');
  expect(said).toContain('is not an http(s) address');
  expect(said).toMatch(/127\.0\.0\.1:9 does not answer/);
  expect(said).toContain('The secret key is not accepted');
  expect(said).toContain('The redirect URI is not listed');
  expect(said).toContain('Secret key: give one');
  expect(said).not.toContain('sk_wrong');
  expect(desk.left).toEqual([]);
});

test('a refused password is not tried again, and nothing is written', async ({ live }, info) => {
  const { url, client, user } = given(live.env);
  const desk = deskWith([url, ...client, user[0] ?? '', 'not the password', ...user]);
  const file = info.outputPath('.env');

  await expect(initialise(desk, file)).rejects.toThrow(Unfinished);

  expect(desk.said.join(' ')).toContain('E-mail address and password of the user are refused');
  expect(desk.left).toEqual(user);
  expect(() => statSync(file)).toThrow();
});

test('a file that is there is never replaced', async ({ live }, info) => {
  const { url, client, user } = given(live.env);
  const file = info.outputPath('.env');
  await initialise(deskWith([url, ...client, ...user]), file);

  await expect(initialise(deskWith([url, ...client, ...user]), file)).rejects.toThrow(/cannot be written: EEXIST/);
});

test('a file gives back every value as it was typed', () => {
  const values = {
    A: 'plain@example.com',
    B: 'a # b',
    C: `it's`,
    D: `'"`,
    E: ' blanks ',
    F: 'back\\slash',
    G: '$HOME',
  };
  expect(parse(envText(values))).toEqual(values);
  expect(() => envText({ A: `'"\`` })).toThrow(RangeError);
});

test('without a terminal it says what to do instead', async () => {
  const { code, output } = await run(['--import', 'tsx', 'scripts/init.ts'], {});
  expect(code).toBe(3);
  expect(output).toMatch(/needs a terminal|is there already/);
});
