import type { Reply, Scene } from '#mock/looks/reply.ts';
import type { Told } from '#mock/protocol/telling.ts';
import type { World } from '#mock/world/world.ts';
import type { Body } from '../refusals.ts';
import type { Spoil } from '../spoil.ts';

/** How the faults of scenarios come about: they meet what succeeds, and mostly once. */

/** A fault in the first answers that it could meet. @param times how many; all, if Infinity */
export function first(spoil: Spoil, times = 1): Spoil {
  const done = new WeakMap<World, number>();
  return async (reply, scene) => {
    const count = done.get(scene.world) ?? 0;
    if (count >= times || !(await spoil(reply, scene))) return false;
    done.set(scene.world, count + 1);
    return true;
  };
}

/** A fault in what an endpoint answers where it succeeds. */
export const succeeding =
  (path: string, change: (reply: Reply, body: Body, scene: Scene) => void | Promise<void>): Spoil =>
  async (reply, scene) => {
    const { json } = reply;
    const isMeant = scene.call.req.path === path && reply.status < 300 && typeof json === 'object' && json !== null;
    if (!isMeant) return false;
    const copy: Body = { ...json };
    reply.json = copy;
    await change(reply, copy, scene);
    return true;
  };

export const tell = (reply: Reply, { status, body }: Told): void => {
  reply.status = status;
  reply.json = body;
};

/** A page of a gateway, where JSON is documented. */
export const showPage = (reply: Reply, status: number): void => {
  reply.status = status;
  reply.json = undefined;
  reply.text = `<!doctype html><title>${status}</title><p>The service is being looked after.</p>`;
  reply.headers.set('content-type', 'text/html; charset=utf-8');
};
