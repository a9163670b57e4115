import type { Verdict } from '../verdicts/verdict.ts';

/** How a verdict looks on a page: a symbol that reads without colour, and what the word means. */
const looks: Readonly<Record<Verdict, { symbol: string; meaning: string }>> = {
  conformant: { symbol: '✓', meaning: 'the target does what the documents demand' },
  violated: {
    symbol: '✕',
    meaning: 'the target does something else than the documents, or the standards that they build on, demand',
  },
  inconclusive: { symbol: '?', meaning: 'something else went wrong, so nothing is known about the target' },
  'not applicable': { symbol: '–', meaning: 'the target does not offer what the test needs' },
  untested: { symbol: '○', meaning: 'nothing ran' },
};

export const symbolOf = (verdict: Verdict) => looks[verdict].symbol;
export const verdictMeaning = (verdict: Verdict) => looks[verdict].meaning;
export const classOf = (verdict: Verdict) => verdict.replace(' ', '-');
