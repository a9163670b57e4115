import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '#reporters/run/files/written-file.ts';

export const kinds = ['api', 'browser'] as const;
export type Kind = (typeof kinds)[number];

/**
 * What the tests of a kind cost, as a multiple of the bare requests or journeys: seconds would say more of the machine. Null
 * before it was first measured.
 */
const Ratios = z.strictObject({ api: z.number().nullable(), browser: z.number().nullable() });
export type Ratios = z.infer<typeof Ratios>;

const FILE = join(import.meta.dirname, 'ratios.json');

/** By how much a ratio may grow, as a factor: two runs on one machine differ by less. */
const MOST = 1.2;

export const keptRatios = (): Ratios => Ratios.parse(JSON.parse(readFileSync(FILE, 'utf8')));

export function keepRatios(ratios: Ratios): void {
  const rounded = Object.entries(ratios).map(([kind, ratio]) => [kind, ratio && Number(ratio.toFixed(2))] as const);
  writeWhole(FILE, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
}

/** Which ratios have grown too much, or have nothing to be compared with, in words. */
export function grown(kept: Ratios, seen: Partial<Ratios>): string[] {
  return kinds.flatMap((kind) => {
    const [now, before] = [seen[kind] ?? null, kept[kind]];
    if (now === null) return [];
    if (before === null) return [`No ratio of the ${kind} tests is kept yet. On a quiet machine: ${KEEP}`];
    if (now <= MOST * before) return [];
    const by = (100 * (now / before - 1)).toFixed(0);
    const cost = `${kind} tests cost ${now.toFixed(2)} times the bare ones, ${by} % more than ${before.toFixed(2)}`;
    return [`${cost}. Find out why, or keep it: ${KEEP}`];
  });
}

const KEEP = 'npm run bench -- --update';
