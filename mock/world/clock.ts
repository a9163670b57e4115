const CENTURY = 100 * 366 * 86_400;

/** The mock's time: real time plus whatever it was advanced by. Every lifetime is measured by it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Moves the time forward. @throws RangeError for anything but 0 to 100 years, in seconds, over all calls. */
  advance(seconds: number): void;
  /** By how many seconds it was advanced. */
  advanced(): number;
}

export function createClock(): Clock {
  let advanced = 0;
  return {
    now: () => Date.now() + advanced * 1000,
    advanced: () => advanced,
    advance(seconds) {
      if (!(seconds >= 0 && advanced + seconds <= CENTURY)) {
        throw new RangeError('a clock is advanced by 0 seconds or more, and by no more than a century in all');
      }
      advanced += seconds;
    },
  };
}
