import type { Difference } from '#evidence/judgement.ts';
import type { Wire } from '../wire.ts';
import { asBefore, bodyOf, jqPath, memberAt, wanted } from './members.ts';
import { inOneLine, printed, quoted } from './shell-text.ts';

/** What the verdict is about, in the words of its judgement. */
export interface Question {
  title: string;
  /** What the test said about the moment, and what it looked at. */
  about: string;
  expected: string;
  seen: string;
  differences: readonly Difference[];
}

/** The answer in question, and the lines of the script that judge it. */
export interface JudgedAnswer {
  index: number;
  /** In a few words: `400 invalid_grant`. */
  expected: string;
  checks: string[];
}

/** Whether the words of a question are about this exchange: `POST /v1/auth/oauth/token answered 200`. */
export function isAbout({ request, response }: Wire, words: string): boolean {
  const [path = ''] = request.url.replace(/^[a-z]+:\/\/[^/]*/i, '').split('?');
  return words.includes(`${request.method} ${path} answered ${response?.status ?? ''}`);
}

/** The answer that a question is about, if its words name one and say what is wrong in it. */
export function judgedAnswer(wires: readonly Wire[], question: Question): JudgedAnswer | undefined {
  const index = questioned(wires, question);
  const wire = index === undefined ? undefined : wires[index];
  if (index === undefined || wire === undefined) return undefined;
  const checks = checksOf(wire, index + 1, question);
  return checks.length === 0 ? undefined : { index, expected: briefly(wire, question), checks };
}

/** Which answer the words of a question are about. */
export function questioned(
  wires: readonly Wire[],
  { about, seen }: Pick<Question, 'about' | 'seen'>,
): number | undefined {
  const words = `${about}\n${seen}`;
  const candidates = wires.map((wire, index) => ({ wire, index })).filter(({ wire }) => isAbout(wire, words));
  const telling = candidates.filter(({ wire }) => saysSo(wire, words));
  return (telling.at(-1) ?? candidates.at(-1))?.index;
}

/** Of several answers with the same status, the one whose error text the words repeat. */
function saysSo(wire: Wire, words: string): boolean {
  const body = bodyOf(wire);
  const said = ['error', 'error_description', 'message'].map((name) => memberAt(body, name));
  return said.every((each) => typeof each !== 'string' || words.includes(each));
}

function checksOf(wire: Wire, number: number, question: Question): string[] {
  const status = statusCheck(wire, question);
  const others = [...question.differences.filter(({ what }) => what !== 'status'), ...namedMember(question)];
  return [...status, ...others.flatMap((each) => partCheck(each, wire, number))];
}

/** The status, where it is what deviates: `status_is` judges it. */
function statusCheck({ response }: Wire, question: Question): string[] {
  const seen = String(response?.status ?? '000');
  const statuses = expectedStatuses(question);
  return statuses.length === 0 || statuses.includes(seen) ? [] : [`status_is ${quoted(statuses.join(' '))} ${seen}`];
}

const NO_SERVER_ERROR = ['200', '201', '204', '302', '400', '401', '403', '404', '405', '409', '415', '422', '429'];

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
