import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '..', '..', 'node_modules', '@playwright', 'test', 'cli.js');
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `playwright test` with the terminal of this process and returns its exit code; null if it was killed. Asked to
 * stop, this process stays: Playwright ends its tests in order, and what ran can still be reported.
 */
export async function playwrightTest(args: string[]): Promise<number | null> {
  const child = spawn(process.execPath, [CLI, 'test', ...args], { stdio: 'inherit' });
  // A terminal interrupts all processes of a command by itself, and a second interrupt would cut Playwright off.
  const relays = STOPS.map((signal) => ({
    signal,
    relay: () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill('SIGINT'),
  }));
  for (const { signal, relay } of relays) process.on(signal, relay);
  await once(child, 'close');
  for (const { signal, relay } of relays) process.off(signal, relay);
  return child.exitCode;
}
