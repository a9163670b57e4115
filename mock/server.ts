import { createHmac, randomBytes, webcrypto } from 'node:crypto';
import * as http from 'node:http';
import * as https from 'node:https';
import type { Answers } from '#specs/variants.ts';
import { createApp } from './app.ts';
import type { Mark } from './canary.ts';
import { markedShapes, markWith } from './canary.ts';
import type { Clock } from './clock.ts';
import { createClock } from './clock.ts';
import type { Certificate } from './certificate.ts';
import { close, listen, requestListener } from './listening.ts';
import type { Mutation } from './mutation.ts';
import type { Oddities } from './oddities.ts';
import { shapesOf } from './oddities.ts';
import type { Outbox } from './outbox.ts';
import { createOutbox } from './outbox.ts';
import { brokenPlaces } from './place.ts';
import type { Policy } from './policy.ts';
import { conformant } from './policy.ts';
import type { Profile } from './profiles.ts';
import { profiles } from './profiles.ts';
import type { Seed, SeedClient, Stage } from './seed.ts';
import { createSeed } from './seed.ts';
import type { Service } from './service.ts';
import type { SkinName } from './skins/index.ts';
import { skins } from './skins/index.ts';
import type { Client } from './state.ts';
import { createStates } from './state.ts';
import { watched } from './watched.ts';

export interface MockOptions {
  stage: Stage;
  /** 0, the default, takes any free port. */
  port?: number;
  /** 127.0.0.1 by default. */
  host?: string;
  /** The answers at the variation points: `guide` by default. */
  profile?: Profile;
  /** Single variation points that differ from the profile. */
  answers?: Partial<Answers>;
  /** How the hosted pages look and speak: `harbourline` by default. */
  skin?: SkinName;
  /** Ways to look odd and conform: none by default. */
  oddities?: Oddities;
  /** Switches that are off: a defect. */
  policy?: Partial<Policy>;
  /** A fault in one kind of answer. */
  mutation?: Mutation;
  /** Keys and passwords derive from it; random by default. */
  seed?: string;
  /** Stands in every secret that it makes, so that whoever chose it can look for leaks: see `canary.ts`. */
  canary?: string;
  /** A clock to share. */
  clock?: Clock;
  /** Serves HTTPS with it. */
  tls?: Certificate;
}

export interface Mock {
  /** Without a trailing slash. */
  baseUrl: string;
  /** Where its hosted pages are: the same, unless a policy has them in the clear. */
  pagesUrl: string;
  stage: Stage;
  clock: Clock;
  seed: Seed;
  outbox: Outbox;
  /**
   * Whether a request came to where it is broken: to a rule that is off, or to an answer that is spoiled. Of a rule that is
   * asked when the mock starts, whether a request came at all.
   */
  reached: () => boolean;
  stop: () => Promise<void>;
}

/** Starts a server of its own state. @throws the error of `listen`, `EADDRINUSE` for a port in use. */
export async function startMock(options: MockOptions): Promise<Mock> {
  const { stage, host = '127.0.0.1', port = 0, clock = createClock(), tls } = options;
  const secret = options.seed ?? randomBytes(24).toString('hex');
  const { canary = null } = options;
  const mark = markWith(canary);
  const shapes = markedShapes(shapesOf(options.oddities ?? null), canary);
  const seed = createSeed(secret, stage, { userId: shapes.userId, mark });
  const outbox = createOutbox();
  const server = tls ? https.createServer({ ...tls, handshakeTimeout: LONGEST_HANDSHAKE }) : http.createServer();
  const baseUrl = addressOf(tls ? 'https' : 'http', host, await listen(server, port, host));
  const clear = tls && options.policy?.pagesUseHttps === false ? http.createServer() : null;
  const pagesUrl = clear ? addressOf('http', host, await listen(clear, 0, host)) : baseUrl;
  const path = { asked: clear !== null, used: false };
  const service = await createService(options, {
    baseUrl,
    pagesUrl,
    clock,
    outbox,
    shapes,
    mark,
    seed,
    secret,
    noteBroken: () => (path.asked = true),
  });
  const servers = clear ? [server, clear] : [server];
  for (const each of servers) {
    each.on('request', requestListener(createApp(service, options.mutation)));
    each.once('request', () => (path.used = true));
  }
  const stop = async () => {
    await Promise.all(servers.map((each) => close(each)));
  };
  return { baseUrl, pagesUrl, stage, clock, seed, outbox, reached: () => path.asked && path.used, stop };
}

/** In milliseconds. A server cannot close before the connections that were opened and never used have ended. */
const LONGEST_HANDSHAKE = 2_000;

const addressOf = (scheme: 'http' | 'https', host: string, port: number) =>
  `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`;

async function createService(
  options: MockOptions,
  parts: Pick<Service, 'baseUrl' | 'pagesUrl' | 'clock' | 'outbox' | 'shapes' | 'mark' | 'noteBroken'> & Secrets,
): Promise<Service> {
  const { baseUrl, pagesUrl, clock, outbox, shapes, mark, seed, secret, noteBroken } = parts;
  const { stage } = options;
  const rules = { ...conformant, ...options.policy };
  const policy = watched(rules, noteBroken);
  const mainClient = { ...seed.clients.main, hasOAuth: true };
  const keyFor = (use: string) => createHmac('sha256', secret).update(`${stage}/key/${use}`).digest();
  return {
    stage,
    baseUrl,
    pagesUrl,
    clock,
    outbox,
    policy,
    brokenPlaces: brokenPlaces(rules),
    noteBroken,
    answers: { ...profiles[options.profile ?? 'guide'], ...options.answers },
    skin: skins[options.skin ?? 'harbourline'],
    oddities: options.oddities ?? null,
    shapes,
    mark,
    mainClient,
    clients: clientsOf(seed, mainClient, policy.keysBelongToOneStage ? null : otherSeed(secret, stage, mark)),
    states: createStates(seed, policy),
    sessionKey: await webcrypto.subtle.importKey('raw', keyFor('session'), HS256, false, ['sign', 'verify']),
    formKey: keyFor('form'),
  };
}

const HS256 = { name: 'HMAC', hash: 'SHA-256' };

interface Secrets {
  seed: Seed;
  secret: string;
}

const otherSeed = (secret: string, stage: Stage, mark: Mark) =>
  createSeed(secret, stage === 'sandbox' ? 'production' : 'sandbox', { mark }).clients;

/** @param foreign the clients of the other stage, where a policy lets their keys in. */
function clientsOf({ clients }: Seed, main: Client, foreign: Seed['clients'] | null): Map<string, Client> {
  const known: Client[] = [
    main,
    { ...clients.other, hasOAuth: true },
    { ...clients.withoutOAuth, hasOAuth: false },
    ...(foreign ? [foreign.main, foreign.other].map((client: SeedClient) => ({ ...client, hasOAuth: true })) : []),
  ];
  return new Map(known.map((client) => [client.key, client]));
}
