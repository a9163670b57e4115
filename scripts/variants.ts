// Runs the suite on every documented variant of the API: both profiles, each answer of each variation point alone, and a
// pairwise set of combinations have to be green, and so do mocks that conform and look odd; in strict mode exactly the
// requirements that ask a changed point are red. `npm run variants -- conformant`, `-- odd` or `-- strict` runs one part.
import { randomBytes } from 'node:crypto';
import type { Outcomes } from '#reporters/verdicts/outcome.ts';
import { isRed } from '#reporters/verdicts/verdict.ts';
import { alternatives, asking, conformantMocks, oddMocks, strictMocks } from '#proof/sweep/mocks.ts';
import { sweep } from '#proof/sweep/sweep.ts';

/** Names what the odd mocks derive from. */
const ODD_SEED = 'ODD_SEED';

const [only] = process.argv.slice(2);
const seed = process.env[ODD_SEED] || randomBytes(3).toString('hex');
const parts: [name: string, faults: () => Promise<string[]>][] = [
  ['conformant', async () => falseAlarms(await sweep(conformantMocks()))],
  ['odd', oddFaults],
  ['strict', async () => strictFaults(await sweep(strictMocks(), { STRICT: '1' }))],
];
const chosen = parts.filter(([name]) => only === undefined || only === name);
if (chosen.length === 0) {
  console.error(`There is no part "${only}": give ${parts.map(([name]) => name).join(', ')}, or nothing for all.`);
  process.exit(3);
}
const wrong: string[] = [];
for (const [, faults] of chosen) wrong.push(...(await faults()));
for (const line of wrong) console.error(`  ${line}`);
console.log(
  wrong.length === 0 ? 'Every documented variant is judged as documented.' : `${wrong.length} wrong verdicts.`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;

/** What is red on a mock that conforms and looks odd. */
async function oddFaults(): Promise<string[]> {
  console.log(`odd seed ${seed} (again: ${ODD_SEED}=${seed} npm run variants -- odd)`);
  return falseAlarms(await sweep(oddMocks(seed)));
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
