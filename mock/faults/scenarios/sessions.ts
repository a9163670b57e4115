import { setTimeout } from 'node:timers/promises';
import type { ScenarioName } from '#specs/scenarios.ts';
import type { Scene } from '#mock/looks/reply.ts';
import { message } from '#mock/protocol/telling.ts';
import type { World } from '#mock/world/world.ts';
import type { Spoil } from '../spoil.ts';
import { everybodysTenants } from '../tricks.ts';
import { first, succeeding, tell } from './once.ts';
import type { ScenarioFault } from './scenario-fault.ts';

const TOKEN = '/v1/auth/oauth/token';
const CALLS = ['/v1/user', '/v1/users/me'];

/** A fault in an API call that succeeds, on either of its paths. */
const calls = (change: Parameters<typeof succeeding>[1]): Spoil => {
  const either = CALLS.map((path) => succeeding(path, change));
  return async (reply, scene) => {
    for (const spoil of either) if (await spoil(reply, scene)) return true;
    return false;
  };
};

const endAccess = (world: World): void => {
  for (const { accessTokens } of everybodysTenants(world)) {
    for (const token of accessTokens.values()) if (token.kind === 'oauth') token.ended = true;
  }
};

const endRefresh = (world: World): void => {
  for (const { refreshTokens } of everybodysTenants(world))
    for (const held of refreshTokens.values()) held.spent = true;
};

const revoke = (world: World): void => {
  for (const { links } of everybodysTenants(world)) for (const link of links.values()) link.revoked = true;
};

/** The call comes too late for its token. */
const tooLate = (...acts: ((world: World) => void)[]) =>
  calls((reply, _, { world }: Scene) => {
    for (const act of acts) act(world);
    tell(reply, message(401, 'Not authenticated'));
  });

/** So that a client that was answered at once would be early, and one that was answered now is late. */
const TAKES = 2_100;

/** The first call, and the one after the call that succeeded again. */
function everyOther(spoil: Spoil): Spoil {
  const succeeded = new WeakMap<World, number>();
  return async (reply, scene) => {
    if (!CALLS.includes(scene.call.req.path) || reply.status >= 300) return false;
    const count = succeeded.get(scene.world) ?? 0;
    succeeded.set(scene.world, count + 1);
    return count % 2 === 0 && spoil(reply, scene);
  };
}

/** What meets a client that is signed in. */
export const sessions = {
  'access-ended': { spoils: first(tooLate(endAccess)) },
  'access-ended-twice': { spoils: first(everyOther(tooLate(endAccess)), 2) },
  'refresh-refused': { spoils: first(tooLate(endAccess, endRefresh)), answers: { 'refresh.status': '401' } },
  'refresh-refused-400': { spoils: first(tooLate(endAccess, endRefresh)), answers: { 'refresh.status': '400' } },
  'revoked-elsewhere': { spoils: first(tooLate(revoke)) },
  'short-lived': {
    spoils: [
      first(succeeding(TOKEN, (_, body) => void (body['expires_in'] = 301))),
      first(calls(() => setTimeout(TAKES))),
    ],
  },
  'call-error': { spoils: first(calls((reply) => tell(reply, message(500, 'Internal server error')))) },
} satisfies Partial<Record<ScenarioName, ScenarioFault>>;
