import * as http from 'node:http';
import { Hono } from 'hono';
import type { Env } from '#mock/world/world.ts';
import type { Clock } from '#mock/world/clock.ts';
import { readUpTo } from '#mock/protocol/request/incoming.ts';
import { close, listen, requestListener } from './listening.ts';
import type { Outbox } from '#mock/world/outbox.ts';

/** The control address of a standalone mock, on a loopback port of its own: the clock and the outbox. */
export interface Control {
  baseUrl: string;
  stop: () => Promise<void>;
}

const HOST = '127.0.0.1';
const BODY_LIMIT = 1024;

export async function startControl(port: number, clock: Clock, outboxes: readonly Outbox[]): Promise<Control> {
  const server = http.createServer();
  const taken = await listen(server, port, HOST);
  server.on('request', requestListener(controlApp(clock, outboxes)));
  return { baseUrl: `http://${HOST}:${taken}`, stop: () => close(server) };
}

function controlApp(clock: Clock, outboxes: readonly Outbox[]): Hono<Env> {
  const app = new Hono<Env>();
  const now = () => ({ now: new Date(clock.now()).toISOString() });
  app.get('/clock', (call) => call.json(now()));
  app.post('/clock', async (call) => {
    // A page of another site cannot send this type, so it cannot move the clock.
    if (!call.req.header('content-type')?.startsWith('application/json')) {
      return call.json({ message: 'Content-Type must be application/json' }, 400);
    }
    const seconds = secondsIn((await readUpTo(call.env.incoming, BODY_LIMIT)) ?? '');
    if (seconds === null) return call.json({ message: 'Send {"advanceSeconds": n} with a number n' }, 400);
    try {
      clock.advance(seconds);
    } catch (error) {
      if (error instanceof RangeError) return call.json({ message: error.message }, 400);
      throw error;
    }
    return call.json(now());
  });
  app.get('/outbox/:recipient', (call) => {
    const recipient = call.req.param('recipient');
    const code = outboxes.map((outbox) => outbox.latest(recipient)).find((found) => found !== undefined);
    return code === undefined ? call.text('no code was sent', 404) : call.text(code);
  });
  app.notFound((call) => call.json({ message: 'Not found' }, 404));
  return app;
}

function secondsIn(text: string): number | null {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null || !('advanceSeconds' in body)) return null;
    return typeof body.advanceSeconds === 'number' ? body.advanceSeconds : null;
  } catch {
    return null;
  }
}
