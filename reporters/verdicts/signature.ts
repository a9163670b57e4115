import { createHash } from 'node:crypto';

/** A violated test of a requirement. */
export interface ViolatedTest {
  title: string;
  reason: string | null;
}

const LENGTH = 12;
/** A reason that was shortened ends anywhere, so only its beginning is compared. */
const BEGINNING = 400;

/** What differs from run to run although the failure is the same, and what stands for it. The order matters. */
const VARIABLE: readonly [RegExp, string][] = [
  [/‹([^›#]*?) ?#[0-9a-f]+›/g, '‹$1›'], // a redacted secret: its fingerprint has the run's salt
  [/#[0-9a-f]{6}\b/g, '#'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<uuid>'],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)?/g, '<time>'],
  [/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d? \w{3} \d{4} \d\d:\d\d:\d\d( GMT)?/g, '<time>'],
  [/\b\d{4}-\d\d-\d\d\b/g, '<date>'],
  [/\b1\d{9}(\d{3})?\b/g, '<time>'], // seconds or milliseconds since 1970
  [/((?:localhost|[\w-]+(?:\.[\w-]+)+)):\d{2,5}\b/g, '$1:<port>'],
  [/\b\d+(\.\d+)? ?(ms|milliseconds?)\b/g, '<duration>'],
  [/\b(round|attempt|try|retry) \d+/gi, '$1 <n>'],
  [/\b(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{16,}/gi, '<id>'], // what a server makes up: request numbers, keys
];

/**
 * The name of a failure: 12 hexadecimal digits that are the same in every run in which the same tests fail for the same
 * reason, and others if another test fails, or for another reason.
 * @param tests the violated tests of one requirement, in any order
 */
export function signatureOf(tests: readonly ViolatedTest[]): string {
  const lines = tests.map(({ title, reason }) => `${title}\n${normalForm(reason ?? '')}`);
  const text = [...new Set(lines)].sort().join('\n\n');
  return createHash('sha256').update(text).digest('hex').slice(0, LENGTH);
}

/** A reason without all that varies: fingerprints, ids, dates, ports, durations, and the end of a shortened text. */
export function normalForm(reason: string): string {
  const isShortened = reason.endsWith(' …');
  const normal = VARIABLE.reduce((text, [pattern, word]) => text.replace(pattern, word), reason)
    .replace(/\s+/g, ' ')
    .trim();
  return isShortened ? normal.slice(0, BEGINNING) : normal;
}
