import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '#reporters/run/files/written-file.ts';

export const kinds = ['api', 'browser'] as const;
export type Kind = (typeof kinds)[number];

/** What the tests of a kind cost, as a multiple of the bare requests or journeys. Seconds would say more of the machine. */
const Ratios = z.strictObject({
  format: z.literal('baanx-conformance-ratios/1'),
  api: z.number(),
  browser: z.number(),
});
export type Ratios = Pick<z.infer<typeof Ratios>, Kind>;

const FILE = join(import.meta.dirname, 'ratios.json');

/** By how much a ratio may grow, as a factor: two runs on one machine differ by less. */
const MOST = 1.2;

export const keptRatios = (): Ratios => Ratios.parse(JSON.parse(readFileSync(FILE, 'utf8')));

export function keepRatios({ api, browser }: Ratios): void {
  const rounded = { api: Number(api.toFixed(2)), browser: Number(browser.toFixed(2)) };
  writeWhole(FILE, `${JSON.stringify({ format: 'baanx-conformance-ratios/1', ...rounded }, null, 2)}\n`);
}

/** Which ratios have grown too much, in words. */
export function grown(kept: Ratios, seen: Partial<Ratios>): string[] {
  return kinds.flatMap((kind) => {
    const now = seen[kind];
    if (now === undefined || now <= MOST * kept[kind]) return [];
    const by = (100 * (now / kept[kind] - 1)).toFixed(0);
    return [
      `${kind} tests cost ${now.toFixed(2)} times the bare ones, ${by} % more than ${kept[kind].toFixed(2)}. ` +
        'Find out why, or keep it: npm run bench -- --update',
    ];
  });
}
