import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { keepCode } from '#mock/protocol/authorize/issue-code.ts';
import * as lifetimes from '#mock/world/lifetimes.ts';
import { linkOf } from '#mock/protocol/token/link.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import type { Called } from '#mock/protocol/request/caller.ts';
import type { Asked } from '#mock/protocol/request/asked.ts';
import type { Refresh } from '#mock/protocol/token/refresh.ts';
import type { AccessToken, Client, Code, RefreshToken, Session, Tenant } from '#mock/world/tenant.ts';
import type { User } from '#mock/world/users.ts';
import type { World } from '#mock/world/world.ts';

/** What several broken rules do alike. */

export const MINUTE = 60_000;

/** Between looking and writing: the moment in which another request gets in between. */
export const sleepBetweenReadAndWrite = () => setTimeout(20);

/** A set for each world: what a server keeps in mind where it should look again or forget. */
export function memory(): (world: World) => Set<string> {
  const memories = new WeakMap<World, Set<string>>();
  return (world) => {
    const known = memories.get(world) ?? new Set<string>();
    memories.set(world, known);
    return known;
  };
}

/** In the place of a rule that refuses: refuses the first time, and no more. @param whatOf what is tried again */
export function refusesOnce<X extends Asked, Ruled>(whatOf: (x: X) => string) {
  const tried = memory();
  return (x: X, kept: (x: X) => Ruled): Ruled | undefined => {
    try {
      return kept(x);
    } catch (error) {
      const [known, what] = [tried(x.world), whatOf(x)];
      if (known.has(what)) return undefined;
      known.add(what);
      throw error;
    }
  };
}

/** The first user, whom a server that checks nothing lets in. */
export const somebody = ({ users }: Tenant): User => users.seeded[0] ?? refuse('internal');

export const somebodyElse = (than: User, { users }: Tenant): User => users.seeded.find((user) => user !== than) ?? than;

export const firstClient = ({ clients }: World): Client => [...clients.values()][0] ?? refuse('internal');

export const everybodysTenants = ({ tenants }: World): Tenant[] => [tenants.international, tenants.us];

/** What a name that is only similar stands for. */
export const similar = <T>(known: ReadonlyMap<string, T>, isMeant: (name: string) => boolean): T | undefined =>
  [...known].find(([name]) => isMeant(name))?.[1];

export const isAlikeButCase = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const newestCode = ({ codes }: Tenant): Code => [...codes.values()].at(-1) ?? refuse('code');

/** As if it were fresh. */
export function newestSession({ sessions }: Tenant): Session {
  const newest = [...sessions.values()].at(-1) ?? refuse('session');
  return { ...newest, spent: false };
}

/** Whether a text is any credential that this tenant has issued, whatever it is for. */
export const isCredential = (text: string, tenant: Tenant): boolean =>
  tenant.codes.has(text) || tenant.accessTokens.has(text) || tenant.refreshTokens.has(text) || isSession(text, tenant);

export const isSession = (text: string, { sessions }: Tenant): boolean =>
  [...sessions.values()].some(({ token }) => token === text);

/** The token of a caller who is let in without one. */
export function standIn({ call, client, tenant, now }: Called): AccessToken {
  const kind = call.req.path.endsWith('/authorize') ? 'login' : 'oauth';
  const user = somebody(tenant);
  return { kind, client, user, expiresAt: now + MINUTE, pending: false, ended: false, link: null };
}

/** What is taken for a refresh token although it is none. */
export function mistakenForRefresh({ client, tenant, now }: Refresh, user = somebody(tenant)) {
  const link = linkOf(user, client, tenant);
  const held: RefreshToken = { client, user, expiresAt: now + MINUTE, spent: false, link };
  return { held, user, link };
}

/** A code that works, given where none should be. */
export function codeFor(
  session: Session,
  user: User,
  { tenant, world, now }: Pick<Asked, 'tenant' | 'world' | 'now'>,
): string {
  const code = world.credentialTexts.code(randomBytes(24));
  keepCode({ tenant, session, user, code }, now + lifetimes.CODE);
  return code;
}
