import * as http from 'node:http';
import { Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { Armory } from '#mock/faults/armed/armory.ts';
import type { Clock } from '#mock/world/clock.ts';
import type { Env } from '#mock/world/world.ts';
import { addressOf, close, listen, requestListener } from '../listening.ts';
import type { Documentation } from '../settings/documentation.ts';
import type { Mock } from '../server.ts';
import type { RequestLog } from '../log/request-log.ts';
import { jsonBody } from './json-body.ts';
import { serveNext } from './next.ts';
import { servePeople } from './people.ts';
import { serveRequests } from './requests.ts';

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
  log: RequestLog;
  documentation: Documentation;
  /** What the ids of new users derive from. */
  seed: string;
  reset: () => void;
}

export async function startControl(port: number, host: string, controlled: Controlled): Promise<Control> {
  const server = http.createServer();
  const taken = await listen(server, port, host);
  server.on('request', requestListener(controlApp(controlled)));
  return { baseUrl: addressOf('http', host, taken), stop: () => close(server) };
}

function controlApp({ mocks, clock, armory, log, documentation, seed, reset }: Controlled): Hono<Env> {
  const app = new Hono<Env>();
  app.use(onlyOwnPages);
  serveClock(app, clock);
  serveNext(app, armory, documentation);
  serveRequests(app, log);
  servePeople(app, mocks, seed);
  app.get('/health', (call) => call.json({ status: 'ok' }));
  app.post('/reset', (call) => {
    reset();
    return call.json({ success: true });
  });
  app.get('/outbox/:recipient', (call) => {
    const recipient = call.req.param('recipient');
    const code = mocks.map(({ outbox }) => outbox.latest(recipient)).find((found) => found !== undefined);
    return code === undefined ? call.text('no code was sent', 404) : call.text(code);
  });
  app.notFound((call) => call.json({ message: 'Not found' }, 404));
  return app;
}

/** A browser tells whose page sends a request. Those of other sites get nothing: here are passwords. */
const onlyOwnPages: MiddlewareHandler<Env> = async (call, next) => {
  const origin = call.req.header('origin');
  const site = call.req.header('sec-fetch-site') ?? 'none';
  const isOwn = origin === undefined || (URL.canParse(origin) && new URL(origin).host === call.req.header('host'));
  if (isOwn && (site === 'none' || site === 'same-origin')) return next();
  return call.json({ message: 'Pages of other sites may not ask here' }, 403);
};

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
