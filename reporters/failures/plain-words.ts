import type { Observations } from '#evidence/observations.ts';
import { explanationMarkdown } from './markdown.ts';
import { wordsOf } from './words.ts';

/** What tells a person nothing: a number, a regular expression, a fingerprint alone, and an answer to no question. */
const BARE = /^(?:["“]?[\d.,]+["”]?|\/.+\/[a-z]*|["“]?(?:#[0-9a-f]{6}|‹[^‹›]*›)["”]?|.*: (?:yes|no))$/;
/** What a test framework says to its programmer. */
const OF_A_FRAMEWORK = /\bexpect(?:\.soft)?\(|\bexpect\.\w+\(|AssertionError|\bObject\.is\b/;

/**
 * The lines in which a rendered finding does not say in words what was expected (part 2) and what was seen (part 3).
 * @param reason of a violated test
 */
export function unclearLines(reason: string, { judgements }: Pick<Observations, 'judgements'>): string[] {
  const { deviation: _deviation, ...words } = wordsOf(reason, judgements);
  const whole = explanationMarkdown({ says: [] }, { ...NOTHING_ELSE, ...words });
  const [, parts = ''] = /\*\*2\. [^\n]*\n([\s\S]*?)\*\*4\. /.exec(whole) ?? [];
  return parts.split('\n').filter((line) => isUnclear(line.replace(/^[>+-] ?/, '').trim()));
}

/** A difference names what differs before its value: `status: 400`. */
const isUnclear = (said: string) => BARE.test(said.replaceAll('\\', '')) || OF_A_FRAMEWORK.test(said);

const NOTHING_ELSE = {
  ...{ project: '', file: '', title: 'a test', startedAt: null, likelyCause: '', nextSteps: [] },
  ...{ guide: null, command: '', script: '', clientKey: null, exchanges: [], marks: [], also: [] },
};
