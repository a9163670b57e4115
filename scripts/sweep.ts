import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Outcomes } from '#reporters/proof.ts';
import {
  brokenMocks,
  conformantMocks,
  oddMocks,
  quicklyBrokenMocks,
  stupidServer,
  strictMocks,
  type SweptMock,
} from './mocks.ts';

export const SWEEP = 'SWEEP';
export const SWEEP_FILE = 'SWEEP_FILE';

/** The lists of mocks that a sweep can run. */
export const sweeps = {
  conformant: conformantMocks,
  odd: oddMocks,
  strict: strictMocks,
  broken: brokenMocks,
  quicklyBroken: quicklyBrokenMocks,
  stupid: stupidServer,
} satisfies Record<string, () => SweptMock[]>;

export type SweepName = keyof typeof sweeps;

const CLI = join(import.meta.dirname, '..', 'node_modules', '@playwright', 'test', 'cli.js');

/**
 * Runs the suite against each mock of a list and returns what it said of each.
 * @param env settings beyond those of this process
 * @param output `inherit` shows the progress
 * @throws Error if the run left nothing
 */
export async function sweep(
  name: SweepName,
  env: Record<string, string> = {},
  output: 'inherit' | 'ignore' = 'inherit',
): Promise<Outcomes> {
  const folder = mkdtempSync(join(tmpdir(), 'baanx-sweep-'));
  const file = join(folder, 'outcomes.json');
  try {
    const config = `--config=${join(import.meta.dirname, 'sweep.config.ts')}`;
    const settings = { TARGET: 'mock', DOTENV_CONFIG_PATH: 'none', ...env, [SWEEP]: name, [SWEEP_FILE]: file };
    const child = spawn(process.execPath, [CLI, 'test', config], {
      stdio: ['ignore', output, output],
      env: { ...process.env, ...settings },
    });
    await new Promise((resolve) => child.on('close', resolve));
    return Outcomes.parse(JSON.parse(readFileSync(file, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
