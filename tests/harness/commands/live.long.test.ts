import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { parse } from 'dotenv';
import { complianceOf, DOCTOR, PLAYWRIGHT, run, START, startedMock } from './command.ts';

// The same suite, once with its own mock and once against the mock as a separate process that it knows only by its
// settings, the way it knows a real target. A whole run takes longer than a usual test.
const ENVIRONMENTS = 'production-us';
const LONG = 600_000;

const test = base.extend<{ folder: string }, { settings: Record<string, string> }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'baanx-live-'));
    await use(folder);
    await rm(folder, { recursive: true });
  },
  settings: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'baanx-mock-'));
      const file = join(folder, 'mock.env');
      const certificate = join(folder, 'certificate.pem');
      const mock = await startedMock(`--write-env=${file}`, `--https=${certificate}`);
      // The mock on this machine needs no rest between requests.
      await use({ ...parse(await readFile(file)), RATE: '1000', NODE_EXTRA_CA_CERTS: certificate });
      mock.kill('SIGTERM');
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ timeout: LONG });

test('a live target that the suite knows only by its settings is found conformant, as the built-in mock is', async ({
  folder,
  settings,
}) => {
  const live = await run(START, { ...settings, ENVIRONMENTS, REPORTS_DIR: folder });

  expect(live.code, live.output).toBe(0);
  for (const environment of ENVIRONMENTS.split(',')) {
    const verdicts = await verdictsOf(folder, environment);
    expect.soft(new Set(verdicts.values()), environment).toEqual(new Set(['conformant', 'not applicable']));
    expect.soft(verdicts.get('TOKEN-009'), 'CLOCK_URL gives it the clock').toBe('conformant');
    expect.soft([...verdicts.values()].filter((verdict) => verdict === 'conformant').length).toBeGreaterThan(300);
  }
});

test('what a live target lacks is not applicable, and the report says how to provide it', async ({
  folder,
  settings,
}) => {
  const { SANDBOX_CLOCK_URL: _, SANDBOX_OTHER_REDIRECT_URI: __, ...env } = settings;
  const settled = { ...env, ENVIRONMENTS: 'sandbox', PATIENCE_MINUTES: '5', REPORTS_DIR: folder };
  const live = await run([...PLAYWRIGHT, '--grep=@(TOKEN|REDIRECT)-00'], settled);

  expect(live.code, live.output).toBe(0);
  const requirements = (await complianceOf(folder, 'sandbox')).requirements;
  const lacking = requirements.filter(({ verdict }) => verdict === 'not applicable');
  const reason = (id: string) => lacking.find((row) => row.id === id)?.reason;
  expect(reason('TOKEN-009')).toContain('Set SANDBOX_CLOCK_URL');
  expect(reason('TOKEN-009')).toContain('Or set PATIENCE_MINUTES=12');
  expect(reason('REDIRECT-002')).toContain('Set SANDBOX_OTHER_REDIRECT_URI');
  expect(requirements.find(({ id }) => id === 'TOKEN-004')?.verdict).toBe('conformant');
});

test('a wrong password ends a run with 3 before its tests, however it was started', async ({ folder, settings }) => {
  const wrong = { ...settings, ENVIRONMENTS: 'sandbox', SANDBOX_USER_PASSWORD: 'wrong', REPORTS_DIR: folder };
  for (const command of [DOCTOR, START, [...PLAYWRIGHT, '--project=sandbox-api']]) {
    const live = await run(command, wrong);
    expect(live.code, live.output).toBe(3);
    expect(live.output).toMatch(
      /SANDBOX_USER_EMAIL, SANDBOX_USER_PASSWORD: E-mail address and password .* are refused/,
    );
    expect(live.output).not.toContain('Running');
  }
});

test('a role that is not what it says costs its requirements, once and by name, and no other', async ({
  folder,
  settings,
}) => {
  const live = await run([...START, '--grep=@(LOGIN-019|LOGIN-001|REVOKE-001)\\b'], {
    ...settings,
    ENVIRONMENTS: 'sandbox',
    SANDBOX_DISABLED_USER_EMAIL: settings['SANDBOX_LOCKABLE_USER_EMAIL'] ?? '',
    SANDBOX_DISABLED_USER_PASSWORD: settings['SANDBOX_LOCKABLE_USER_PASSWORD'] ?? '',
    SANDBOX_LOCKABLE_USER_EMAIL: '',
    SANDBOX_LOCKABLE_USER_PASSWORD: '',
    REPORTS_DIR: folder,
  });

  expect(live.code, live.output).toBe(2);
  const { requirements } = await complianceOf(folder, 'sandbox');
  const row = (id: string) => requirements.find((each) => each.id === id);
  expect(row('LOGIN-019')).toMatchObject({ verdict: 'inconclusive', cause: 'configuration' });
  expect(row('LOGIN-019')?.reason).toMatch(/^SANDBOX_DISABLED_USER_EMAIL.*not a disabled account.*DOCTOR=off/);
  expect(row('LOGIN-001')?.verdict).toBe('conformant');
});

test('without a look at the settings, a wrong password is inconclusive where it only prepares, never a pass', async ({
  folder,
  settings,
}) => {
  const live = await run([...START, '--grep=TOKEN-00'], {
    ...settings,
    ENVIRONMENTS: 'sandbox',
    SANDBOX_USER_PASSWORD: 'wrong',
    DOCTOR: 'off',
    REPORTS_DIR: folder,
  });

  expect(live.code, live.output).toBe(2);
  const { requirements, totals } = await complianceOf(folder, 'sandbox');
  const exchange = requirements.find(({ id }) => id === 'TOKEN-004');
  expect(exchange).toMatchObject({ verdict: 'inconclusive', cause: 'configuration' });
  expect(exchange?.reason).toMatch(/^SANDBOX_USER_EMAIL and its password were refused \(401\).*not signed in again/);
  expect(totals).toMatchObject({ conformant: 0, violated: 0 });
});

test('a page whose controls nobody finds says once which settings to give', async ({ folder, settings }) => {
  const live = await run([...START, '--grep=@UI-00'], {
    ...settings,
    ENVIRONMENTS: 'sandbox',
    SANDBOX_HOSTED_UI_EMAIL: '#nowhere',
    SANDBOX_HOSTED_UI_SUBMIT: '#nowhere',
    REPORTS_DIR: folder,
  });

  expect(live.code, live.output).toBe(2);
  const { requirements } = await complianceOf(folder, 'sandbox');
  const pages = requirements.filter(({ verdict }) => verdict !== 'untested');
  const [, ...journeys] = pages;
  expect(pages[0]).toMatchObject({ id: 'UI-001', verdict: 'conformant' });
  expect(journeys.length).toBeGreaterThan(5);
  expect(new Set(journeys.map(({ verdict, cause }) => `${verdict} (${cause})`))).toEqual(
    new Set(['inconclusive (configuration)']),
  );
  expect([...new Set(journeys.map(({ reason }) => reason))]).toEqual([
    expect.stringMatching(/set SANDBOX_HOSTED_UI_EMAIL to its locator.*set SANDBOX_HOSTED_UI_SUBMIT to its locator/),
  ]);
});

async function verdictsOf(reports: string, environment: string): Promise<Map<string, string>> {
  const { requirements } = await complianceOf(reports, environment);
  return new Map(requirements.map(({ id, verdict }) => [id, verdict]));
}
