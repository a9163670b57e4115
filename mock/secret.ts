import { createHash, timingSafeEqual } from 'node:crypto';

export const digest = (text: string) => createHash('sha256').update(text).digest();

/** Compares secrets in constant time. */
export function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

/** As `isSame`; with a policy that is off, letter case makes no difference. */
export function equals(one: string, other: string, caseCounts: boolean): boolean {
  return caseCounts ? isSame(one, other) : isSame(one.toLowerCase(), other.toLowerCase());
}
