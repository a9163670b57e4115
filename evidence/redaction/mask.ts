import { codeChallenge } from '../secrets/code-challenge.ts';
import { fingerprint } from '../secrets/fingerprint.ts';

/** Told of each value that is masked, and of the name that it stood under. */
type Note = (slot: string, value: string) => void;

/** A value that was masked in this test, as it may be written elsewhere. */
export interface Known {
  spelling: string;
  value: string;
  slot: string;
  /** Digits, or a name of a person: it counts on its own only, and only in a sentence. */
  isWord: boolean;
}

/** What is masked goes in here, and what was masked before comes out. */
export interface Memory {
  note: Note;
  /** The longest first. */
  known: readonly Known[];
}

export const NO_MEMORY: Memory = { note: () => undefined, known: [] };

/** Secrets that a test may put where something open belongs, such as a secret key in the place of the client key. */
const masked = new Set<string>();

/** From now on these values are masked wherever they stand. */
export function alwaysMask(...secrets: string[]): void {
  for (const secret of secrets) if (secret !== '') masked.add(secret);
}

/** All of them. In memory only. */
export const alwaysMasked = (): Iterable<string> => masked;

export const isAlwaysMasked = (value: string): boolean => masked.has(value);

export const alwaysMaskedIn = (text: string): string[] => [...masked].filter((secret) => text.includes(secret));

/** What stands for a value: its kind and its fingerprint. */
export function mask(kind: string, value: string, { note }: Memory): string {
  if (value === '') return '';
  note(kind, value);
  return `‹${kind} #${fingerprint(value)}${pairOf(kind, value)}›`;
}

/** A verifier names the challenge that it belongs to, so that a reader can tell which authorization it completes. */
function pairOf(kind: string, value: string): string {
  return kind === 'code_verifier' ? ` of challenge #${fingerprint(codeChallenge(value))}` : '';
}
