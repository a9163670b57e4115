import { isUtf8 } from 'node:buffer';
import { gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { withoutColour } from '../verdicts/reason.ts';

/** What was found behind an encoding. */
export interface Decoded {
  encoding: string;
  content: string | Uint8Array;
}

/** What tokens, codes, keys and addresses are made of; what is shorter hides nothing. */
const TOKEN = /[\w.~+/=@%-]{12,}/g;
/** A line of base64 that goes on in the next one. */
const FULL_LINE = /^[A-Za-z0-9+/]{60,76}$/;
/** Shorter runs are words. */
const BASE64 = /[A-Za-z0-9+/_-]{16,}/g;
const HEX = /(?<![0-9a-f])(?:[0-9a-f]{2}){10,}(?![0-9a-f])/gi;
const ESCAPE =
  /(?:%[0-9a-f]{2})+|&(?:#\d+|#x[0-9a-f]+|[a-z]+);|\\(?:u\{[0-9a-f]+\}|u[0-9a-f]{4}|x[0-9a-f]{2}|["'`\\/bfnrtv0])/gi;
/** As many characters on either side of an escape belong to what may be hidden by it. */
const AROUND = 200;
/** What no text has. */
const CONTROL = /[\u0000-\u0008\u000e-\u001a]/;
/** What a text may not unpack to, in bytes: nothing of ours comes near, and a bomb would end the run. */
const LARGEST = 256 * 1024 * 1024;

/** The parts of a text that may be a secret or hide one, and the lines of base64 as the one part that they were. */
export function* tokensOf(text: string): Generator<string> {
  let [block, end] = ['', -1];
  for (const { index, 0: token } of text.matchAll(TOKEN)) {
    yield token;
    const isFull = token.length >= 60 && FULL_LINE.test(token);
    const goesOn = block !== '' && /^\r?\n$/.test(text.slice(end, index));
    if (!goesOn && block !== '') yield block;
    if (goesOn && !isFull) yield block + token;
    block = isFull ? `${goesOn ? block : ''}${token}` : '';
    end = index + token.length;
  }
  if (block !== '') yield block;
}

/** What a text says in another form. */
export function* readingsOf(text: string): Generator<Decoded> {
  if (/^\s*<(?:!doctype html|html)\b/i.test(text)) yield { encoding: 'HTML', content: withoutMarkup(text) };
  if (text.includes('\u001b[')) yield { encoding: 'colours', content: withoutColour(text) };
  const escaped = excerpts(text);
  if (escaped !== '') yield unescaped(escaped);
}

/** What a token holds. */
export function* decodingsOf(token: string): Generator<Decoded> {
  let isBase64 = false;
  for (const [run] of token.matchAll(BASE64)) {
    for (const decoded of fromBase64(run)) {
      isBase64 = true;
      yield decoded;
    }
  }
  if (isBase64) return;
  for (const [run] of token.matchAll(HEX)) yield* readable('hex', Buffer.from(run, 'hex'));
}

/** What is packed into bytes, if they are an archive or compressed. */
export function* unpackingsOf(bytes: Uint8Array): Generator<Decoded> {
  const packing = packingOf(bytes);
  if (packing === 'zip') {
    for (const [name, content] of Object.entries(unpack(() => unzipSync(bytes)) ?? {})) {
      yield { encoding: `zip`, content: name };
      yield { encoding: `zip`, content };
    }
  }
  const limit = { maxOutputLength: LARGEST };
  const content =
    packing === 'gzip'
      ? unpack(() => gunzipSync(bytes, limit))
      : packing === 'deflate'
        ? unpack(() => inflateSync(bytes, limit))
        : null;
  if (content) yield { encoding: packing ?? '', content };
}

/** The text of bytes, or null if they are none. */
export function textOf(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return CONTROL.test(text) ? null : text;
}

/** A run may begin after a letter or a slash that is none of it: then one of the next three places is right. */
function* fromBase64(run: string): Generator<Decoded> {
  for (let offset = 0; offset < 4 && run.length - offset >= 12; offset += 1) {
    const head = Buffer.from(run.slice(offset, offset + 16), 'base64');
    if (packingOf(head) === null && !beginsAsText(head)) continue;
    yield* readable('base64', Buffer.from(offset === 0 ? run : run.slice(offset), 'base64'));
  }
}

function* readable(encoding: string, bytes: Buffer): Generator<Decoded> {
  const text = textOf(bytes);
  if (text !== null) yield { encoding, content: text };
  else if (packingOf(bytes) !== null) yield { encoding, content: bytes };
}

/** Cut in the middle of a character it would be no text; so only bytes that no text has decide. */
const beginsAsText = (head: Uint8Array) =>
  head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x1b) &&
  !head.includes(0xff) &&
  textOf(head.subarray(0, 9)) !== null;

/** Whether bytes begin as an archive, a picture or a font does. */
export function isBinary(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return packingOf(bytes) !== null || /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF|wOF[2F]|%PDF)/.test(head);
}

