import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { observed } from '#mock/diagnosis/observed.ts';
import type { Stage } from '#mock/world/seed.ts';
import type { Env } from '#mock/world/world.ts';
import { asAddressed, plainFront, type Front } from './front.ts';
import type { RequestLog } from './log/request-log.ts';
import type { Documentation } from './settings/documentation.ts';

interface Given {
  stage: Stage;
  /** Origins; none, if empty. */
  cors: readonly string[];
  /** Whether pages stand at the address of each request's Host header. */
  followsRequest: boolean;
  log: RequestLog;
  documentation: Pick<Documentation, 'openapi'>;
}

const YAML = { 'content-type': 'application/yaml' };

/** What a partner's mock has before its API: a log, CORS, /health, /openapi.yaml, and pages at the address that was asked. */
export function partnersFront({ stage, cors: origins, followsRequest, log, documentation }: Given): Front {
  const logs: MiddlewareHandler<Env> = async (call, next) => {
    const began = performance.now();
    await next();
    if (!call.req.path.startsWith('/assets/')) log.note(call, stage, performance.now() - began);
  };
  const extras: MiddlewareHandler<Env> = async (call, next) => {
    if (call.req.path === '/health') return call.json({ status: 'ok', stage });
    if (call.req.path === '/openapi.yaml') return call.body(documentation.openapi(), 200, YAML);
    return next();
  };
  const crossOrigin = cors({
    origin: origins.includes('*') ? '*' : [...origins],
    allowMethods: ['GET', 'POST', 'DELETE'],
    exposeHeaders: ['Retry-After'],
    maxAge: 600,
  });
  return {
    middlewares: origins.length > 0 ? [extras, crossOrigin, logs] : [extras, logs],
    observes: observed,
    worldOf: followsRequest ? asAddressed : plainFront.worldOf,
  };
}
