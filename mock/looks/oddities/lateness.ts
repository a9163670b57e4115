import { setTimeout } from 'node:timers/promises';
import type { Oddity } from './oddity.ts';

/** Milliseconds. */
const [SHORTEST, LONGEST] = [5, 45];

/** Every answer waits for a while of its own, so that answers to requests of one moment come in another order. */
export const comeLate: Oddity = async (_, random) => {
  await setTimeout(random.between(SHORTEST, LONGEST));
};
