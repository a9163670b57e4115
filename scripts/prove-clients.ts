// Proves that a certificate means something: the reference client with each of its faults has to turn red what the fault is
// about, and clients that do nothing wrong must not be accused. By default each fault against the tests of the requirements
// that it names; with --full, or by name, against everything, and then nothing else may be red.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { handedOverSettings } from '#fixtures/client/files/handed-over.ts';
import type { JudgedClient } from '#fixtures/client/judged-clients.ts';
import { handedOver } from '#specs/requirements/app/handed-over.ts';
import { faults as commandFaults } from '../tests/harness/clients/reference/faults.mjs';
import { fileFaults } from '../tests/harness/clients/files/faults.mjs';
import { webFaults } from '../tests/harness/clients/web/faults.mjs';
import { flawsOf, type ClientFault } from '#proof/clients/client-proof.ts';
import { certifyAll, commandOf, CONFORMANT, CONFORMANT_WEB, webAppOf, type Said } from '#proof/clients/clients.ts';
import { appRequirements } from '#specs/requirements/app/index.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { full: { type: 'boolean' } } });
const faults: Readonly<Record<string, ClientFault>> = { ...commandFaults, ...webFaults, ...fileFaults };
const innocent = [CONFORMANT, 'library:oauth4webapi', 'library:badgateway', CONFORMANT_WEB];
const names = positionals.length > 0 ? positionals : [...innocent, ...Object.keys(faults)];
const isWhole = values.full === true || positionals.length > 0;
const isWeb = (name: string) => name === CONFORMANT_WEB || Object.hasOwn(webFaults, name);

// Files that are handed over are judged alone.
const filesFolder = mkdtempSync(join(tmpdir(), 'baanx-files-'));
const handed = Object.keys(handedOver);
const clientOf = (name: string): JudgedClient => {
  const file = fileFaults[name];
  if (file) return { name, driver: { command: 'true' }, files: written(name, file), only: handed };
  const { violates = [], unclear = [], about = [...violates, ...unclear] } = faults[name] ?? {};
  const driver = isWeb(name) ? webAppOf(name) : { command: commandOf(name) };
  return { name, driver, ...(isWhole || about.length === 0 ? {} : { only: about }) };
};

const judge = (some: readonly string[]) => certifyAll(some.map(clientOf), 'inherit');
// Web apps apart: each needs a place of its own, and all of them share a browser.
const parts = [names.filter((name) => !isWeb(name)), names.filter(isWeb)].filter((some) => some.length > 0);
const said: Said = {};
try {
  for (const some of parts) Object.assign(said, await judge(some));
} finally {
  rmSync(filesFolder, { recursive: true });
}
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
    .map(([id]) => `${id} is violated by no fault: add a row to the faults in tests/harness/clients/.`);
}

/** Writes what is handed over, and tells the settings that name it. */
function written(name: string, file: { log?: string; har?: string }): Record<string, string> {
  return Object.fromEntries(
    (['log', 'har'] as const).flatMap((kind) => {
      const text = file[kind];
      if (text === undefined) return [];
      const path = join(filesFolder, `${name}.${kind}`);
      writeFileSync(path, text);
      return [[handedOverSettings[kind], path]];
    }),
  );
}
