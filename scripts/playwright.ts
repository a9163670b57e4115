import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '..', 'node_modules', '@playwright', 'test', 'cli.js');

/** Runs `playwright test` with the terminal of this process and returns its exit code; 2 if it was killed. */
export function playwrightTest(args: string[]): number {
  const { status } = spawnSync(process.execPath, [CLI, 'test', ...args], { stdio: 'inherit' });
  return status ?? 2;
}
