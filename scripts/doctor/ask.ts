import { exchange } from '#fixtures/api/connection.ts';
import { proxyFor } from '#fixtures/api/proxy.ts';

/** How long an address may take to answer, in milliseconds. */
const LONGEST_WAIT = 7_000;

export interface Heard {
  /** The system's word for why there is no answer. */
  problem?: string;
  /** What its `Date` says, in milliseconds since 1970. */
  date?: number;
}

/** Asks an address whether anything answers there. */
export async function ask(url: string): Promise<Heard> {
  try {
    const date = Date.parse((proxyFor(url) === undefined ? await dateOf(url) : await dateThroughProxy(url)) ?? '');
    return Number.isNaN(date) ? {} : { date };
  } catch (error) {
    return { problem: wordFor(error) };
  }
}

async function dateOf(url: string): Promise<string | null> {
  const signal = AbortSignal.timeout(LONGEST_WAIT);
  const { headers } = await fetch(url, { method: 'HEAD', redirect: 'manual', signal });
  return headers.get('date');
}

/** As all requests of the API go. */
async function dateThroughProxy(url: string): Promise<string | undefined> {
  const sent = { method: 'HEAD', url, requestHeaders: {}, requestBody: undefined };
  const { responseHeaders } = await exchange(sent, true);
  return responseHeaders['date'];
}

function wordFor(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.name;
  // Of a request through a proxy the error itself has the word.
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : 'no request can be made of it';
}
