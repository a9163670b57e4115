import { fingerprint } from '#evidence/secrets/fingerprint.ts';
import { withoutColour } from '../verdicts/reason.ts';
import { occurrenceOf, spellingsOf } from '#evidence/secrets/spellings.ts';

export interface Masking {
  /** Values to hide wherever they stand, the longest first. */
  secrets: readonly string[];
  /** Random-looking values that may be shown: the commit of a run. */
  keep?: readonly string[];
  /** Dies with the run; with it, equal values stay recognisable as equal. */
  salt?: string | undefined;
}

/** What stands in a report where a secret stood: `‹hidden #1f3a9c›`, or `‹hidden›` without a salt. */
export function hide(value: string, salt?: string): string {
  if (!salt) return '‹hidden›';
  return `‹hidden #${fingerprint(value, salt)}›`;
}

/** The names of members, parameters and headers whose value is a secret, without case, hyphens and underscores. */
const SECRET_NAMES = [
  ...['accesstoken', 'refreshtoken', 'idtoken', 'logintoken', 'token', 'code', 'codeverifier', 'password'],
  ...['otp', 'otpcode', 'verificationcode', 'secret', 'clientsecret', 'secretkey', 'xsecretkey', 'totpsecret'],
  ...['authorization', 'cookie', 'setcookie'],
  // Of a person.
  ...['email', 'username', 'firstname', 'lastname', 'dateofbirth', 'phonenumber', 'phone', 'ssn'],
  ...['addressline1', 'addressline2', 'city', 'zip'],
];

const NAME =
  '(?:access|refresh|id|login)[-_ ]?token|token|code[-_]?verifier|verification[-_]?code|otp[-_]?code|otp|code|password|' +
  '(?:x[-_])?(?:client[-_]?|totp[-_]?)?secret(?:[-_]?key)?|authorization|' +
  'email|username|firstName|lastName|dateOfBirth|phoneNumber|phone|ssn|addressLine[12]|city|zip';

