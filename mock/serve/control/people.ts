import type { Hono } from 'hono';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { linkOf } from '#mock/protocol/token/link.ts';
import type { Client, Tenant } from '#mock/world/tenant.ts';
import { tokenText } from '#mock/world/token-text.ts';
import type { User } from '#mock/world/users.ts';
import type { Env } from '#mock/world/world.ts';
import { REFRESH_TOKEN } from '#mock/world/lifetimes.ts';
import type { Mock } from '../server.ts';
import { ownUser } from '../settings/own-world.ts';
import { userSchema } from '../settings/settings-schema.ts';
import { jsonBody } from './json-body.ts';

/** Who there is, who is signing in, and tokens without a sign-in: /users, /sessions, /tokens. */

interface Pair {
  access_token: string;
  /** In seconds. */
  expires_in: number;
  refresh_token: string;
}

const stage = z.enum(['sandbox', 'production']).default('sandbox');
const Mint = z.strictObject({ user: z.string(), client: z.string().optional(), stage });

export function servePeople(app: Hono<Env>, mocks: readonly Mock[], seed: string): void {
  app.get('/users', (call) => call.json(mocks.flatMap(usersOf)));
  app.post('/users', async (call) => {
    const settings = await jsonBody(call, userSchema);
    if (settings instanceof Response) return settings;
    const user = ownUser(settings, seed);
    for (const { world } of mocks) world.tenants[user.region].users.add(user);
    return call.json(shown(user), 201);
  });
  app.get('/clients', (call) =>
    call.json(
      mocks.flatMap((mock) => [...mock.world.clients.values()].map((client) => ({ stage: mock.stage, ...client }))),
    ),
  );
  app.get('/sessions', (call) => call.json(mocks.flatMap(sessionsOf)));
  app.post('/tokens', async (call) => {
    const wanted = await jsonBody(call, Mint);
    if (wanted instanceof Response) return wanted;
    const pair = minted(wanted, mocks);
    return pair ? call.json(pair, 201) : call.json({ message: 'There is no such user or client in this stage' }, 404);
  });
}

const tenantsOf = ({ world }: Mock): Tenant[] => Object.values(world.tenants);

/** What a partner needs to sign in as somebody, and what will happen. */
const shown = ({ email, password, id, region, phase, hasOtp, authenticator, isDisabled, isLocked }: User) => ({
  ...{ email, password, id, region },
  ...(phase === null ? {} : { phase }),
  ...(hasOtp ? { otp: authenticator ? 'own' : 'outbox' } : {}),
  ...(isDisabled ? { disabled: true } : {}),
  ...(isLocked ? { locked: true } : {}),
});

export const usersOf = (mock: Mock) =>
  tenantsOf(mock).flatMap(({ users }) =>
    [...users.seeded, ...users.registered].map((user) => ({ stage: mock.stage, ...shown(user) })),
  );

const sessionsOf = (mock: Mock) =>
  tenantsOf(mock).flatMap(({ sessions, region }) =>
    [...sessions.values()].map(({ id, client, mode, redirectUri, expiresAt, spent }) => ({
      ...{ stage: mock.stage, region, id, client: client.name, mode, redirectUri, spent },
      expiresAt: new Date(expiresAt).toISOString(),
    })),
  );

/** A pair as an exchange would give it. @returns null where nobody is meant */
export function minted({ user, client, stage: name }: z.infer<typeof Mint>, mocks: readonly Mock[]): Pair | null {
  const mock = mocks.find((each) => each.stage === name);
  const tenant = mock && tenantsOf(mock).find(({ users }) => users.byEmail(user));
  const found = tenant?.users.byEmail(user);
  const owner = mock && (client === undefined ? [...mock.world.clients.values()][0] : mock.world.clients.get(client));
  return mock && tenant && found && owner ? pairOf(mock, tenant, found, owner) : null;
}

function pairOf({ world }: Mock, tenant: Tenant, user: User, client: Client): Pair {
  const { accessToken, refreshToken } = world.lifetimes;
  const [now, link] = [world.clock.now(), linkOf(user, client, tenant)];
  const access = tokenText('accessToken', randomBytes(32), world, tenant);
  const refresh = tokenText('refreshToken', randomBytes(32), world, tenant);
  const held = { client, user, link };
  const own = { kind: 'oauth', pending: false, ended: false } as const;
  tenant.accessTokens.set(access, { ...held, ...own, expiresAt: now + accessToken });
  tenant.refreshTokens.set(refresh, { ...held, spent: false, expiresAt: now + (refreshToken ?? REFRESH_TOKEN) });
  return { access_token: access, expires_in: accessToken / 1000, refresh_token: refresh };
}
