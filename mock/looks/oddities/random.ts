import { createHash } from 'node:crypto';

/** Values that look random and derive from a label: the same label gives the same values. No good for secrets. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number;
  oneOf: <T>(values: readonly [T, ...T[]]) => T;
  /** The same values in another order. */
  shuffled: <T>(values: readonly T[]) => T[];
  /** Lower-case hexadecimal digits. */
  hex: (digits: number) => string;
}

export function createRandom(label: string): Random {
  let state = createHash('sha256').update(label).digest().readUInt32LE();
  // Mulberry32: small, and good enough for looks.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    oneOf: (values) => values[between(0, values.length - 1)] ?? values[0],
    shuffled: (values) =>
      values
        .map((value) => ({ value, rank: next() }))
        .sort((one, other) => one.rank - other.rank)
        .map(({ value }) => value),
    hex: (digits) => Array.from({ length: digits }, () => between(0, 15).toString(16)).join(''),
  };
}
