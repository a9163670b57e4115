import { setTimeout } from 'node:timers/promises';

/** The time between looking and writing, in which another request gets in between: milliseconds. */
export const gap = () => setTimeout(20);
