// The part of `npm run release -- minor` that npm does not do: what is unreleased becomes a section of the version. npm calls
// it twice, before it sets the version, to look, and with --write before it commits.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { dayOf } from '#reporters/verdicts/calendar.ts';
import { CHANGELOG, released } from './release/changelog.ts';

const WRONG_INPUT = 3;

const { write = false } = parseArgs({ options: { write: { type: 'boolean' } } }).values;
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')));
const text = await released(readFileSync(CHANGELOG, 'utf8'), version, dayOf(Date.now()));

if (text === undefined) {
  console.error(`${CHANGELOG} has nothing under "Unreleased": write there what the release is for, and commit it.`);
  process.exitCode = WRONG_INPUT;
} else if (write) writeFileSync(CHANGELOG, text);
