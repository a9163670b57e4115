import { randomBytes } from 'node:crypto';
import * as http from 'node:http';
import * as https from 'node:https';
import type { Answers, PointKey } from '#specs/variants.ts';
import { applied, type Faults } from '#mock/faults/applied.ts';
import { credentialTextsOf } from '#mock/looks/oddities.ts';
import { skins, type SkinName } from '#mock/looks/skins/index.ts';
import { protocol } from '#mock/protocol/protocol.ts';
import { noted } from '#mock/world/asked-points.ts';
import { markedTexts, markWith } from '#mock/world/canary.ts';
import { createClock, type Clock } from '#mock/world/clock.ts';
import { documentedLifetimes, type Lifetimes } from '#mock/world/lifetimes.ts';
import { limits as ourLimits, type Limits } from '#mock/world/limits.ts';
import { createOutbox, type Outbox } from '#mock/world/outbox.ts';
import { profiles, type Profile } from '#mock/world/profiles.ts';
import { createSeed, type Seed, type Stage } from '#mock/world/seed.ts';
import type { Client } from '#mock/world/tenant.ts';
import type { User } from '#mock/world/users.ts';
import { createWorld, type World } from '#mock/world/world.ts';
import { createApp } from './app.ts';
import type { Certificate } from './certificate.ts';
import { plainFront, type Front } from './front.ts';
import { addressOf, close, listen, requestListener } from './listening.ts';

/** `Faults`: what is wrong with it, or looks odd; nothing, if absent. */
export interface MockOptions extends Faults {
  stage: Stage;
  /** 0, if absent: any free port. */
  port?: number;
  /** 127.0.0.1, if absent. */
  host?: string;
  /** How apps reach it, without a trailing slash; where it listens, if absent. */
  publicUrl?: string | undefined;
  /** The answers at the variation points: `guide`, if absent. */
  profile?: Profile;
  /** Single variation points that differ from the profile. */
  answers?: Partial<Answers>;
  /** What lives otherwise than documented. */
  lifetimes?: Partial<Lifetimes>;
  limits?: Partial<Limits>;
  /** Beside those of the seed. */
  clients?: readonly Client[];
  users?: readonly User[];
  /** White-listed for the seed's clients, too. */
  redirectUris?: readonly string[];
  /** How the hosted pages look and speak: `harbourline`, if absent. */
  skin?: SkinName;
  /** Keys and passwords derive from it; random, if absent. */
  seed?: string;
  /** Stands in every secret that it makes, so that whoever chose it can look for leaks: see `canary.ts`. */
  canary?: string;
  /** A clock to share. */
  clock?: Clock;
  /** Serves HTTPS with it. */
  tls?: Certificate;
  /** What stands before the API: a log, CORS; nothing, if absent. */
  front?: Front;
}

export interface Mock {
  /** Without a trailing slash. */
  baseUrl: string;
  /** Where it listens: the same, unless apps reach it by a public address. */
  address: string;
  /** Where its hosted pages are: the same, unless something is wrong with it. */
  pagesUrl: string;
  stage: Stage;
  clock: Clock;
  seed: Seed;
  outbox: Outbox;
  /** All that it is and knows. */
  world: World;
  /** Whether a request came to where something is wrong with it. */
  reached: () => boolean;
  /** The variation points that it was asked so far, also while it started. */
  asked: () => PointKey[];
  stop: () => Promise<void>;
}

/** Starts a server of its own state. @throws the error of `listen`, `EADDRINUSE` for a port in use. */
export async function startMock(options: MockOptions): Promise<Mock> {
  const { stage, host = '127.0.0.1', port = 0, clock = createClock(), tls, front = plainFront } = options;
  let reached = false;
  const { rules, changes, hasPlainPages } = applied(protocol, options, () => (reached = true));
  const server = tls ? https.createServer({ ...tls, handshakeTimeout: LONGEST_HANDSHAKE }) : http.createServer();
  const address = addressOf(tls ? 'https' : 'http', host, await listen(server, port, host));
  const plain = tls && hasPlainPages ? http.createServer() : null;
  const plainUrl = plain ? addressOf('http', host, await listen(plain, 0, host)) : null;
  const baseUrl = options.publicUrl ?? address;
  const { world, seed, asked } = await worldOf(options, clock, { baseUrl, plainUrl: plainUrl ?? baseUrl });
  const servers = plain ? [server, plain] : [server];
  const listener = requestListener(createApp(world, front.observes(rules), changes, front));
  for (const each of servers) each.on('request', listener);
  const stop = async () => {
    await Promise.all(servers.map((each) => close(each)));
  };
  const { outbox, plainUrl: pagesUrl } = world;
  const told = { reached: () => reached, asked: () => [...asked] };
  return { baseUrl, address, pagesUrl, stage, clock, seed, outbox, world, ...told, stop };
}

async function worldOf(options: MockOptions, clock: Clock, urls: Pick<World, 'baseUrl' | 'plainUrl'>) {
  const { stage, canary = null, clients = [], users = [], redirectUris = [] } = options;
  const secret = options.seed ?? randomBytes(24).toString('hex');
  const mark = markWith(canary);
  const credentialTexts = markedTexts(credentialTextsOf(options.oddities), canary);
  const seed = createSeed(secret, stage, { userId: credentialTexts.userId, mark, redirectUris });
  const { answers, asked } = noted({ ...profiles[options.profile ?? 'guide'], ...options.answers });
  const given = {
    ...urls,
    ...{ stage, clock, outbox: createOutbox(), credentialTexts, mark, secret },
    answers,
    lifetimes: { ...documentedLifetimes, ...options.lifetimes },
    limits: { ...ourLimits, ...options.limits },
    skin: skins[options.skin ?? 'harbourline'],
  };
  return { world: await createWorld(seed, given, { clients, users }), seed, asked };
}

/** In milliseconds. A server cannot close before the connections that were opened and never used have ended. */
const LONGEST_HANDSHAKE = 2_000;
