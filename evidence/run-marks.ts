import { randomBytes, randomInt } from 'node:crypto';
import { SWEEP } from './sweep.ts';

/** What marks the secrets of one run. It dies with the run and is written nowhere. */

/** Setting of the salt that the fingerprints of this run are made with. */
export const SALT = 'BAANX_RUN_SALT';

/** Setting of the canary that every secret of this run carries which we make ourselves: see `mock/world/canary.ts`. */
export const CANARY = 'BAANX_RUN_CANARY';

/** Names under which the mock and the suite send secrets of their own. Among enough of them some carry the canary. */
export const CANARY_SLOTS = [
  ...['x-secret-key', 'email', 'password', 'token', 'accessToken', 'code', 'code_verifier', 'access_token'],
  ...['refresh_token', 'bearer', 'path', 'firstName', 'lastName', 'addressLine1', 'city', 'id', 'userId'],
];

/** Setting of the name of this run, which every request carries: whoever runs the API can tell ours from others'. */
const RUN_ID = 'BAANX_RUN_ID';

/** `baanx-conformance (run 3f9c01ab)`. */
export const userAgent = (): string => `baanx-conformance (run ${process.env[RUN_ID] ?? 'none'})`;

export const runSalt = (): string => process.env[SALT] ?? '';

/** What every secret of this run carries that we make ourselves; null where nobody looks for it. */
export const runCanary = (): string | null => process.env[CANARY] || null;

/**
 * Makes the marks, unless this process inherited them; the workers will. With the salt, fingerprints can be compared within
 * a run and never across. The canary must be found in no report.
 */
export function provideRunMarks(): void {
  process.env[SALT] ??= randomBytes(16).toString('hex');
  process.env[RUN_ID] ??= randomBytes(4).toString('hex');
  // A sweep keeps no exchanges, and its mocks are to be those of the golden verdicts.
  process.env[CANARY] ??= process.env[SWEEP] ? '' : newCanary();
}

const LETTERS = 'abcdef';
const DIGITS_AND_LETTERS = `23456789${LETTERS}`;

/** In the form that the mock asks for. */
function newCanary(): string {
  const drawn = Array.from({ length: 11 }, () => oneOf(DIGITS_AND_LETTERS));
  return [oneOf(LETTERS), ...drawn].join('');
}

const oneOf = (characters: string) => characters.charAt(randomInt(characters.length));
