import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the suite runs on. */
export interface Versions {
  node: string;
  playwright: string;
}

const PLAYWRIGHT = join(import.meta.dirname, '..', '..', '..', 'node_modules', '@playwright', 'test', 'package.json');

export const versions: Versions = {
  node: process.versions.node,
  playwright: (JSON.parse(readFileSync(PLAYWRIGHT, 'utf8')) as { version: string }).version,
};
