import { setTimeout } from 'node:timers/promises';
import type { Oddity } from './oddity.ts';
import type { Random } from './random.ts';

/** Milliseconds. */
const [SHORTEST, LONGEST] = [5, 45];

/** How long an answer is held back, in milliseconds. */
export const holdBack = (random: Random): number => random.between(SHORTEST, LONGEST);

/** Every answer waits for a while of its own, so that answers to requests of one moment come in another order. */
export const comeLate: Oddity = async (_, random) => {
  await setTimeout(holdBack(random));
};
