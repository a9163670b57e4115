import { environments } from '#specs/environments.ts';
import type { Compliance } from '../verdicts/formats/compliance.ts';
import type { Run } from '../verdicts/formats/run.ts';
import { verdicts, type Verdict } from '../verdicts/verdict.ts';

/** The best first: the order in which totals are shown everywhere. */
export const shownVerdicts: readonly Verdict[] = [...verdicts].reverse();

/** The one sentence that must stand wherever results of the mock are shown. */
export const MOCK_NOTICE = 'These results are from the built-in mock, not from Baanx.';
/** The same where a partner's client was certified: the mock was not what was judged. */
const CLIENT_NOTICE = 'The built-in mock played the API. The results are those of the client.';
const LIVE_NOTICE = 'These results are from the live environments.';

/** What has to be said first of these results. */
export function noticeOf(rows: readonly Pick<Compliance, 'environment' | 'target'>[]): string {
  const mocked = rows.filter(({ target }) => target === 'mock');
  if (mocked.length === 0) return LIVE_NOTICE;
  return mocked.every(({ environment }) => environment === 'client') ? CLIENT_NOTICE : MOCK_NOTICE;
}

const exitMeanings = {
  0: 'every MUST that applies is conformant, or its violation is waived',
  1: 'something is violated',
  2: 'nothing is violated, but something is inconclusive',
} as const;

export const meaningOf = (exitCode: Run['exitCode']) => exitMeanings[exitCode];

/** The total of a verdict under its name. */
export function countOf(totals: Compliance['totals'], verdict: Verdict): number {
  return verdict === 'not applicable' ? totals.notApplicable : totals[verdict];
}

export const titleOf = ({ environment, client }: Pick<Compliance, 'environment' | 'client'>) =>
  environment === 'client'
    ? ['Client', client?.name, client?.version].filter(Boolean).join(' ')
    : environments[environment].title;

/** `2026-01-02 03:04 UTC` */
export const minuteOf = (time: string) => `${time.slice(0, 16).replace('T', ' ')} UTC`;
export const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

/** `6 MUST and 3 SHOULD`: the levels are counted apart. */
export function levelsOf(rows: readonly { id: string; level: 'MUST' | 'SHOULD' | 'INFO' }[]): string {
  const counts = (['MUST', 'SHOULD', 'INFO'] as const).flatMap((wanted) => {
    const { size } = new Set(rows.filter(({ level }) => level === wanted).map(({ id }) => id));
    return size === 0 ? [] : [`${size} ${wanted}`];
  });
  return counts.join(' and ');
}

/** The same as the beginning of a sentence. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
