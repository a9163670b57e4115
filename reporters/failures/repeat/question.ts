import type { Difference } from '#evidence/judgement.ts';
import { questioned } from '../asked-answer.ts';
import type { Wire } from '../wire.ts';
import { asBefore, bodyOf, jqPath, memberAt, wanted } from './members.ts';
import { inOneLine, printed, printing, quoted } from './shell-text.ts';

/** What the verdict is about, in the words of its judgement. */
export interface Question {
  title: string;
  /** What the test said about the moment, and what it looked at. */
  about: string;
  expected: string;
  seen: string;
  differences: readonly Difference[];
  /** The place of the answer in question, where its judgement names it. */
  judged?: number | undefined;
}

/** The lines of the script that say what the verdict is about. */
export const inWords = ({ title, expected, seen }: Question): string[] => [
  printing(`The test: ${title}`),
  printing(`Expected: ${expected || title}`),
  printing(`In the test: ${seen}`),
];

/** The answer in question, and the lines of the script that judge it. */
export interface JudgedAnswer {
  index: number;
  /** In a few words: `400 invalid_grant`. */
  expected: string;
  checks: string[];
}

/** The answer that a question is about, if its words name one and say what is wrong in it. */
export function judgedAnswer(wires: readonly Wire[], question: Question): JudgedAnswer | undefined {
  const index = question.judged ?? questioned(wires, question);
  const wire = wires[index];
  if (wire === undefined) return undefined;
  const checks = checksOf(wire, index + 1, question);
  return checks.length === 0 ? undefined : { index, expected: briefly(wire, question), checks };
}

function checksOf(wire: Wire, number: number, question: Question): string[] {
  const status = statusCheck(wire, question);
  const others = [...question.differences.filter(({ what }) => what !== 'status'), ...namedMember(question)];
  const parts = others.flatMap((each) => partCheck(each, wire, number));
  return status.length + parts.length === 0 ? [] : [`before=${statusOf(wire)}`, ...status, ...parts];
}

const statusOf = ({ response }: Wire) => String(response?.status ?? '000');

/** The status, where it is what deviates: `status_is` judges it. */
function statusCheck(wire: Wire, question: Question): string[] {
  const seen = statusOf(wire);
  const statuses = expectedStatuses(question);
  return statuses.length === 0 || statuses.includes(seen) ? [] : [`status_is ${quoted(statuses.join(' '))} ${seen}`];
}

/** But for 429: too many requests say nothing about the one that was answered with an error. */
const NO_SERVER_ERROR = ['200', '201', '204', '302', '400', '401', '403', '404', '405', '409', '415', '422'];

function expectedStatuses({ differences, expected }: Question): readonly string[] {
  const differing = differences.find(({ what }) => what === 'status');
  if (differing !== undefined) return [differing.expected];
  if (differences.length > 0) return [];
  if (expected === 'any answer but a server error') return NO_SERVER_ERROR;
  return expected.match(/\b[1-5]\d\d\b/g) ?? [];
}

/** `the member expires_in: 21600` is a difference in one place. */
function namedMember({ expected, seen }: Question): Difference[] {
  const [, what, words] = /^the member ([\w.]+): (.*)$/s.exec(expected) ?? [];
  return what === undefined || words === undefined ? [] : [{ what, expected: words, seen }];
}

function partCheck({ what, expected }: Difference, wire: Wire, number: number): string[] {
  const words = printed(expected);
  if (/^(?:content-type|location)$/i.test(what)) {
    const before = headerOf(wire, what);
    const fits = what.toLowerCase() === 'location' ? '?*' : `${expected}*`;
    return [`header_is ${number} ${what} ${words} ${quoted(fits)} ${quoted(before)}`];
  }
  const condition = wanted(expected);
  const path = jqPath(what);
  const before = asBefore(memberAt(bodyOf(wire), what));
  return [`member_is ${number} ${quoted(path)} ${words} ${quoted(condition ?? '')} ${quoted(before)}`];
}

const headerOf = ({ response }: Wire, wanted: string) =>
  response?.headers.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())?.value ?? '';

/** `400 invalid_grant`, or what else is expected. */
function briefly({ response }: Wire, question: Question): string {
  const statuses = expectedStatuses(question);
  const error = question.differences.find(({ what }) => what === 'error')?.expected ?? '';
  const status = statuses === NO_SERVER_ERROR ? 'any but 5xx' : statuses.join(' or ');
  return inOneLine(`${status || (response?.status ?? 'an answer')} ${/^\w+$/.test(error) ? error : ''}`);
}
