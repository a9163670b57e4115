import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test as base } from '@playwright/test';
import { parse } from 'dotenv';
import { Compliance } from '#reporters/compliance-schema.ts';

// The same suite, once with its own mock and once against the mock as a separate process that it knows only by its
// settings, the way it knows a real target. Several whole runs take longer than a usual test.
const ENVIRONMENTS = 'sandbox,production-us';
const LONG = 240_000;

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
      const mock = await startMockProcess(file);
      await use(parse(await readFile(file)));
      mock.kill('SIGTERM');
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ mode: 'serial', timeout: LONG });

test('a live target gets the verdicts of the built-in mock', async ({ folder, settings }) => {
  const mock = await run(join(folder, 'mock'), { ENVIRONMENTS });
  const live = await run(join(folder, 'live'), { ...settings, ENVIRONMENTS });

  expect(live.code, live.output).toBe(0);
  for (const environment of ENVIRONMENTS.split(',')) {
    const [embedded, separate] = [await verdicts(mock, environment), await verdicts(live, environment)];
    const changed = [...separate].filter(
      ([id, verdict]) => verdict !== 'not applicable' && verdict !== embedded.get(id),
    );
    expect.soft(changed, `${environment}: verdicts that differ`).toEqual([]);
    expect.soft([...separate.values()], environment).not.toContain('inconclusive');
    expect.soft(separate.get('TOKEN-009'), 'CLOCK_URL gives it the clock').toBe('conformant');
  }
});

test('what a live target lacks is not applicable, and the report says how to provide it', async ({
  folder,
  settings,
}) => {
  const { SANDBOX_CLOCK_URL: _, SANDBOX_OTHER_REDIRECT_URI: __, ...env } = settings;
  const live = await run(folder, { ...env, ENVIRONMENTS: 'sandbox' });

  expect(live.code, live.output).toBe(0);
  const requirements = (await compliance(live, 'sandbox')).requirements;
  const lacking = requirements.filter(({ verdict }) => verdict === 'not applicable');
  const reason = (id: string) => lacking.find((row) => row.id === id)?.reason;
  expect(reason('TOKEN-009')).toContain('Set SANDBOX_CLOCK_URL');
  expect(reason('REDIRECT-002')).toContain('Set SANDBOX_OTHER_REDIRECT_URI');
  expect(requirements.find(({ id }) => id === 'TOKEN-004')?.verdict).toBe('conformant');
});

test('a wrong password is inconclusive where it only prepares, never a pass', async ({ folder, settings }) => {
  const live = await run(
    folder,
    { ...settings, ENVIRONMENTS: 'sandbox', SANDBOX_USER_PASSWORD: 'wrong' },
    '--grep=TOKEN-00',
  );

  expect(live.code, live.output).toBe(2);
  const { requirements, totals } = await compliance(live, 'sandbox');
  const exchange = requirements.find(({ id }) => id === 'TOKEN-004');
  expect(exchange).toMatchObject({ verdict: 'inconclusive', cause: 'environment' });
  expect(totals).toMatchObject({ conformant: 0, violated: 0 });
});

interface Ended {
  code: number | null;
  output: string;
  reports: string;
}

/** `npm start` without its set-up, as a child with no settings but these. */
async function run(reports: string, env: Record<string, string>, ...args: string[]): Promise<Ended> {
  const { PATH = '', HOME = '', CHROMIUM_PATH = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', ...args], {
    env: { PATH, HOME, CHROMIUM_PATH, ...env, REPORTS_DIR: reports },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output: output.join('').slice(-3000), reports };
}

async function compliance({ reports }: Ended, environment: string): Promise<Compliance> {
  return Compliance.parse(JSON.parse(await readFile(join(reports, environment, 'compliance.json'), 'utf8')));
}

async function verdicts(ended: Ended, environment: string): Promise<Map<string, string>> {
  const { requirements } = await compliance(ended, environment);
  return new Map(requirements.map(({ id, verdict }) => [id, verdict]));
}

/** Starts the mock alone on free ports and waits for the line that says it is ready. */
async function startMockProcess(file: string): Promise<ChildProcess> {
  const ports = ['--port=0', '--production-port=0', '--control-port=0'];
  const mock = spawn(process.execPath, ['--import', 'tsx', 'scripts/mock.ts', ...ports, `--write-env=${file}`]);
  for await (const line of createInterface(mock.stdout)) if (line.includes('ready')) break;
  return mock;
}
