import type { Cause } from '#evidence/reasons.ts';

/** What Playwright keeps of a thrown error: a message, or a value when something that is no Error was thrown. */
export interface Thrown {
  message?: string | undefined;
  value?: string | undefined;
  /** What it was thrown with: see `carriedCause`. */
  cause?: Thrown | undefined;
}

const MAX_REASON = 1000;
const TERMINAL_SEQUENCE = /\u001b\[[0-9;?]*[A-Za-z]/g;

export const withoutColour = (text: string) => text.replace(TERMINAL_SEQUENCE, '');

/** The text of a thrown error, without colours. */
export const textOf = (error: Thrown) => withoutColour(error.message ?? error.value ?? '');

/** True when the whole test, not one expect, ran out of time. */
export const isTimeOut = (text: string) => /Test timeout of \d+ms exceeded/.test(text);

const UNREACHABLE =
  /net::ERR_|fetch failed|ECONN|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ETIMEDOUT|CERT_|socket hang up|Timeout \d+ms exceeded/;

/** The cause of an error that nobody classified: what only a network or a page can do is the target's environment. */
export function guessedCause(text: string): Cause {
  return isTimeOut(text) || UNREACHABLE.test(text) ? 'environment' : 'harness';
}

/**
 * A matcher reports a mismatch as a plain Error. Any other class (TypeError: …) is our matcher breaking, and must not
 * accuse the target.
 */
export const isBrokenMatcher = (text: string) => /^[A-Z]\w*Error: /.test(text);

/** What a person reads: no class name of ours, no call log, no endless diff. */
export function reasonOf(text: string): string {
  const reason = wholeReasonOf(text);
  return reason.length > MAX_REASON ? `${reason.slice(0, MAX_REASON)} …` : reason;
}

/** The same, however long: two failures may differ at their ends only. */
export function wholeReasonOf(text: string): string {
  const [body = ''] = text.split(/\n\s*Call log:/);
  const lines = body
    .replace(/^(?:Prerequisite)?Error: /, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  return lines.join('\n');
}

export const firstLineOf = (text: string) => text.split('\n', 1).join('');
