// Proves that the suite catches what it should: runs it against every defect of the mock, prints the kill table and writes
// reports/proof.json. By default only the tests that a defect should turn red; with --full all tests against each, so that
// a red one too many is seen as well.
import { resolve, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readSettings } from '#fixtures/settings.ts';
import { defects, type Defect } from '#mock/defects.ts';
import type { Outcomes } from '#reporters/proof.ts';
import { writeWhole } from '#reporters/written-file.ts';
import { CONFORMANT } from './mocks.ts';
import { sweep } from './sweep.ts';

interface Proof {
  id: string;
  violates: readonly string[];
  changes: readonly string[];
  red: string[];
  changed: string[];
  caught: boolean;
  exact: boolean;
}

const isFull = process.argv.includes('--full');
const outcomes = await sweep(isFull ? 'broken' : 'quicklyBroken');
const proofs = Object.entries<Defect>(defects).map(([id, defect]) => proofOf(id, defect, outcomes));
const killed = proofs.filter(({ caught }) => caught).length;
// A requirement without a test cannot catch anything yet; the register counts it as untested.
const waiting = proofs.filter(({ violates, caught }) => !caught && violates.length > 0 && violates.every(isUntested));
const wrong = proofs.filter((proof) => (!proof.caught || !proof.exact) && !waiting.includes(proof));
const sound = Object.values(outcomes[CONFORMANT]?.verdicts ?? {}).every((verdict) => verdict !== 'violated');

const file = join(resolve(readSettings(process.env).reportsDir), 'proof.json');
writeWhole(file, `${JSON.stringify({ full: isFull, defects: proofs, killed, total: proofs.length }, null, 2)}\n`);
for (const { id, violates, changes, red, changed, caught } of wrong) {
  console.log(
    `${caught ? 'not exact' : 'SURVIVED '}  ${id}\n  expected ${[...violates, ...changes].join(', ')}\n  got      ${[...red, ...changed].join(', ')}`,
  );
}
if (!sound) console.log('The conformant mock is not green: its proof means nothing.');
const counts = `${killed} of ${proofs.length} defects caught, ${proofs.filter(({ caught, exact }) => caught && exact).length} exactly`;
console.log(`${counts}, ${waiting.length} wait for the test of their requirement. ${file}`);
process.exitCode = wrong.length === 0 && sound ? 0 : 1;

function isUntested(id: string): boolean {
  return !Object.hasOwn(outcomes[CONFORMANT]?.verdicts ?? {}, id);
}

/**
 * A defect is caught when something is violated by it; one that only INFO rows see, when what they record changes. It is exact
 * when these are just the requirements that it names.
 */
function proofOf(id: string, { violates, changes = [] }: Defect, all: Outcomes): Proof {
  const { verdicts = {}, facts = {} } = all[id] ?? {};
  const red = Object.keys(verdicts).filter((requirement) => verdicts[requirement] === 'violated');
  const usual = all[CONFORMANT]?.facts ?? {};
  const changed = changes.filter((requirement) => !isDeepStrictEqual(facts[requirement], usual[requirement]));
  const exact = [...violates].sort().join() === red.toSorted().join() && changed.length === changes.length;
  return { id, violates, changes, red, changed, caught: red.length > 0 || changed.length > 0, exact };
}
