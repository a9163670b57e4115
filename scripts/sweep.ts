import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Outcomes } from '#reporters/proof.ts';
import { conformantMocks, strictMocks, type SweptMock } from './mocks.ts';

export const SWEEP = 'SWEEP';
export const SWEEP_FILE = 'SWEEP_FILE';

/** The lists of mocks that a sweep can run. */
export const sweeps = { conformant: conformantMocks, strict: strictMocks } satisfies Record<string, () => SweptMock[]>;

const CLI = join(import.meta.dirname, '..', 'node_modules', '@playwright', 'test', 'cli.js');

/** Runs the suite against each mock of a list and returns what it said of each. @throws Error if it left nothing */
export function sweep(name: keyof typeof sweeps, env: Record<string, string> = {}): Outcomes {
  const folder = mkdtempSync(join(tmpdir(), 'baanx-sweep-'));
  const file = join(folder, 'outcomes.json');
  try {
    const config = `--config=${join(import.meta.dirname, 'sweep.config.ts')}`;
    const settings = { TARGET: 'mock', DOTENV_CONFIG_PATH: 'none', ...env, [SWEEP]: name, [SWEEP_FILE]: file };
    spawnSync(process.execPath, [CLI, 'test', config], { stdio: 'inherit', env: { ...process.env, ...settings } });
    return Outcomes.parse(JSON.parse(readFileSync(file, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
