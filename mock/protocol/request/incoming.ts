import type { IncomingMessage } from 'node:http';

const texts = new WeakMap<IncomingMessage, string>();

/** What was read of a request's body; it comes only once. */
export const textOf = (incoming: IncomingMessage): string => texts.get(incoming) ?? '';

/** The body of a request as text; null when it is longer than the limit, in bytes. */
export async function readUpTo(incoming: IncomingMessage, limit: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Destroying the request would reset the connection before the refusal is read.
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    const piece: unknown = chunk;
    if (!(piece instanceof Uint8Array)) continue;
    size += piece.length;
    if (size > limit) return null;
    chunks.push(piece);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  texts.set(incoming, text);
  return text;
}
