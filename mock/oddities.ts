import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { oddShapes } from './oddities/credentials.ts';
import { respellJson } from './oddities/json-text.ts';
import { comeLate } from './oddities/lateness.ts';
import { addMembers, shuffleMembers } from './oddities/members.ts';
import { createRandom } from './oddities/random.ts';
import type { Oddity } from './oddities/reply.ts';
import { given, taken } from './oddities/reply.ts';
import { addHeaders, closeConnection, cutBody } from './oddities/wire.ts';
import { reword } from './oddities/wording.ts';
import type { Service } from './service.ts';
import type { Shapes } from './shapes.ts';
import { plainShapes } from './shapes.ts';

/**
 * Ways in which a server can differ from this one and break no promise. Each gets the finished answer, in this order, and
 * changes its looks; `credentials-reshaped` works where credentials are minted.
 */
const oddities = {
  'texts-reworded': reword,
  'members-added': addMembers,
  'members-shuffled': shuffleMembers,
  'json-respelt': respellJson,
  'headers-added': addHeaders,
  'bodies-chunked': cutBody,
  'connections-closed': closeConnection,
  'answers-late': comeLate,
  'credentials-reshaped': () => undefined,
} satisfies Record<string, Oddity>;

export type OddityName = keyof typeof oddities;

export const oddityNames = Object.keys(oddities) as OddityName[];

export interface Oddities {
  /** What is odd derives from it: the same seed and the same requests give the same oddities. */
  seed: string;
  names: readonly OddityName[];
}

/** Null where nothing is asked for. */
export function oddLooks({ oddities: asked }: Service): MiddlewareHandler<{ Bindings: HttpBindings }> | null {
  if (!asked) return null;
  const { seed, names } = asked;
  const chosen = oddityNames.filter((name) => names.includes(name));
  let requests = 0;
  return async (call, next) => {
    requests += 1;
    const number = requests;
    await next();
    const reply = await taken(call.res);
    for (const name of chosen) {
      await oddities[name](reply, createRandom(`${seed} ${name} ${number}`), seed, call.env.outgoing);
    }
    // Assigned over another answer, it would take on that one's headers.
    call.res = undefined;
    call.res = given(reply);
  };
}

export function shapesOf(asked: Oddities | null): Shapes {
  return asked?.names.includes('credentials-reshaped') ? oddShapes(asked.seed) : plainShapes;
}
