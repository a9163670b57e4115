import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'dotenv';
import { readEfforts } from '#scripts/plan/efforts.ts';
import { complianceOf, PLAYWRIGHT, run, startedMock } from '../commands/command.ts';

// A part of a live run against a server with limits: three wrong passwords in a row lock, one message a minute, 60 logins a minute.

const LIMITS = 'limits:\n  wrongPasswords: 3\n  oneTimePasswordsPerMinute: 1\n  loginsPerMinute: 60\n';
/** Sign-ins that are shared and some that are not, wrong passwords by API and page, one message, revocation and logout. */
const ASKED = {
  'LOGIN-012': ['a wrong password is refused'],
  'LOGIN-014': ['a stranger is refused as a known user is'],
  'UI-017': ['a wrong password shows an error, and the right one then signs in'],
  'OTP-007': ['the same login with the one-time password signs in'],
  'REVOKE-002': ['revoke ends access tokens'],
  'LOGOUT-003': ['a login token that logged out is dead'],
  'TOKEN-007': ['two authorizations get different tokens'],
  'TOKEN-004': ['a code buys tokens once'],
  'TOKEN-019': [
    'empty, wrongly typed or misspelt members are refused',
    'a member of an exchange that is no text is refused',
  ],
};

test('a server with limits locks nobody, limits nothing, and nothing is left open', async () => {
  test.setTimeout(240_000);
  const folder = await mkdtemp(join(tmpdir(), 'baanx-limits-'));
  const [config, file] = [join(folder, 'mock.yaml'), join(folder, 'mock.env')];
  await writeFile(config, LIMITS);
  const mock = await startedMock(`--write-env=${file}`, `--config=${config}`, '--quiet');
  const settings = { ...parse(await readFile(file)), ENVIRONMENTS: 'sandbox', RATE: '200', DOCTOR: 'off' };

  const grep = `--grep=@(${Object.keys(ASKED).join('|')})\\b`;
  const ended = await run([...PLAYWRIGHT, '--project=sandbox-*', grep], { ...settings, REPORTS_DIR: folder });
  const { requirements } = await complianceOf(folder, 'sandbox');
  mock.kill('SIGTERM');
  await rm(folder, { recursive: true });

  expect(ended.code, ended.output).toBe(0);
  const asked = requirements.filter(({ id }) => Object.hasOwn(ASKED, id));
  expect([...new Set(asked.map(({ verdict }) => verdict))]).toEqual(['conformant']);
  expect(ended.output).not.toMatch(/\b429\b|\blocked\b/);
  expect(ended.output).toMatch(/All \d+ sign-ins and token pairs that the run opened are closed/);
  const [, signIns = '', wrong = '', messages = ''] = SENT.exec(ended.output) ?? [];
  const known = Object.values(ASKED)
    .flat()
    .map((title) => efforts[title]);
  const sum = (of: 'signIns' | 'wrongPasswords' | 'messages') => known.reduce((all, one) => all + (one?.[of] ?? 0), 0);
  expect([wrong, messages].map(Number)).toEqual([sum('wrongPasswords'), sum('messages')]);
  // A part has as many workers as a whole run, and each has its own sign-in.
  expect(Math.abs(Number(signIns) - sum('signIns'))).toBeLessThanOrEqual(6);
});

const efforts = readEfforts();
const SENT = /of which (\d+) signed a user .*?, (\d+) of them with a wrong password, and (\d+) asked for a one-time/;
