// Runs the suite on every documented variant of the API: both profiles, each answer of each variation point alone, and a
// pairwise set of combinations have to be green, and so do mocks that conform and look odd; in strict mode exactly the
// requirements that ask a changed point are red. `npm run variants -- conformant`, `-- odd` or `-- strict` runs one part.
// By default each answer meets the tests that come to its point, and of the rest some mocks, drawn by lot, are run; with
// --full everything is.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { SWEEP_STORIES } from '#evidence/sweep.ts';
import type { SweptMock } from '#fixtures/target/sweep.ts';
import type { Outcomes } from '#reporters/verdicts/outcome.ts';
import { isRed } from '#reporters/verdicts/verdict.ts';
import { alternatives, asking, conformantMocks, oddMocks, strictMocks } from '#proof/sweep/mocks.ts';
import { measured, sampledConformantMocks, sampledOddMocks } from '#proof/sweep/sampled-mocks.ts';
import { sweep } from '#proof/sweep/sweep.ts';

/** Setting: what the odd mocks derive from, and what is drawn by lot. */
const VARIANTS_SEED = 'VARIANTS_SEED';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { full: { type: 'boolean' } } });
const [only] = positionals;
const isFull = values.full === true;
const seed = process.env[VARIANTS_SEED] || randomBytes(3).toString('hex');
const parts: [name: string, faults: () => Promise<string[]>][] = [
  ['conformant', async () => falseAlarms(await (isFull ? swept(conformantMocks()) : sampledConformant()))],
  ['odd', async () => falseAlarms(await swept(isFull ? oddMocks(seed) : sampledOddMocks(seed)))],
  ['strict', async () => strictFaults(await swept(strictMocks(), { STRICT: '1' }))],
];
const chosen = parts.filter(([name]) => only === undefined || only === name);
if (chosen.length === 0) {
  console.error(`There is no part "${only}": give ${parts.map(([name]) => name).join(', ')}, or nothing for all.`);
  process.exit(3);
}
console.log(`Drawn by lot, and shaped at random: ${VARIANTS_SEED}=${seed}`);
const wrong: string[] = [];
for (const [, faults] of chosen) wrong.push(...(await faults()));
for (const line of wrong) console.error(`  ${line}`);
console.log(
  wrong.length === 0 ? 'Every documented variant is judged as documented.' : `${wrong.length} wrong verdicts.`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;

/** First the guide's mock: it tells which tests come to which point. */
async function sampledConformant(): Promise<Outcomes> {
  const guide = measured();
  const first = await swept([guide], { [SWEEP_STORIES]: '1' });
  const rest = Object.values(first).map((seen) => swept(sampledConformantMocks(seen, seed)));
  return Object.assign(first, ...(await Promise.all(rest))) as Outcomes;
}

/** @throws Error for a mock that no test was run against: nothing would be red on it */
async function swept(mocks: readonly SweptMock[], env: Record<string, string> = {}): Promise<Outcomes> {
  const outcomes = await sweep(mocks, env);
  const forgotten = mocks.filter(({ name }) => outcomes[name] === undefined).map(({ name }) => name);
  if (forgotten.length > 0) throw new Error(`No test was run on ${forgotten.join(', ')}.`);
  return outcomes;
}

/** What is red on a conformant mock. */
function falseAlarms(outcomes: Outcomes): string[] {
  const faults = Object.entries(outcomes).flatMap(([mock, { red }]) =>
    red.map(({ title, requirements, verdict, reason }) => {
      return `[${mock}] ${requirements.join(', ')} ${title}: ${verdict}, ${reason.split('\n').slice(0, 4).join(' ')}`;
    }),
  );
  console.log(`${Object.keys(outcomes).length} conformant mocks: ${faults.length} false alarms`);
  return faults;
}

/** Where strict mode does not judge exactly the requirements that ask a changed point. */
function strictFaults(outcomes: Outcomes): string[] {
  const expected = new Map([
    ['defaults', [] as string[]],
    ...alternatives.map(({ name, points }): [string, string[]] => [name, asking(points)]),
  ]);
  const faults = Object.entries(outcomes).flatMap(([mock, { verdicts }]) => {
    const due = expected.get(mock) ?? [];
    const red = Object.keys(verdicts).filter((id) => verdicts[id] !== undefined && isRed(verdicts[id]));
    return [
      ...(due.length === 0 && mock !== 'defaults' ? [`[strict, ${mock}] no requirement asks the point`] : []),
      ...due.filter((id) => !red.includes(id)).map((id) => `[strict, ${mock}] ${id} names the point and is not red`),
      ...red.filter((id) => !due.includes(id)).map((id) => `[strict, ${mock}] ${id} is red and names no changed point`),
    ];
  });
  console.log(`${Object.keys(outcomes).length} mocks in strict mode: ${faults.length} faults`);
  return faults;
}
