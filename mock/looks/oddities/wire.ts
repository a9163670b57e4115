import type { OutgoingHttpHeaders } from 'node:http';
import type { Oddity } from './oddity.ts';

/** How an answer goes over the wire. */

export const closeConnection: Oddity = ({ headers }) => {
  headers.set('connection', 'close');
};

/** Without a length, in pieces. */
export const cutBody: Oddity = (reply, random) => {
  reply.pieces = random.between(2, 7);
};

const JSON_TYPES = [
  'application/json; charset=utf-8',
  'application/json;charset=UTF-8',
  'Application/JSON; charset="utf-8"',
] as const;
const PAGE_TYPES = ['text/html;charset=UTF-8', 'Text/HTML; charset=utf-8'] as const;

/** Headers that no document names, capitals in names and types. */
export const addHeaders: Oddity = ({ headers, json, status }, random, seed, outgoing) => {
  headers.set('server', random.oneOf(['envoy', 'Microsoft-IIS/10.0', 'gateway (v7)']));
  headers.set('x-request-id', random.hex(32));
  headers.set('via', `1.1 ${seed}.edge.example (cache)`);
  headers.set('vary', 'Origin, Accept-Encoding');
  headers.set('x-ratelimit-remaining', String(random.between(100, 9_999)));
  if (json !== undefined) {
    headers.set('content-type', random.oneOf(JSON_TYPES));
    headers.append('set-cookie', `route=${random.hex(16)}; Path=/; HttpOnly; SameSite=Lax`);
    if (status >= 400) headers.set('content-language', 'en');
  } else if (headers.get('content-type')?.startsWith('text/html')) {
    headers.set('content-type', random.oneOf(PAGE_TYPES));
  }
  const spell = random.oneOf([capitalised, (name: string) => name.toUpperCase()]);
  const writeHead = outgoing.writeHead.bind(outgoing);
  // `Headers` knows lower case only: what goes over the wire is decided here.
  const writeSpelt = (code: number, written: OutgoingHttpHeaders = {}) =>
    writeHead(code, Object.fromEntries(Object.entries(written).map(([name, value]) => [spell(name), value])));
  Object.assign(outgoing, { writeHead: writeSpelt });
};

const capitalised = (name: string) => name.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
