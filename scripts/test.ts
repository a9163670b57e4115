// Everything that has to be green before a change lands, in the order in which it tells most per second. Variants and
// defects are sampled; with --full nothing is, and the costs are measured too.
import { npmScript } from './run/npm-script.ts';
import { playwrightTest } from './run/playwright.ts';

// The project is tested on its mock, whatever a .env says.
process.env['DOTENV_CONFIG_PATH'] = 'none';
process.env['TARGET'] = 'mock';

const extent = process.argv.includes('--full') ? ['--full'] : [];
const isFull = extent.length > 0;

const steps: [string, () => Promise<number>][] = [
  ['types, lint, format, dead code, API description, recipes, register', () => npmScript('check')],
  ['the main job', () => npmScript('start')],
  ['our own tests', async () => (await playwrightTest(['--project=harness'])) ?? 1],
  [isFull ? 'every documented variant' : 'documented variants', () => npmScript('variants', ...extent)],
  [isFull ? 'every defect and every generated fault' : 'every rule broken', () => npmScript('prove', ...extent)],
  ...(isFull ? onlyInFull() : []),
];

function onlyInFull(): [string, () => Promise<number>][] {
  return [
    ['every fault of a client', () => npmScript('prove:clients', ...extent)],
    ['what it all costs', () => npmScript('bench')],
  ];
}

for (const [title, run] of steps) {
  console.log(`\n── ${title}`);
  const started = performance.now();
  const status = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  if (status !== 0) {
    console.error(`\nStopped after ${seconds} s: ${title} ended with code ${status}.`);
    process.exit(status);
  }
  console.log(`${seconds} s`);
}
