import type { Observations } from '#evidence/observations.ts';

/** Slot by print of every secret that the tests of this run have met so far. */
export const knownPrints = new Map<string, string>();

/** From now on the secrets of a test are known. @param observed what the test noted */
export function learnPrints(observed: Observations | null): void {
  for (const [print, slot] of Object.entries(observed?.prints ?? {})) knownPrints.set(print, slot);
}
