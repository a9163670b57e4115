/** Secrets by the name that a message gives them: a message never shows a value. */
export type Secrets = Record<string, string>;

/** The names of the secrets that stand in a text, however they are spelled. */
export function secretsIn(text: string, secrets: Secrets): string[] {
  const names = Object.entries(secrets).filter(([, secret]) => spellingsOf(secret).some((way) => stands(way, text)));
  return names.map(([name]) => name);
}

/** A value as it may stand in a text, the longest first: itself, percent-encoded, in a form, in JSON, in base64. */
export function spellingsOf(secret: string): string[] {
  const form = new URLSearchParams({ secret }).toString().slice('secret='.length);
  const json = JSON.stringify(secret).slice(1, -1);
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
  const base64url = Buffer.from(secret).toString('base64url');
  const all = [secret, encodeURIComponent(secret), encodeURI(secret), form, json, base64, base64url];
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}

/** What to look for: a one-time password of a few digits is also a part of many numbers, so it counts only on its own. */
export const occurrenceOf = (spelling: string, flags = ''): string | RegExp =>
  /^\d+$/.test(spelling) ? new RegExp(`(?<!\\d)${spelling}(?!\\d)`, flags) : spelling;

function stands(spelling: string, text: string): boolean {
  const occurrence = occurrenceOf(spelling);
  return typeof occurrence === 'string' ? text.includes(occurrence) : occurrence.test(text);
}
