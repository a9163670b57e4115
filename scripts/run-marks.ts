import { randomBytes, randomInt } from 'node:crypto';
import { SWEEP } from '#fixtures/sweep.ts';
import { CANARY, SALT } from '#specs/evidence.ts';

const LETTERS = 'abcdef';
const DIGITS_AND_LETTERS = `23456789${LETTERS}`;

/**
 * Makes what marks the secrets of one run, unless this process inherited it; the workers will. With the salt, fingerprints can be
 * compared within a run and never across. The canary stands in the secrets that we make, and must be found in no report.
 */
export function provideRunMarks(): void {
  process.env[SALT] ??= randomBytes(16).toString('hex');
  // A sweep keeps no exchanges, and its mocks are to be those of the golden verdicts.
  process.env[CANARY] ??= process.env[SWEEP] ? '' : newCanary();
}

/** In the form that the mock asks for. */
function newCanary(): string {
  const drawn = Array.from({ length: 11 }, () => oneOf(DIGITS_AND_LETTERS));
  return [oneOf(LETTERS), ...drawn].join('');
}

const oneOf = (characters: string) => characters.charAt(randomInt(characters.length));
