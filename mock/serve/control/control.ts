import * as http from 'node:http';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Armory } from '#mock/faults/armed/armory.ts';
import type { Clock } from '#mock/world/clock.ts';
import type { Env } from '#mock/world/world.ts';
import { close, listen, requestListener } from '../listening.ts';
import type { Points } from '../points.ts';
import type { Mock } from '../server.ts';
import { jsonBody } from './json-body.ts';
import { serveNext } from './next.ts';

/** The control address of a standalone mock, on a port of its own, on loopback unless asked for elsewhere. */
export interface Control {
  baseUrl: string;
  stop: () => Promise<void>;
}

/** What it controls: stages with one clock and one armory. */
export interface Controlled {
  mocks: readonly Mock[];
  clock: Clock;
  armory: Armory;
  points: Points;
}

export async function startControl(port: number, host: string, controlled: Controlled): Promise<Control> {
  const server = http.createServer();
  const taken = await listen(server, port, host);
  server.on('request', requestListener(controlApp(controlled)));
  return { baseUrl: `http://${host}:${taken}`, stop: () => close(server) };
}

function controlApp({ mocks, clock, armory, points }: Controlled): Hono<Env> {
  const app = new Hono<Env>();
  serveClock(app, clock);
  serveNext(app, armory, points);
  app.get('/outbox/:recipient', (call) => {
    const recipient = call.req.param('recipient');
    const code = mocks.map(({ outbox }) => outbox.latest(recipient)).find((found) => found !== undefined);
    return code === undefined ? call.text('no code was sent', 404) : call.text(code);
  });
  app.notFound((call) => call.json({ message: 'Not found' }, 404));
  return app;
}

const Advance = z.strictObject({ advanceSeconds: z.number() });

function serveClock(app: Hono<Env>, clock: Clock): void {
  const now = () => ({ now: new Date(clock.now()).toISOString() });
  app.get('/clock', (call) => call.json(now()));
  app.post('/clock', async (call) => {
    const body = await jsonBody(call, Advance);
    if (body instanceof Response) return body;
    try {
      clock.advance(body.advanceSeconds);
    } catch (error) {
      if (error instanceof RangeError) return call.json({ message: error.message }, 400);
      throw error;
    }
    return call.json(now());
  });
}
