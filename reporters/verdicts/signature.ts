import { createHash } from 'node:crypto';
import { wholeReasonOf } from './reason.ts';

/** A violated test of a requirement. */
export interface ViolatedTest {
  title: string;
  /** Of everything that went wrong in it. */
  prints: readonly string[];
}

const LENGTH = 12;

/**
 * What differs from run to run although the failure is the same, and what stands for it. The order matters. Each takes
 * time in proportion to the text: a target decides how long it is.
 */
const VARIABLE: readonly [RegExp, string][] = [
  [/‹([^‹›#]*?) ?#[0-9a-f]+›/g, '‹$1›'], // a redacted secret: its fingerprint has the run's salt
  [/#[0-9a-f]{6}\b/g, '#'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<uuid>'],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)?/g, '<time>'],
  [/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d? \w{3} \d{4} \d\d:\d\d:\d\d( GMT)?/g, '<time>'],
  [/\b\d{4}-\d\d-\d\d\b/g, '<date>'],
  [/\b1\d{9}(\d{3})?\b/g, '<time>'], // seconds or milliseconds since 1970
  [/(?<![\w.-])((?:localhost|[\w-]+(?:\.[\w-]+)+)):\d{2,5}\b/g, '$1:<port>'],
  [/\b\d+(\.\d+)? ?(ms|milliseconds?)\b/g, '<duration>'],
  [/\b(round|attempt|try|retry) \d+/gi, '$1 <n>'],
];

const LONG_WORD = /\b\w[\w-]{15,}/g;

/**
 * The name of a failure: 12 hexadecimal digits that are the same in every run in which the same tests fail for the same
 * reasons, and others if another test fails, or for one reason more or less.
 * @param tests the violated tests of one requirement, in any order
 */
export function signatureOf(tests: readonly ViolatedTest[]): string {
  const lines = tests.map(({ title, prints }) => [title, ...[...new Set(prints)].sort()].join('\n'));
  return digestOf([...new Set(lines)].sort().join('\n\n'));
}

/** The print of one error, of all that it says: what differs beyond what a person is shown differs here. */
export const failurePrint = (text: string) => digestOf(normalForm(wholeReasonOf(text)));

/** A reason without all that varies: fingerprints, ids, dates, ports, durations. */
export function normalForm(reason: string): string {
  return VARIABLE.reduce((text, [pattern, word]) => text.replace(pattern, word), reason)
    .replace(LONG_WORD, (word) => (isMadeUp(word) ? '<id>' : word))
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a server makes up: request numbers, keys. */
const isMadeUp = (word: string) => /\d/.test(word) && /[a-z]/i.test(word);

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, LENGTH);