function packingOf([first, second, third]: Uint8Array): 'zip' | 'gzip' | 'deflate' | null {
  if (first === 0x50 && second === 0x4b && (third === 0x03 || third === 0x05)) return 'zip';
  if (first === 0x1f && second === 0x8b) return 'gzip';
  return first === 0x78 && (second === 0x01 || second === 0x9c || second === 0xda) ? 'deflate' : null;
}

/** Null for what only looks like an archive. */
function unpack<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

/** The parts of a text that have escapes in them, one below the other. */
function excerpts(text: string): string {
  const parts: [from: number, to: number][] = [];
  for (const { index, 0: found } of text.matchAll(ESCAPE)) {
    const last = parts.at(-1);
    const [from, to] = [Math.max(0, index - AROUND), index + found.length + AROUND];
    if (last && from <= last[1]) last[1] = to;
    else parts.push([from, to]);
  }
  return parts.map(([from, to]) => text.slice(from, to)).join('\n');
}

/** All escapes at once, one layer of them. */
function unescaped(text: string): Decoded {
  const kinds = new Set<string>();
  const content = text.replace(ESCAPE, (escape) => {
    const kind = KINDS[escape[0] ?? ''] ?? 'escapes';
    kinds.add(kind);
    if (escape.startsWith('%')) return Buffer.from(escape.replaceAll('%', ''), 'hex').toString('utf8');
    return escape.startsWith('&') ? fromEntity(escape) : fromBackslash(escape);
  });
  return { encoding: [...kinds].join(' and '), content };
}

const KINDS: Readonly<Record<string, string>> = { '%': 'percent-encoding', '&': 'HTML entities', '\\': 'JSON escapes' };

function fromEntity(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  if (name.startsWith('#x')) return character(Number.parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return character(Number(name.slice(1)));
  return ENTITIES[name] ?? entity;
}

/** Those of the printable characters of ASCII: letters and digits have none. */
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', commat: '@', period: '.', lowbar: '_', num: '#' },
  ...{ excl: '!', dollar: '$', percnt: '%', plus: '+', equals: '=', sol: '/', bsol: '\\', colon: ':', semi: ';' },
  ...{ quest: '?', ast: '*', lpar: '(', rpar: ')', comma: ',', hat: '^', grave: '`', lbrack: '[', rbrack: ']' },
  ...{ lbrace: '{', rbrace: '}', lcub: '{', rcub: '}', lsqb: '[', rsqb: ']', verbar: '|', vert: '|', hyphen: '-' },
};

function fromBackslash(escape: string): string {
  const [, what = ''] = escape;
  const digits = escape.slice(2).replaceAll(/[{}]/g, '');
  if (/[ux]/i.test(what) && digits !== '') return character(Number.parseInt(digits, 16));
  return { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', 0: ' ' }[what] ?? what;
}

const character = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');

/** A page as it reads: what marks a part of a word stands inside it. */
const withoutMarkup = (page: string) =>
  page.replaceAll(/<(script|style)\b[^]*?<\/\1>/gi, ' ').replaceAll(/<\/?[a-z!][^>]*>/gi, '');
