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

export const plainFront: Front = {
  middlewares: [],
  observes: (protocol) => protocol,
  worldOf: (_, world) => world,
};
