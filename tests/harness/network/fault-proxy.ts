import { createHash } from 'node:crypto';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

// What stands between a suite and an API: it passes requests on, and now and then it fails, as networks and gateways do.

/** How it fails. `before`: the API never saw the request. `after`: it did, and its answer is lost. */
export type Fault =
  | { kind: 'reset'; when: 'before' | 'after' }
  | { kind: 'hang'; when: 'before' | 'after' }
  | { kind: 'answer'; when: 'before' | 'after'; status: number; type: string; body: string }
  | { kind: 'cut'; framing: 'length' | 'chunks' | 'close' }
  | { kind: 'slow'; milliseconds: number };

const JSON_TYPE = 'application/json';
const HTML = 'text/html; charset=UTF-8';
const page = (words: string) =>
  `<!DOCTYPE html><html><head><title>${words}</title></head><body><h1>${words}</h1></body></html>`;

export const faults: Record<string, readonly Fault[]> = {
  resets: [
    { kind: 'reset', when: 'before' },
    { kind: 'reset', when: 'after' },
  ],
  'time-outs': [
    { kind: 'hang', when: 'before' },
    { kind: 'hang', when: 'after' },
  ],
  'gateway statuses': [502, 503, 504, 520, 522, 524, 530].map((status) => ({
    ...{ kind: 'answer', when: status % 2 === 0 ? 'before' : 'after', status },
    ...(status === 503 ? { type: JSON_TYPE, body: '{"message":"Service Unavailable"}' } : { type: HTML, body: '' }),
  })),
  'pages of gateways': [
    { kind: 'answer', when: 'before', status: 403, type: HTML, body: page('Attention Required! | Cloudflare') },
    { kind: 'answer', when: 'after', status: 500, type: HTML, body: page('Bad Gateway') },
    {
      kind: 'answer',
      when: 'before',
      status: 200,
      type: HTML,
      body: page('Request unsuccessful. Incapsula incident ID: 1-2'),
    },
    { kind: 'answer', when: 'before', status: 407, type: HTML, body: page('Proxy Authentication Required') },
    { kind: 'answer', when: 'before', status: 511, type: HTML, body: page('Log in to this network') },
  ],
  'cut bodies': [
    { kind: 'cut', framing: 'length' },
    { kind: 'cut', framing: 'chunks' },
    { kind: 'cut', framing: 'close' },
  ],
  'slow answers': [{ kind: 'slow', milliseconds: 1500 }],
};

export interface FaultProxy {
  url: string;
  /** How many requests came, and how many of them it failed. */
  seen: { requests: number; failed: number };
  /** From now on: where requests go, and which of `kinds` strikes how often, between 0 and 1. */
  lead: (upstream: string, kinds: readonly Fault[], share: number) => void;
  stop: () => void;
}

/** Which request is struck, and how, follows from the seed and the request's number alone. */
export async function startFaultProxy(seed: string): Promise<FaultProxy> {
  const seen = { requests: 0, failed: 0 };
  let [to, kinds, share] = ['', [] as readonly Fault[], 0];
  const server = http.createServer((request, response) => {
    seen.requests += 1;
    const fault = drawn(kinds, share, `${seed} ${seen.requests}`);
    if (fault) seen.failed += 1;
    passOn(to, request, fault)
      .then((answer) => give(response, answer, fault))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    lead: (...led) => {
      [to, kinds, share] = led;
      Object.assign(seen, { requests: 0, failed: 0 });
    },
    stop: () => server.close().closeAllConnections(),
  };
}

function drawn(kinds: readonly Fault[], share: number, about: string): Fault | undefined {
  const hash = createHash('sha256').update(about).digest();
  if (hash.readUInt32BE(0) / 2 ** 32 >= share) return undefined;
  return kinds[hash.readUInt32BE(4) % kinds.length];
}

interface Passed {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** What the API answers; undefined, if it never sees the request. */
async function passOn(to: string, request: http.IncomingMessage, fault?: Fault): Promise<Passed | undefined> {
  const body = await whole(request);
  if (fault && 'when' in fault && fault.when === 'before') return undefined;
  return new Promise((resolve, reject) => {
    // The host stays: an API tells addresses of its own as it was called.
    const { connection: _, ...headers } = request.headers;
    const onward = http.request(`${to}${request.url ?? ''}`, {
      method: request.method ?? 'GET',
      headers,
      agent: false,
    });
    onward.on('error', reject);
    onward.on('response', (answer) => {
      whole(answer).then(
        (bytes) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: bytes }),
        reject,
      );
    });
    onward.end(body);
  });
}

async function whole(message: http.IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

async function give(response: http.ServerResponse, answer: Passed | undefined, fault?: Fault): Promise<void> {
  if (fault?.kind === 'reset') return void response.socket?.resetAndDestroy();
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'answer') {
    response.writeHead(fault.status, { 'content-type': fault.type }).end(fault.body);
    return;
  }
  if (fault?.kind === 'slow') await setTimeout(fault.milliseconds);
  if (!answer) return;
  const {
    connection: _,
    'keep-alive': __,
    'transfer-encoding': ___,
    'content-length': ____,
    ...headers
  } = answer.headers;
  if (fault?.kind === 'cut' && answer.body.length > 1) {
    cut(response, { ...answer, headers }, fault.framing);
    return;
  }
  response.writeHead(answer.status, { ...headers, 'content-length': answer.body.length }).end(answer.body);
}

/** Half of the body, and then the connection ends: as it was announced, or as an old server ends each answer. */
function cut(
  response: http.ServerResponse,
  { status, headers, body }: Passed,
  framing: 'length' | 'chunks' | 'close',
): void {
  const half = body.subarray(0, Math.floor(body.length / 2));
  if (framing === 'length') response.writeHead(status, { ...headers, 'content-length': body.length });
  if (framing === 'chunks') response.writeHead(status, { ...headers, 'transfer-encoding': 'chunked' });
  if (framing === 'close') {
    response.useChunkedEncodingByDefault = false;
    response.writeHead(status, { ...headers, connection: 'close' });
  }
  response.write(half, () => response.socket?.end());
}
