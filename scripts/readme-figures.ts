// Writes the published figures of the proof into README.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedFigures, withFigures } from '#reporters/proof-figures.ts';
import { writeWhole } from '#reporters/written-file.ts';

const file = join(import.meta.dirname, '..', 'README.md');
writeWhole(file, withFigures(readFileSync(file, 'utf8'), publishedFigures()));
