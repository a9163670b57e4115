import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parse } from 'dotenv';
import { NOTE_EFFORTS } from './efforts.ts';

const SCRIPTS = join(import.meta.dirname, '..');

/** Of one region. The settings of the other tell who is unknown to it. */
const PROJECTS = ['api', 'browser', 'alone'].map((kind) => `--project=sandbox-${kind}`);

/** Runs all tests of the sandbox against the mock as a live target, and notes what each has sent. Returns the exit code. */
export async function update(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'baanx-plan-'));
  const file = join(folder, 'mock.env');
  const ports = ['--port=0', '--production-port=0', '--control-port=0'];
  const mock = spawn(process.execPath, [
    ...['--import', 'tsx', join(SCRIPTS, 'mock.ts')],
    ...[...ports, '--quiet', `--write-env=${file}`],
  ]);
  for await (const line of createInterface(mock.stdout)) if (line.includes('ready')) break;
  const settings = { ...parse(await readFile(file)), TARGET: 'live', ENVIRONMENTS: 'sandbox,sandbox-us', RATE: '1000' };
  const own = { DOTENV_CONFIG_PATH: 'none', REPORTS_DIR: join(folder, 'reports'), [NOTE_EFFORTS]: '1' };
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(SCRIPTS, 'start.ts'), ...PROJECTS], {
    env: { ...process.env, ...settings, ...own },
    stdio: 'inherit',
  });
  mock.kill('SIGTERM');
  await rm(folder, { recursive: true });
  return run.status ?? 1;
}
