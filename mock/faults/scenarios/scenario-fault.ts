import type { Answers } from '#specs/variants.ts';
import type { Spoil } from '../spoil.ts';

/** What a scenario does to a client, from outside: a conformant server may do all of it. */
export interface ScenarioFault {
  /** What it makes of a finished answer. */
  spoils?: Spoil | readonly Spoil[];
  /** The answers at the variation points that it is about. */
  answers?: Partial<Answers>;
}
