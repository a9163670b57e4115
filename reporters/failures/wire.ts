import { z } from 'zod';
import type { Observations } from '#evidence/observations.ts';

const Headers = z.array(z.object({ name: z.string(), value: z.string() })).default([]);
const Body = z.object({ contentType: z.string().default(''), value: z.string().default('') }).optional();
const Exchange = z.object({
  request: z.object({ method: z.string(), url: z.string(), headers: Headers, body: Body }),
  response: z.object({ status: z.number(), headers: Headers, body: Body }).optional(),
});

/** A recorded exchange, as far as it can be repeated. Everything in it is redacted. */
export interface Wire extends z.infer<typeof Exchange> {
  /** Milliseconds since 1970. */
  start: number;
}

/** @throws ZodError for what no recorder of ours wrote */
export const wireOf = ({ exchange, start }: Observations['exchanges'][number]): Wire => ({
  ...Exchange.parse(exchange),
  start,
});

/** A text of the evidence, taken apart: what is shown, and what is hidden. */
export type Piece = string | Hidden;

export interface Hidden {
  /** What it is: `access_token`. */
  name: string;
  /** The same for the same value in all of a run. */
  fingerprint: string;
  /** Of a code verifier: the fingerprint of its challenge. */
  challenge: string | undefined;
}

const HIDDEN = /‹([^‹›]*?) #([0-9a-f]{6})(?: of challenge #([0-9a-f]{6}))?›/g;

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(HIDDEN)) {
    const [whole, name = '', fingerprint = '', challenge] = found;
    pieces.push(text.slice(at, found.index), { name, fingerprint, challenge });
    at = found.index + whole.length;
  }
  return [...pieces, text.slice(at)].filter((piece) => piece !== '');
}

/** The hidden value that a text consists of, if it is nothing else. */
export function hiddenIn(text: string): Hidden | undefined {
  const [only, ...more] = piecesOf(text);
  return typeof only === 'object' && more.length === 0 ? only : undefined;
}

/** Every string in a JSON text with its path, as jq writes it: `.user.id`. Nothing if it is no JSON. */
export function stringsIn(text: string): { path: string; value: string }[] {
  try {
    return walk(JSON.parse(text), '');
  } catch {
    return [];
  }
}

function walk(value: unknown, path: string): { path: string; value: string }[] {
  if (typeof value === 'string') return [{ path: path || '.', value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const step = Array.isArray(value)
      ? `[${name}]`
      : /^[a-z_]\w*$/i.test(name)
        ? `.${name}`
        : `[${JSON.stringify(name)}]`;
    return walk(member, `${path}${path === '' && step.startsWith('[') ? '.' : ''}${step}`);
  });
}
