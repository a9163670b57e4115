import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { z } from 'zod';
import { journalFile } from '#reporters/run/journal.ts';
import { resultsFolder } from '#reporters/run/files/results-folder.ts';
import { complianceOf, MOCK, PLAYWRIGHT, PROVE, run, START } from './command.ts';

// Commands as a person types them, with something wrong. Nobody listens on this port of the loopback address: no service
// has it, and it lies below those that systems hand out, also to the mocks of the tests beside this one.
const NOBODY = 'http://127.0.0.1:24713';
const LIVE = {
  TARGET: 'live',
  SANDBOX_BASE_URL: NOBODY,
  SANDBOX_CLIENT_KEY: 'key',
  SANDBOX_SECRET_KEY: 'not-to-be-shown',
  SANDBOX_REDIRECT_URI: 'https://app.example.com/callback',
  SANDBOX_USER_EMAIL: 'plain@example.com',
  SANDBOX_USER_PASSWORD: 'not-to-be-shown',
};

const test = base.extend<{ reports: string }>({
  reports: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'baanx-bad-input-'));
    await use(folder);
    await rm(folder, { recursive: true });
  },
});

// Whole commands run here, and take longer on a busy machine.
test.describe.configure({ timeout: 120_000 });

test('an unknown environment ends with code 3 and the names that exist', async ({ reports }) => {
  const { code, output } = await run(START, { ENVIRONMENTS: 'moon', REPORTS_DIR: reports });

  expect(code, output).toBe(3);
  expect(output).toContain('ENVIRONMENTS names "moon". Use sandbox, sandbox-us, production, production-us');
  expect(output).not.toContain('    at ');
});

test('missing settings end with code 3, all named at once', async ({ reports }) => {
  const { code, output } = await run(START, { TARGET: 'live', REPORTS_DIR: reports });

  expect(code, output).toBe(3);
  for (const name of ['CLIENT_KEY', 'SECRET_KEY', 'REDIRECT_URI', 'USER_EMAIL', 'USER_PASSWORD']) {
    expect.soft(output).toContain(`SANDBOX_${name} is missing`);
  }
});

test('the same wrong settings end a plain Playwright run with code 3', async ({ reports }) => {
  const { code, output } = await run([...PLAYWRIGHT, '--project=sandbox-api'], {
    TARGET: 'live',
    REPORTS_DIR: reports,
  });

  expect(code, output).toBe(3);
  expect(output).toContain('SANDBOX_CLIENT_KEY is missing');
});

test('on a live target what would show secrets ends with code 3, all of it named at once', async ({ reports }) => {
  const open = { DEBUG: 'pw:protocol', NODE_DEBUG: 'http' };
  const { code, output } = await run([...PLAYWRIGHT, '--project=sandbox-api', '--reporter=list'], {
    ...{ ...LIVE, ...open, REPORTS_DIR: reports },
  });

  expect(code, output).toBe(3);
  expect(output).toContain('Use --add-reporter');
  expect(output).toContain('DEBUG is "pw:protocol"');
  expect(output).toContain('NODE_DEBUG is "http"');
});

for (const [what, command] of [
  ['npm start', START],
  ['a plain Playwright run', [...PLAYWRIGHT, '--project=sandbox-api', '--shard=1/2']],
] as const) {
  test(`${what} with wrong settings leaves no journal of an earlier run to report on`, async ({ reports }) => {
    const journal = journalFile(resultsFolder(reports));
    await mkdir(dirname(journal), { recursive: true });
    await writeFile(journal, 'of an earlier run\n');

    const { code, output } = await run([...command], { TARGET: 'live', REPORTS_DIR: reports });

    expect(code, output).toBe(3);
    expect(existsSync(journal)).toBe(false);
    await rm(dirname(journal), { recursive: true });
  });
}

test('what a sweep left in the settings ends with code 3', async ({ reports }) => {
  const sweep = { SWEEP: join(reports, 'gone.json'), SWEEP_STORIES: '1' };
  const { code, output } = await run(START, { ...sweep, REPORTS_DIR: reports });

  expect(code, output).toBe(3);
  for (const name of Object.keys(sweep)) expect.soft(output).toContain(`${name} is set, which is for sweeps only`);
});

