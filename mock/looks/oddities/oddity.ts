import type { ServerResponse } from 'node:http';
import type { Reply } from '../reply.ts';
import type { Random } from './random.ts';

/** Makes an answer look otherwise and say the same. What differs derives from `random`; `seed` is the run's own. */
export type Oddity = (reply: Reply, random: Random, seed: string, outgoing: ServerResponse) => void | Promise<void>;
