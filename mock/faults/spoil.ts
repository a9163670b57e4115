import type { Reply, Scene } from '#mock/looks/reply.ts';

/** Changes a finished answer so that it breaks a promise. @returns whether the answer was one that it is about */
export type Spoil = (reply: Reply, scene: Scene) => boolean | Promise<boolean>;
