// Everything that has to be green before a change lands, in the order in which it tells most per second. Long tests, variants
// and defects are sampled; with --full nothing is, and the costs are measured too.
import { randomInt } from 'node:crypto';
import { npmScript } from './run/npm-script.ts';
import { playwrightTest } from './run/playwright.ts';

// The project is tested on its mock, whatever a .env says.
process.env['DOTENV_CONFIG_PATH'] = 'none';
process.env['TARGET'] = 'mock';

const extent = process.argv.includes('--full') ? ['--full'] : [];
const isFull = extent.length > 0;
/** Of the long tests, `npm test` runs one part in so many. */
const PARTS = 6;

const steps: [string, () => Promise<number>][] = [
  ['types, lint, format, dead code, API description, recipes, register', () => npmScript('check')],
  ['the main job', () => npmScript('start')],
  ['our own tests', () => ownTests('--project=harness')],
  ['our own long tests', () => ownTests('--project=long', ...(isFull ? [] : [drawnPart()]))],
  [isFull ? 'every documented variant' : 'documented variants', () => npmScript('variants', ...extent)],
  [isFull ? 'every defect and every generated fault' : 'every rule broken', () => npmScript('prove', ...extent)],
  ...(isFull ? onlyInFull() : []),
];

async function ownTests(...args: string[]): Promise<number> {
  return (await playwrightTest(args)) ?? 1;
}

function drawnPart(): string {
  const part = `--shard=${randomInt(PARTS) + 1}/${PARTS}`;
  console.log(`Drawn by lot; this repeats it: npx playwright test --project=long ${part}`);
  return part;
}

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