test('wrong waivers end with code 3 beside wrong settings, before any test', async ({ reports }) => {
  const file = join(reports, 'waivers.json');
  await writeFile(file, JSON.stringify({ waivers: [{ requirement: 'TOKEN-999', environment: 'moon' }] }));

  const { code, output } = await run(START, { ENVIRONMENTS: 'moon', WAIVERS: file, REPORTS_DIR: reports });
  const plain = await run([...PLAYWRIGHT, '--project=sandbox-api'], { WAIVERS: file, REPORTS_DIR: reports });

  expect(code, output).toBe(3);
  expect(output).toContain('ENVIRONMENTS names "moon"');
  expect(output).toMatch(/waiver 1 \(TOKEN-999\): environment is none: write sandbox, sandbox-us,/);
  expect(output).toContain('waiver 1 (TOKEN-999): the register does not know this requirement');
  expect(output).toContain('waiver 1 (TOKEN-999): signature is missing');
  expect(plain.code, plain.output).toBe(3);
  expect(plain.output).toContain('the register does not know this requirement');
});

test('a file of waivers that is not there ends with code 3', async ({ reports }) => {
  const { code, output } = await run(START, { WAIVERS: join(reports, 'no.json'), REPORTS_DIR: reports });

  expect(code, output).toBe(3);
  expect(output).toContain('the file of waivers, cannot be read (ENOENT). Correct WAIVERS, or unset it.');
});

test('a base URL where nobody answers ends with code 3 before any test', async ({ reports }) => {
  const { code, output } = await run(START, { ...LIVE, REPORTS_DIR: reports });

  expect(code, output).toBe(3);
  expect(output).toContain(
    `SANDBOX_BASE_URL: ${NOBODY} does not answer (ECONNREFUSED). Correct it, or check the network.`,
  );
  expect(output).not.toContain('Running');
});

test('a target that nobody looked at and that does not answer is inconclusive, without a stack trace and a secret', async ({
  reports,
}) => {
  const { code, output } = await run(
    [...PLAYWRIGHT, '--project=sandbox-api', '--grep=TOKEN-004', 'tests/api/token/token.test.ts'],
    { ...LIVE, DOCTOR: 'off', REPORTS_DIR: reports },
  );

  expect(code, output).toBe(1);
  const compliance = await complianceOf(reports, 'sandbox');
  const exchange = compliance.requirements.find(({ id }) => id === 'TOKEN-004');
  expect(exchange, output).toMatchObject({ verdict: 'inconclusive', cause: 'environment' });
  expect(exchange?.reason).toContain('got no answer from 127.0.0.1:24713');
  expect(output).toMatch(/Inconclusive:\n {2}TOKEN-004 .*\(environment\)/);
  expect(output).not.toMatch(/^ +at /m);
  expect(output + JSON.stringify(compliance)).not.toContain('not-to-be-shown');
});

test('the proof of what is neither a defect nor a requirement ends with code 3 before any test', async () => {
  const { code, output } = await run([...PROVE, 'code-resuable', 'TOKEN-999'], {});

  expect(code, output).toBe(3);
  expect(output).toContain('no defect or requirement code-resuable, TOKEN-999.');
  expect(output).not.toContain('mocks');
});

test('a port in use ends the mock with code 3 and the flag to change', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = z.object({ port: z.number() }).parse(other.address());

  const { code, output } = await run([...MOCK, `--port=${port}`, '--production-port=0', '--control-port=0'], {});
  other.close();

  expect(code, output).toBe(3);
  expect(output).toContain(`Port ${port} is in use. Give another one with --port.`);
});

test('a browser that does not start ends set-up with code 3 and the next step', async ({ reports: copy }) => {
  // In a copy whose packages count as installed: set-up must not touch those that this test runs on.
  const lock = await readFile('package-lock.json');
  const mark = { lock: createHash('sha256').update(lock).digest('hex'), chromium: 'none' };
  await cp('scripts', join(copy, 'scripts'), { recursive: true });
  await writeFile(join(copy, 'package-lock.json'), lock);
  await mkdir(join(copy, 'node_modules/.cache/baanx-conformance'), { recursive: true });
  await writeFile(join(copy, 'node_modules/.cache/baanx-conformance/set-up.json'), JSON.stringify(mark));

  const { code, output } = await run([join(copy, 'scripts/set-up.mjs')], { CHROMIUM_PATH: '/nowhere/chromium' });

  expect(code, output).toBe(3);
  expect(output).toContain('CHROMIUM_PATH does not start: /nowhere/chromium does not exist.');
  expect(output).toContain('Correct or unset CHROMIUM_PATH');
});
