import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '#evidence/json.ts';
import { Demand } from '../verdicts/demand.ts';

/** Where the demand is kept, so that a test that is gone is missed. `npm run register` compares it with the suite. */
export const DEMAND_FILE = join(import.meta.dirname, '..', '..', 'specs', 'demand.json');

/** @throws Error when the file is not what it should be */
export function readDemand(file = DEMAND_FILE, read = (path: string) => readFileSync(path, 'utf8')): Demand {
  const parsed = Demand.safeParse(parseJson(read(file)));
  if (parsed.success) return parsed.data;
  throw new Error(
    `${file} is malformed: ${z.prettifyError(parsed.error)}\nWrite it anew: npm run register -- --update`,
  );
}
