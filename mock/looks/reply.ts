import type { ServerResponse } from 'node:http';
import type { Refusal } from '#mock/protocol/refusal.ts';
import type { Call, World } from '#mock/world/world.ts';

/** A finished answer, open to change. */
export interface Reply {
  status: number;
  headers: Headers;
  /** The value of a JSON body; undefined for any other. */
  json: unknown;
  /** How a JSON body is written. */
  write: (json: unknown) => string;
  /** A body that is no JSON; null for an answer without one. */
  text: string | null;
  /** Into how many pieces the body is cut; one piece goes with its length. */
  pieces: number;
}

/** What an answer was given to. */
export interface Scene {
  call: Call;
  world: World;
  /** Why the request was refused; null where it was not. */
  refusal: Refusal | null;
  /** What goes over the wire in the end. */
  outgoing: ServerResponse;
  /** Counts the requests of a server, from 1. */
  number: number;
}

/** Changes a finished answer from outside: what it looks like, or what it says. */
export type ReplyChange = (reply: Reply, scene: Scene) => void | Promise<void>;

export async function taken({ status, headers, body }: Response): Promise<Reply> {
  const text = body === null ? null : await new Response(body).text();
  const isJson = text !== null && (headers.get('content-type') ?? '').startsWith('application/json');
  const json: unknown = isJson ? JSON.parse(text) : undefined;
  return { status, headers: new Headers(headers), json, write: JSON.stringify, text: isJson ? null : text, pieces: 1 };
}

export function given({ status, headers, json, write, text, pieces }: Reply): Response {
  const body = json === undefined ? text : write(json);
  if (body === null || pieces === 1) return new Response(body, { status, headers });
  headers.set('transfer-encoding', 'chunked');
  const stream = new ReadableStream({
    start: (controller) => {
      for (const piece of cut(new TextEncoder().encode(body), pieces)) controller.enqueue(piece);
      controller.close();
    },
  });
  return new Response(stream, { status, headers });
}

/** In bytes, so that a cut may go through a character. */
function* cut(body: Uint8Array, pieces: number): Generator<Uint8Array> {
  const size = Math.max(1, Math.ceil(body.length / pieces));
  for (let start = 0; start < body.length; start += size) yield body.subarray(start, start + size);
}
