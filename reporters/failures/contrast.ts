import type { Explanation } from './failure.ts';

/** What was expected and seen, in one line. */
export function contrastOf({ expected = '', seen = '' }: Partial<Pick<Explanation, 'expected' | 'seen'>> = {}): string {
  return [...(expected === '' ? [] : [`expected ${expected}`]), `seen ${seen}`].join('; ').replaceAll(/\s+/g, ' ');
}

/** The same after what it is about: `the answer to the refresh: expected …; seen …`. */
export function checkLine(check: Pick<Explanation, 'about' | 'expected' | 'seen'>): string {
  return [check.about.replaceAll('\n', ', '), contrastOf(check)].filter(Boolean).join(': ');
}
