// Proves that a certificate means something: the reference client with each of its faults has to turn red what the fault is
// about, and clients that do nothing wrong must not be accused. By default each fault against the tests of the requirements
// that it names; with --full, or by name, against everything, and then nothing else may be red.
import { parseArgs } from 'node:util';
import { faults } from '../tests/harness/clients/reference/faults.mjs';
import { flawsOf } from '#proof/clients/client-proof.ts';
import { certifyAll, commandOf, CONFORMANT } from '#proof/clients/clients.ts';
import { appRequirements } from '#specs/requirements/app/index.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { full: { type: 'boolean' } } });
const innocent = [CONFORMANT, 'library:oauth4webapi', 'library:badgateway'];
const names = positionals.length > 0 ? positionals : [...innocent, ...Object.keys(faults)];
const isWhole = values.full === true || positionals.length > 0;

const said = await certifyAll(
  names.map((name) => {
    const about = faults[name]?.violates ?? [];
    return { name, command: commandOf(name), ...(isWhole || about.length === 0 ? {} : { only: about }) };
  }),
  'inherit',
);
const flaws = names.flatMap((name) => flawsOf(name, faults[name] ?? { violates: [] }, said[name]));
if (positionals.length === 0) flaws.push(...unproven());
for (const flaw of flaws) console.log(`  ${flaw}`);
const good = names.filter((name) => !flaws.some((flaw) => flaw.startsWith(`${name}:`)));
console.log(`${good.length} of ${names.length} clients are judged as they should be${isWhole ? ', exactly' : ''}`);
process.exitCode = flaws.length === 0 ? 0 : 1;

/** Requirements that no fault turns red prove nothing. */
function unproven(): string[] {
  const violated = new Set(Object.values(faults).flatMap(({ violates }) => violates));
  return Object.entries(appRequirements)
    .filter(([id, { level }]) => level !== 'INFO' && !violated.has(id))
    .map(([id]) => `${id} is violated by no fault: add a row to tests/harness/clients/reference/faults/.`);
}
