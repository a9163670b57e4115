import type { MiddlewareHandler } from 'hono';
import type { Protocol } from '#mock/protocol/rules.ts';
import type { Call, Env, World } from '#mock/world/world.ts';

/** What stands between a partner and the API on its own: nothing of it is the API's. */
export interface Front {
  /** Sees each request first. */
  middlewares: readonly MiddlewareHandler<Env>[];
  /** Sees what each rule says. */
  observes: (protocol: Protocol) => Protocol;
  /** The world as this request addresses it. */
  worldOf: (call: Call, world: World) => World;
}

/** The world at the address by which a request has found it. */
export function asAddressed(call: Call, world: World): World {
  const host = call.req.header('host');
  return host === undefined ? world : { ...world, baseUrl: `${new URL(world.baseUrl).protocol}//${host}` };
}

export const plainFront: Front = {
  middlewares: [],
  observes: (protocol) => protocol,
  worldOf: (_, world) => world,
};
