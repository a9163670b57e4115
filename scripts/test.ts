// Everything that has to be green before a change lands, in the order in which it tells most per second.
import { spawnSync } from 'node:child_process';
import { playwrightTest } from './run/playwright.ts';

// The project is tested on its mock, whatever a .env says.
process.env['DOTENV_CONFIG_PATH'] = 'none';
process.env['TARGET'] = 'mock';

const steps: [string, () => number | Promise<number>][] = [
  ['types, lint, format, dead code, API description, register', () => npm('check')],
  ['our own tests', async () => (await playwrightTest(['--project=harness'])) ?? 1],
  ['every documented variant', () => npm('variants')],
  ['every rule of the mock, broken', () => npm('prove')],
  ['the main job', () => npm('start')],
];

for (const [title, run] of steps) {
  console.log(`\n── ${title}`);
  const status = await run();
  if (status !== 0) {
    console.error(`\nStopped: ${title} ended with code ${status}.`);
    process.exit(status);
  }
}

function npm(script: string): number {
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}
