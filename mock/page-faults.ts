import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { textOf } from './incoming.ts';
import { barriers } from './page-faults/barriers.ts';
import { doors } from './page-faults/doors.ts';
import { journeys } from './page-faults/journeys.ts';
import { leaks } from './page-faults/leaks.ts';
import type { Fault, Reply, Scene } from './page-faults/reply.ts';
import { typedIn } from './page-faults/typed.ts';
import type { Policy } from './policy.ts';
import type { Call, Service } from './service.ts';

/**
 * What spoils the hosted pages where a switch is off. It takes the finished answer and changes it from outside, so that
 * each defect looks the same whatever the pages look like, and a conformant page never passes here.
 */
const faults: Partial<Record<keyof Policy, Fault>> = { ...barriers, ...doors, ...journeys, ...leaks };

/** The faults whose switches are off; null when all are on. */
export function pageFaults(service: Service): MiddlewareHandler<{ Bindings: HttpBindings }> | null {
  const names = Object.keys(faults) as (keyof typeof faults)[];
  const broken = names.flatMap((name) => (service.policy[name] ? [] : (faults[name] ?? [])));
  if (broken.length === 0) return null;
  return async (call, next) => {
    await next();
    const reply = await taken(call.res);
    const scene = sceneOf(call, service);
    for (const spoil of broken) await spoil(reply, scene);
    const { html, status, headers } = reply;
    // Assigned over another answer, it would take on that one's headers.
    call.res = undefined;
    call.res = new Response(html === '' ? null : html, { status, headers });
  };
}

async function taken(response: Response): Promise<Reply> {
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  return { status: response.status, headers: new Headers(response.headers), html: isPage ? await response.text() : '' };
}

function sceneOf(call: Call, service: Service): Scene {
  const parts = call.req.path.split('/');
  const found = Object.values(service.states).flatMap((state) => {
    const session = parts.map((part) => state.pages.get(part)).find(Boolean);
    return session ? [{ session, state }] : [];
  });
  const { session, state } = found[0] ?? { session: undefined, state: undefined };
  return { call, service, session, state, typed: typedIn(textOf(call.env.incoming), service) };
}
