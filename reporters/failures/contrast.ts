import type { Explanation } from './failure.ts';

/** What was expected and seen, in one line. */
export function contrastOf({ expected = '', seen = '' }: Partial<Pick<Explanation, 'expected' | 'seen'>> = {}): string {
  return [...(expected === '' ? [] : [`expected ${expected}`]), `seen ${seen}`].join('; ').replaceAll(/\s+/g, ' ');
}
