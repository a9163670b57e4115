import { execSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import * as https from 'node:https';
import { expect, test } from '@playwright/test';
import { parse } from 'dotenv';
import { takeDefects } from '#mock/faults/command-line.ts';
import { createSeed } from '#mock/world/seed.ts';
import { readArguments } from '#mock/serve/command-line.ts';
import { chosen } from '#mock/serve/settings/defaults.ts';
import { startStandalone } from '#mock/serve/standalone.ts';
import { UsageError } from '#mock/serve/usage-error.ts';
import { documentation } from '#scripts/mock/documentation.ts';

const anyPort = ['--port', '0', '--production-port', '0', '--control-port', '0'];
const argumentsOf = (argv: readonly string[]) => readArguments(argv, documentation);
const start = (argv: readonly string[] = [], more: Parameters<typeof startStandalone>[2] = {}) => {
  const { settings, envFile } = argumentsOf([...anyPort, ...argv]);
  return startStandalone(settings, documentation, { envFile, ...more });
};
const settingOf = (env: string, name: string) => {
  const value = parse(env)[name];
  if (value === undefined) throw new Error(`no ${name}`);
  return value;
};

test('the settings it prints open both stages and both regions, with a one-time password', async () => {
  const standalone = await start();
  const setting = (name: string) => settingOf(standalone.env, name);
  expect([setting('TARGET'), setting('ALLOW_PRODUCTION')]).toEqual(['live', '1']);

  for (const stage of ['SANDBOX_', 'PRODUCTION_'])
    for (const region of ['', 'US_']) {
      const user = (name: string) => setting(`${stage}${region}${name}`);
      const headers = {
        'content-type': 'application/json',
        'x-client-key': setting(`${stage}CLIENT_KEY`),
        'x-us-env': String(region === 'US_'),
      };
      const post = async (path: string, body: Record<string, string>) =>
        fetch(setting(`${stage}BASE_URL`) + path, { method: 'POST', headers, body: JSON.stringify(body) });
      const login = (kind: string, more: Record<string, string> = {}) =>
        post('/v1/auth/login', { email: user(`${kind}_EMAIL`), password: user(`${kind}_PASSWORD`), ...more });

      expect((await login('USER')).status).toBe(200);
      expect(await (await login('ONBOARDING_USER')).json()).toMatchObject({ accessToken: null });
      expect(await (await login('DISABLED_USER')).text()).toContain('disabled');
      expect((await post('/v1/auth/login/otp', { userId: user('OTP_USER_ID') })).status).toBe(200);
      const otpCode = await outputOf(user('OTP_COMMAND'));
      expect((await login('OTP_USER', { otpCode })).status).toBe(200);
    }
  await standalone.stop();
});

/** In another process, while this one serves. */
async function outputOf(command: string): Promise<string> {
  const child = spawn('/bin/sh', ['-c', command]);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(child, 'close');
  return output.trim();
}

test('the control address moves the clock of both stages, and refuses nonsense', async () => {
  const { control, sandbox, production, stop } = await start();
  const move = (body: string, type = 'application/json') =>
    fetch(`${control.baseUrl}/clock`, { method: 'POST', body, headers: { 'content-type': type } });
  const before = Date.now();
  const moved: unknown = await (await move('{"advanceSeconds":3600}')).json();
  expect(moved).toEqual({ now: expect.stringMatching(/^\d{4}-.*Z$/) });
  expect(await (await fetch(`${control.baseUrl}/clock`)).json()).toEqual({ now: expect.any(String) });
  for (const { clock } of [sandbox, production]) expect(clock.now()).toBeGreaterThanOrEqual(before + 3_600_000);
  for (const body of ['', '{}', '[]', '{"advanceSeconds":"1"}', '{"advanceSeconds":-1}', '{"advanceSeconds":1e99}']) {
    expect((await move(body)).status, body).toBe(400);
  }
  expect((await move('{"advanceSeconds":1}', 'text/plain')).status).toBe(400);
  expect((await fetch(`${control.baseUrl}/outbox/nobody`)).status).toBe(404);
  await stop();
});

test('the default seed is fixed', () => {
  expect(createSeed(chosen({}).seed, 'sandbox').clients.main.key).toBe('7db7c179-21a9-4c73-b07f-802365100e33');
});

for (const [argv, message] of [
  [['--unknown'], '--unknown'],
  [['--port', 'x'], 'port: '],
  [['--port', '65536'], 'port: '],
  [['--profile', 'mine'], 'profile: '],
  [['--skin', 'mine'], 'skin: '],
  [['--seed', ''], 'seed: must not be empty'],
  [['stray'], 'stray'],
] as const) {
  test(`${argv.join(' ')} is said to be wrong`, () => {
    expect(() => argumentsOf(argv)).toThrow(UsageError);
    expect(() => argumentsOf(argv)).toThrow(message);
  });
}

test('a port in use is named with its flag, and nothing keeps running', async () => {
  const first = await start();
  const port = new URL(first.production.baseUrl).port;
  const second = start(['--production-port', port]);
  await expect(second).rejects.toThrow(`Port ${port} is in use. Give another one with --production-port.`);
  await first.stop();
});

test('--write-env writes for its owner only, and never over a file that somebody wrote', async ({}, info) => {
  const path = info.outputPath('.env');
  for (let time = 0; time < 2; time += 1) {
    const standalone = await start(['--write-env', path]);
    await standalone.stop();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  }
  writeFileSync(path, 'MINE=1\n');
  await expect(start(['--write-env', path])).rejects.toThrow(UsageError);
});

test('--https writes the certificate of production, never its key, nor over a file that somebody wrote', async ({}, info) => {
  const path = info.outputPath('certificate.pem');
  const { sandbox, production, stop } = await start(['--https', path]);
  expect([sandbox.baseUrl, production.baseUrl]).toEqual([
    expect.stringMatching(/^http:/),
    expect.stringMatching(/^https:/),
  ]);
  const written = readFileSync(path, 'utf8');
  expect(written).not.toContain('PRIVATE');
  const status = await new Promise((resolve, reject) => {
    https.get(production.baseUrl, { ca: written }, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
  });
  expect(status).toBe(404);
  await stop();
  writeFileSync(path, 'mine');
  await expect(start(['--https', path])).rejects.toThrow(UsageError);
});

test('npm run mock ends with 3 when it cannot start, and with 0 when it is stopped', async () => {
  expect(() => execSync('npx tsx scripts/mock.ts --bad', { stdio: 'pipe' })).toThrow(/--bad/);
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/mock.ts', ...anyPort]);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.includes('The mock is ready')) child.kill('SIGTERM');
  });
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('a list whose reader has ended, as head does, ends quietly', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/mock.ts', '--list-users']);
  child.stdout.destroy();
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));

  expect(await once(child, 'close')).toEqual([0, null]);
  expect(errors).toBe('');
});

test('a mock can be broken on purpose, in several ways, and an unknown one is named', async () => {
  const { defects, rest } = takeDefects(['--defect', 'client-key-optional', ...anyPort, '--defect=code-reusable']);
  expect(rest).toEqual(anyPort);
  expect(defects).toEqual(['client-key-optional', 'code-reusable']);
  const { sandbox, stop } = await start([], { defects });
  await fetch(`${sandbox.baseUrl}/v1/user`);
  expect(sandbox.reached()).toBe(true);
  await stop();

  expect(() => takeDefects(['--defect', 'moon', '--defect', 'sun'])).toThrow(
    '--defect is "moon", "sun": give a name of mock/faults/',
  );
  expect(() => takeDefects(['--defect'])).toThrow(UsageError);
});
