import { createHmac, randomBytes, webcrypto } from 'node:crypto';
import * as http from 'node:http';
import * as https from 'node:https';
import type { Answers } from '#specs/variants.ts';
import { createApp } from './app.ts';
import type { Clock } from './clock.ts';
import { createClock } from './clock.ts';
import { close, listen, requestListener } from './listening.ts';
import type { Outbox } from './outbox.ts';
import { createOutbox } from './outbox.ts';
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
  /** Switches that are off: a defect. */
  policy?: Partial<Policy>;
  /** Keys and passwords derive from it; random by default. */
  seed?: string;
  /** A clock to share. */
  clock?: Clock;
  /** Serves HTTPS with this key and certificate (PEM). */
  tls?: { key: string; cert: string };
}

export interface Mock {
  /** Without a trailing slash. */
  baseUrl: string;
  stage: Stage;
  clock: Clock;
  seed: Seed;
  outbox: Outbox;
  stop: () => Promise<void>;
}

/** Starts a server of its own state. @throws the error of `listen`, `EADDRINUSE` for a port in use. */
export async function startMock(options: MockOptions): Promise<Mock> {
  const { stage, host = '127.0.0.1', clock = createClock(), tls } = options;
  const secret = options.seed ?? randomBytes(24).toString('hex');
  const seed = createSeed(secret, stage);
  const outbox = createOutbox();
  const server = tls ? https.createServer(tls) : http.createServer();
  const port = await listen(server, options.port ?? 0, host);
  const baseUrl = `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const service = await createService(options, { baseUrl, clock, outbox, seed, secret });
  server.on('request', requestListener(createApp(service)));
  return { baseUrl, stage, clock, seed, outbox, stop: () => close(server) };
}

async function createService(
  options: MockOptions,
  parts: Pick<Service, 'baseUrl' | 'clock' | 'outbox'> & Secrets,
): Promise<Service> {
  const { baseUrl, clock, outbox, seed, secret } = parts;
  const { stage } = options;
  const policy = { ...conformant, ...options.policy };
  const mainClient = { ...seed.clients.main, hasOAuth: true };
  const keyFor = (use: string) => createHmac('sha256', secret).update(`${stage}/key/${use}`).digest();
  return {
    stage,
    baseUrl,
    clock,
    outbox,
    policy,
    answers: { ...profiles[options.profile ?? 'guide'], ...options.answers },
    skin: skins[options.skin ?? 'harbourline'],
    mainClient,
    clients: clientsOf(seed, mainClient, policy.keysBelongToOneStage ? null : otherSeed(secret, stage)),
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

const otherSeed = (secret: string, stage: Stage) =>
  createSeed(secret, stage === 'sandbox' ? 'production' : 'sandbox').clients;

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
