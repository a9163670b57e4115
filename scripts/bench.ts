// What the tests cost beside what they cannot do without: as many bare requests, as many bare journeys. Fails if such a ratio
// has grown by more than a fifth since the committed one; `--update` keeps what was seen. `npm run bench -- api` or
// `-- browser` measures one kind; `-- scale` runs the API tests once, twice, 4 and 8 times, and fails if the cost does not
// grow with the tests; `-- mock` measures the mock beside two other servers of OAuth.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Run } from '#reporters/verdicts/formats/run.ts';
import { costOf, type Cost } from './bench/cost.ts';
import { grown, keptRatios, keepRatios, type Kind, kinds } from './bench/ratios.ts';
import { compareMocks } from './bench/mock/compare.ts';
import { scaleFaults } from './bench/scale.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { update: { type: 'boolean' } } });
const chosen = kinds.filter((kind) => positionals.length === 0 || positionals.includes(kind));
const load = loadavg()[0]?.toFixed(1);
console.log(`${availableParallelism()} cores with a load of ${load}, Node ${process.versions.node}, built-in mock`);
const faults = await measured();
for (const fault of faults) console.error(`  ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;

function measured(): Promise<string[]> {
  if (positionals.includes('mock')) return compareMocks();
  return positionals.includes('scale') ? scale() : compare();
}

async function compare(): Promise<string[]> {
  const seen: Partial<Record<Kind, number>> = {};
  for (const kind of chosen) {
    const { cost, run } = await suite(kind);
    const count = kind === 'api' ? run.exchanges : run.tests.passed + run.tests.failed;
    const file = kind === 'api' ? 'bare-requests' : 'bare-journeys';
    const bare = await costOf(`node --import tsx scripts/bench/${file}.ts ${count}`);
    const ratio = cost.cpu / bare.cpu;
    seen[kind] = ratio;
    console.log(`${kind}: ${run.tests.passed} tests   ${words(cost)}`);
    console.log(`  ${count} bare ${kind === 'api' ? 'requests' : 'journeys'}   ${words(bare)}`);
    console.log(`  ${ratio.toFixed(2)} times the processor time, kept ${keptRatios()[kind] ?? 'none'}`);
  }
  if (values.update !== true) return grown(keptRatios(), seen);
  keepRatios({ ...keptRatios(), ...seen });
  return [];
}

/** The tests of one kind, in all environments, with reports of their own. */
async function suite(kind: Kind): Promise<{ cost: Cost; run: Run }> {
  const reports = mkdtempSync(join(tmpdir(), 'baanx-bench-'));
  const env = { REPORTS_DIR: reports, TARGET: 'mock', DOTENV_CONFIG_PATH: 'none' };
  const cost = await costOf(`npx playwright test '--project=*-${kind}'`, env);
  const run = Run.parse(JSON.parse(readFileSync(join(reports, 'run.json'), 'utf8')));
  rmSync(reports, { recursive: true });
  return { cost, run };
}

async function scale(): Promise<string[]> {
  const reports = mkdtempSync(join(tmpdir(), 'baanx-bench-'));
  const env = { REPORTS_DIR: reports, TARGET: 'mock', DOTENV_CONFIG_PATH: 'none' };
  const steps: { times: number; cost: Cost }[] = [];
  for (const times of [1, 2, 4, 8]) {
    const cost = await costOf(`npx playwright test --project=sandbox-api --repeat-each=${times}`, env);
    steps.push({ times, cost });
    console.log(`${times} ×   ${words(cost)}`);
  }
  rmSync(reports, { recursive: true });
  return scaleFaults(steps);
}

function words({ wall, cpu, memory }: Cost): string {
  const most = memory === null ? '' : `, ${memory.toFixed(0)} MB at most`;
  return `${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of processor${most}`;
}
