import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import type { Env } from '#mock/world/world.ts';
import type { RequestLog } from '../log/request-log.ts';

const PAGE = readFileSync(new URL('./requests.html', import.meta.url), 'utf8');

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'",
  'x-content-type-options': 'nosniff',
};

/** The request log: GET /requests?since=<number>, DELETE /requests, and at / a page that shows it live. */
export function serveRequests(app: Hono<Env>, log: RequestLog): void {
  app.get('/', (call) => call.body(PAGE, 200, HEADERS));
  app.get('/requests', (call) => call.json(log.since(Number(call.req.query('since') ?? 0) || 0)));
  app.delete('/requests', (call) => {
    log.clear();
    return call.json([]);
  });
}
