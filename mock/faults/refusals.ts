import type { Reason } from '#mock/protocol/refusal.ts';
import type { Reply, Scene } from '#mock/looks/reply.ts';
import type { Spoil } from './spoil.ts';

export type Body = Record<string, unknown>;

/** Changes every refusal of the API, or those for some reasons. */
export const refusals =
  (change: (reply: Reply, body: Body, scene: Scene) => void, reasons?: readonly Reason[]): Spoil =>
  (reply, scene) => {
    const { refusal } = scene;
    const body = reply.json;
    if (!refusal || typeof body !== 'object' || body === null || (reasons && !reasons.includes(refusal.reason)))
      return false;
    const copy: Body = { ...body };
    reply.json = copy;
    change(reply, copy, scene);
    return true;
  };
