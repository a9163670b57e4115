import type { RequestListener, Server } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Env } from '#mock/world/world.ts';

/** An app on a port of this machine. */

export function requestListener(app: Hono<Env>): RequestListener {
  const answer = getRequestListener(app.fetch, {
    // The suite runs in this process: its Request and Response stay its own.
    overrideGlobalObjects: false,
    errorHandler: (error) => {
      const isBad = error instanceof RequestError;
      if (!isBad) console.error(error);
      return isBad
        ? Response.json({ message: 'Bad request' }, { status: 400 })
        : Response.json({ message: 'Internal server error' }, { status: 500 });
    },
  });
  return (incoming, outgoing) => void answer(incoming, outgoing);
}

const UNREADABLE_BODY = '{"message":"Bad request"}';
const UNREADABLE = [
  'HTTP/1.1 400 Bad Request',
  'connection: close',
  'content-type: application/json',
  `content-length: ${UNREADABLE_BODY.length}`,
  '',
  UNREADABLE_BODY,
].join('\r\n');

/** @returns the port. @throws the error of the system, `EADDRINUSE` for a port in use. */
export function listen(server: Server | TlsServer, port: number, host: string): Promise<number> {
  // Longer than clients keep a connection: else they write into one that just closed.
  server.keepAliveTimeout = 120_000;
  // What is no HTTP at all.
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end(UNREADABLE);
    else socket.destroy();
  });
  // Who broke off before there was TLS gets no answer: nothing could be read, and the connection would stay.
  server.on('tlsClientError', (_: Error, socket: TLSSocket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(portOf(server.address()));
    });
  });
}

/** For a host that means all of this machine's addresses: the one that works everywhere. */
export function addressOf(scheme: 'http' | 'https', host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `${scheme}://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

export function close(server: Server | TlsServer): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
