import { messageOf, type Deviation, type Difference, type Judgement } from '#evidence/judgement.ts';
import { wholeReasonOf } from '../verdicts/reason.ts';

/** A red test in words: what was expected, what was seen. */
export interface Words {
  /** What the test said about the moment, and what it looked at. */
  about: string;
  /** Empty where nothing was judged. */
  expected: string;
  seen: string;
  differences: Difference[];
  deviation: Deviation;
}

/**
 * The words of the judgement that a reason is the message of. What no assertion of ours has thrown is all seen.
 * @param reason of a red test, perhaps cut
 * @param judgements of that test
 */
export function wordsOf(reason: string, judgements: readonly Judgement[], isPage = false): Words {
  const found = foundIn(reason, judgements);
  if (found === undefined) return { about: '', expected: '', seen: reason, differences: [], deviation: 'other' };
  const { about, expected, seen, differences, source, deviation } = found.judgement;
  const label = reason.slice(0, reason.indexOf(found.message.slice(0, LONGEST))).trim();
  return {
    about: [label, about].filter((line) => line !== '').join('\n'),
    expected: source === '' ? expected : `${expected} (${source})`,
    seen,
    differences,
    deviation: isPage && deviation === 'other' ? 'page' : deviation,
  };
}

/** The judgement that a reason is the message of. */
export const judgementOf = (reason: string, judgements: readonly Judgement[]) => foundIn(reason, judgements)?.judgement;

function foundIn(reason: string, judgements: readonly Judgement[]) {
  const said = judgements.map((judgement) => ({ judgement, message: wholeReasonOf(messageOf(judgement)) }));
  return said.find(({ message }) => reason.includes(message.slice(0, LONGEST)));
}

/** In characters: a reason is cut, and its end may be missing. */
const LONGEST = 600;
