import { createHash } from 'node:crypto';

/**
 * A print recognises a secret without holding it: a salted hash of how it begins. The recorder makes prints of what went
 * over the wire, the reporters compare them with what they are about to show. Nobody without the salt can test a guess.
 */

/** How much of a secret is hashed. Shorter ones have no print: they could be guessed. */
const PRINTED = 16;

/** The characters that tokens, codes, cookies and e-mail addresses are made of. */
const TOKEN = new RegExp(`^[\\w.~+/=@%-]{${PRINTED}}`);
const JWT = /^eyJ[\w-]+\.[\w-]+\.([\w-]+)/;

/** The print of a secret; null for one that is short, or made of words that may stand in any text. */
export function printOf(secret: string, salt: string): string | null {
  // All JWTs begin alike; what is secret in one is how it ends.
  const start = (JWT.exec(secret)?.[1] ?? secret).slice(0, PRINTED);
  return salt !== '' && TOKEN.test(start) && looksRandom(start) ? hash(start, salt) : null;
}

/** The prints that a text would have, had it held secrets: one for each place where a token may begin. */
export function* printsIn(text: string, salt: string): Generator<string> {
  const starts = new Set<string>();
  for (const [, start = ''] of text.matchAll(STARTS)) starts.add(start);
  for (const start of starts) if (looksRandom(start)) yield hash(start, salt);
}

const STARTS = new RegExp(`(?<![A-Za-z0-9])(?=([\\w.~+/=@%-]{${PRINTED}}))`, 'g');

/** Of a UUID that has hardly any letters, say, a run may be long. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/i;

/** Words are longer than the runs of one kind of character in what was drawn by lot. */
function looksRandom(start: string): boolean {
  if (UUID.test(start)) return true;
  let runs = 0;
  for (const _ of start.matchAll(/[A-Z]?[a-z]+|[A-Z]+|\d+/g)) runs += 1;
  return runs * 3.5 > start.length;
}

/** 72 bits: enough that two different beginnings never meet in a run. */
const hash = (start: string, salt: string) =>
  createHash('sha256').update(`${salt} begins with ${start}`).digest('base64url').slice(0, 12);
