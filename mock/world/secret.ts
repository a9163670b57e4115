import { createHash, timingSafeEqual } from 'node:crypto';

export const digest = (text: string) => createHash('sha256').update(text).digest();

/** Compares secrets in constant time. */
export function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}
