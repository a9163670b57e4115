import { z } from 'zod';

export type Difference = z.infer<typeof Difference>;
/** One thing in which an answer differs. */
export const Difference = z.strictObject({ what: z.string(), expected: z.string(), seen: z.string() });

/** In what way a target deviates: it decides what to advise. */
export type Deviation =
  'let through' | 'told otherwise' | 'turned away' | 'misshapen' | 'server error' | 'page' | 'other';

/** A reason, read: what was expected, what was seen. */
export interface Contrast {
  /** What the test said about the moment, and where on a page it looked. */
  about: string;
  expected: string;
  seen: string;
  differences: Difference[];
  deviation: Deviation;
}

/**
 * Reads the reason of a red test: the message of one of our matchers, or of Playwright's own. What cannot be taken apart is
 * all seen.
 */
export function contrastOf(reason: string): Contrast {
  const lines = reason.split('\n');
  const parts = isDiff(lines) ? diffParts(lines) : labelledParts(lines);
  return { ...parts, deviation: deviationOf(parts) };
}

type Parts = Omit<Contrast, 'deviation'>;

const isDiff = (lines: readonly string[]) => lines.some((line) => /^\s*- Expected\s+- \d/.test(line));

/** Two texts line by line: `-` was expected, `+` was seen. */
function diffParts(lines: readonly string[]): Parts {
  const changed = (sign: string, header: RegExp) =>
    lines.filter((line) => line.startsWith(sign) && !header.test(line)).map((line) => line.slice(1).trim());
  const [about = ''] = lines.filter((line) => !line.startsWith('expect('));
  const [expected, seen] = [changed('-', /^- Expected\s+- \d/), changed('+', /^\+ Received\s+\+ \d/)];
  return {
    about: /^[-+ ]/.test(about) ? '' : about,
    expected: expected.join('\n') || 'nothing more',
    seen: seen.join('\n') || 'less than that',
    differences: [],
  };
}

const LABEL = /^\s*(Expected|Received)\b([^:]*):\s*(.*)$/;
const DIFFERENCE = /^\s{2,}(.+?): expected (.+), got (.+)$/;
const PLACE = /^\s*(?:in|Locator|Page): (.*)$/;
const CALL = /^expect(?:\.\w+)?\(|^Timeout:|^Closest documented shape/;

function labelledParts(lines: readonly string[]): Parts {
  const found = { about: [] as string[], expected: [] as string[], seen: [] as string[] };
  const differences: Difference[] = [];
  let current: keyof typeof found = 'about';
  for (const line of lines) {
    const [difference, label, place] = [DIFFERENCE.exec(line), LABEL.exec(line), PLACE.exec(line)];
    if (difference) differences.push(differenceFrom(difference));
    else if (label) {
      current = label[1] === 'Expected' ? 'expected' : 'seen';
      found[current].push(`${label[2]?.includes('not') ? 'not: ' : ''}${label[3] ?? ''}`);
    } else if (place) found.about.push(place[1] ?? '');
    else if (!CALL.test(line)) found[current].push(line.trim());
  }
  const text = (part: keyof typeof found) => found[part].filter((line) => line !== '').join('\n');
  // Without labels the message is what was met on the way to judging.
  if (found.seen.length === 0) return { about: '', expected: text('expected'), seen: text('about'), differences };
  return { about: text('about'), expected: text('expected'), seen: text('seen'), differences };
}

function differenceFrom([, what = '', expected = '', seen = '']: RegExpExecArray): Difference {
  return { what, expected, seen };
}

function deviationOf({ about, expected, seen }: Parts): Deviation {
  const status = Number(/(?:answered |accepted \(|refused \()(\d{3})/.exec(`${seen}\n${about}`)?.[1] ?? Number.NaN);
  if (/getBy|locator\(|page/i.test(about)) return 'page';
  if (Number.isNaN(status)) return 'other';
  if (status >= 500) return 'server error';
  const isRefused = status >= 400;
  if (/is refused|refused \(|asks for a one-time/.test(expected)) return isRefused ? 'told otherwise' : 'let through';
  if (isRefused) return 'turned away';
  if (seen === 'no such member') return 'misshapen';
  return /conforms to|200 or 201|address of the hosted page/.test(expected) ? 'misshapen' : 'other';
}
