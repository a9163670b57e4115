import { createHash } from 'node:crypto';
import { runSalt } from '../run-marks.ts';

/** Six hex digits that follow a value through a run and say nothing about it: the salt dies with the run. */
export const fingerprint = (value: string, salt = runSalt()): string =>
  createHash('sha256').update(`${salt}:${value}`).digest('hex').slice(0, 6);
