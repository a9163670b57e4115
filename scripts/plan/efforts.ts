import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Counts, Ledger } from '#fixtures/manners/ledger.ts';

/** What each test sends, as the books of a live run against the mock had it. `npm run plan -- --update` writes it anew. */
const FILE = join(import.meta.dirname, 'efforts.json');
/** Names the file that a run writes its efforts to. */
export const NOTE_EFFORTS = 'BAANX_RUN_EFFORTS';

const Effort = z.strictObject({ requests: z.int(), signIns: z.int(), messages: z.int(), wrongPasswords: z.int() });
export type Efforts = Record<string, Counts>;

/** By the titles of tests; an empty one is what closes at the end of a run. */
export const readEfforts = (): Efforts => z.record(z.string(), Effort).parse(JSON.parse(readFileSync(FILE, 'utf8')));

/** At the end of a run that was asked for it. */
export function noteEfforts({ efforts }: Pick<Ledger, 'efforts'>): void {
  if (process.env[NOTE_EFFORTS] !== '1') return;
  const lines = [...efforts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([title, counts]) => `  ${JSON.stringify(title)}: ${inOneLine(counts)}`);
  writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`);
}

const inOneLine = (counts: Counts) =>
  `{ ${Object.entries(counts)
    .map(([name, count]) => `"${name}": ${count}`)
    .join(', ')} }`;