/** What a text gives away by its form. A pattern's group `before` is kept. */
const PATTERNS: readonly RegExp[] = [
  // A JSON Web Token.
  /eyJ[\w-]{5,}\.[\w-]{5,}(?:\.[\w-]*)?/g,
  // A private key, and an e-mail address: a person's, or a test user's.
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(?:-----END [A-Z ]*PRIVATE KEY-----)?/g,
  /[\w.%+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}\b/g,
  // A bearer or basic credential; a word alone ("Bearer token") is none, so it needs a digit.
  /(?<before>\b(?:Bearer|Basic)\s+)(?=\S*\d)[\w.~+/=-]{8,}/gi,
  /(?<before>\b(?:set-)?cookie["']?\s*[:=]\s*["']?)[\w.-]+=[^\n"']+/gi,
  // A query or form parameter.
  new RegExp(`(?<before>[?&#](?:${NAME})=)[^&\\s"'#<>)]+`, 'gi'),
  // A quoted value after a name, also in JSON inside JSON.
  new RegExp(`(?<before>(?<![\\w-])(?:${NAME})\\\\?["']?\\s*[:=]\\s*\\\\?["'])[^"'\\\\\\n]+`, 'gi'),
  // A bare value after a name: it needs a digit and some length, or every sentence about passwords would be hidden.
  new RegExp(`(?<before>(?<![\\w-])(?:${NAME})\\s*[:=]\\s*)(?=\\S*\\d)[\\w.~+/=!@#$%^-]{6,}`, 'gi'),
  // What was typed into a page, in Playwright's step titles, call logs and page snapshots.
  /(?<before>\b(?:Fill|Type) ")(?:[^"\\]|\\.)*(?=")/g,
  /(?<before>\b(?:fill|type|pressSequentially)\(["'])(?:[^"'\\]|\\.)*/g,
  /(?<before>- textbox(?: "(?:[^"\\]|\\.)*")?(?: \[[^\]\n]*\])*: ).+/g,
];

// Long strings: base64url with all three kinds of characters, or lower case letters with several digits. A UUID has too
// many hyphens for the second and no capitals for the first: a client key stays readable. A state is no secret, and
// evidence shows that it came back unchanged.
const LONG = new RegExp(
  '(?<!state["\']?[:=]\\s*["\']?)(?:' +
    '(?<![\\w-])(?=[\\w-]*[a-z])(?=[\\w-]*[A-Z])(?=[\\w-]*\\d)[\\w-]{32,}|' +
    '(?<![A-Za-z0-9])(?=(?:[a-z]*\\d){4})[a-z0-9]{32,})',
  'g',
);

/**
 * Hides what must not be shown. JSON is walked by the names of its members and stays JSON; any other text is searched by
 * form. Colours are dropped where something was hidden, because they may stand in the middle of it.
 */
export function maskText(text: string, masking: Masking): string {
  const plain = withoutColour(text);
  const json = parseStructure(plain);
  const masked = json === undefined ? maskPlain(plain, masking) : maskJson(json, plain, masking);
  return masked === plain ? text : masked;
}

/** Hides the same in a parsed value; returns a copy. */
export function maskValue(value: unknown, masking: Masking): unknown {
  if (typeof value === 'string') return maskText(value, masking);
  if (Array.isArray(value)) return value.map((item) => maskValue(item, masking));
  if (typeof value !== 'object' || value === null) return value;
  // `{ name, value }` is how an HTTP exchange lists its headers and parameters.
  const subject = 'name' in value && typeof value.name === 'string' ? value.name : '';
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const about = plainName(name === 'value' && subject !== '' ? subject : name);
      // An object may list what belongs to each person.
      const shown = PHONE.test(name) ? hide(name, masking.salt) : maskPlain(name, masking);
      if (typeof member === 'string' && isSecret(about, member)) return [shown, hide(member, masking.salt)];
      return [shown, maskValue(member, about === 'state' ? keeping(member, masking) : masking)];
    }),
  );
}

/** A whole telephone number: dates and counts begin with other digits. */
const PHONE = /^(?:\+|0)[\d ()-]{7,}$/;

const plainName = (name: string) => name.toLowerCase().replace(/[-_ ]/g, '');

const keeping = (member: unknown, masking: Masking): Masking =>
  typeof member === 'string' ? { ...masking, keep: [...(masking.keep ?? []), member] } : masking;

function isSecret(name: string, value: string): boolean {
  if (value === '' || isHidden(value)) return false;
  return name === 'code' ? !isErrorCode(value) : SECRET_NAMES.includes(name);
}

/** Hidden before, here or by the recorder, which says more about it: `‹refresh_token #1f3a9c›`. */
const isHidden = (value: string) => /^(?:(?:Bearer|Basic)\s+)?‹/i.test(value) || isHiddenCookie(value);

/** The recorder leaves the name and the attributes of a cookie. */
function isHiddenCookie(value: string): boolean {
  const parts = value.split(/;\s*|\n/);
  const isAttribute = (part: string) =>
    /^(?:(?:path|domain|expires|max-age|samesite)=|(?:httponly|secure)$)/i.test(part);
  const isMasked = (part: string) => /^[\w.-]+=‹[^›]*›$/.test(part);
  return parts.some(isMasked) && parts.every((part) => isMasked(part) || isAttribute(part));
}

/** ECONNREFUSED and invalid_grant explain a failure; an authorization code has digits or length. */
const isErrorCode = (value: string) => value.length < 4 || (/^[A-Za-z_. -]+$/.test(value) && value.length < 32);

function maskJson(value: object, text: string, masking: Masking): string {
  const masked = maskValue(value, masking);
  if (JSON.stringify(masked) === JSON.stringify(value)) return text;
  return JSON.stringify(masked, null, text.includes('\n') ? 2 : undefined);
}

function maskPlain(text: string, masking: Masking): string {
  const { secrets, keep = [], salt } = masking;
  let masked = text;
  for (const secret of secrets) masked = maskSecret(masked, secret, salt);
  for (const pattern of PATTERNS) {
    masked = masked.replace(pattern, (match: string, ...rest: unknown[]) => maskMatch(match, rest.at(-1), salt));
  }
  return masked.replace(LONG, (found) => (keep.includes(found) || isWordy(found) ? found : hide(found, salt)));
}

function maskSecret(text: string, secret: string, salt: string | undefined): string {
  let masked = text;
  for (const occurrence of occurrencesOf(secret)) masked = masked.replaceAll(occurrence, () => hide(secret, salt));
  return masked;
}

/** Every text of a run is searched for every secret: how a secret may be spelled is worked out once. */
const known = new Map<string, (string | RegExp)[]>();

function occurrencesOf(secret: string): (string | RegExp)[] {
  const occurrences = known.get(secret) ?? spellingsOf(secret).map((spelling) => occurrenceOf(spelling, 'g'));
  known.set(secret, occurrences);
  return occurrences;
}

/** @param groups the named groups, which a replacer gets last, if the pattern has any */
function maskMatch(match: string, groups: unknown, salt: string | undefined): string {
  const named = typeof groups === 'object' && groups !== null && 'before' in groups ? groups.before : undefined;
  const before = typeof named === 'string' ? named : '';
  const value = match.slice(before.length);
  const harmless = isHidden(value) || (/^code\W/i.test(before) && isErrorCode(value));
  return harmless ? match : `${before}${hide(value, salt)}`;
}

/** File names and identifiers can be as long as a token, but they are made of words. */
function isWordy(text: string): boolean {
  const words = text.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [];
  return text.length / words.length >= 3.5;
}

function parseStructure(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
