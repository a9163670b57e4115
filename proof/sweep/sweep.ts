import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SWEEP } from '#evidence/sweep.ts';
import type { SweptMock } from '#fixtures/target/sweep.ts';
import { Outcomes } from '#reporters/verdicts/outcome.ts';

/** Names the file that a sweep's reporter writes. */
export const SWEEP_FILE = 'SWEEP_FILE';

const CLI = join(import.meta.dirname, '..', '..', 'node_modules', '@playwright', 'test', 'cli.js');

/**
 * Runs the suite against each mock of a list and returns what it said of each.
 * @param env settings beyond those of this process
 * @param output `inherit` shows the progress
 * @throws Error if the run left nothing
 */
export async function sweep(
  mocks: readonly SweptMock[],
  env: Record<string, string> = {},
  output: 'inherit' | 'ignore' = 'inherit',
): Promise<Outcomes> {
  const folder = mkdtempSync(join(tmpdir(), 'baanx-sweep-'));
  const [list, file] = [join(folder, 'mocks.json'), join(folder, 'outcomes.json')];
  try {
    writeFileSync(list, JSON.stringify(mocks));
    const config = `--config=${join(import.meta.dirname, 'sweep.config.ts')}`;
    const settings = { TARGET: 'mock', DOTENV_CONFIG_PATH: 'none', ...env, [SWEEP]: list, [SWEEP_FILE]: file };
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
