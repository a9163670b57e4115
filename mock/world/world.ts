import { createHmac, webcrypto } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Answers } from '#specs/variants.ts';
import type { Skin } from '#mock/looks/skins/skin.ts';
import type { Mark } from './canary.ts';
import type { Clock } from './clock.ts';
import type { Lifetimes } from './lifetimes.ts';
import type { Limits } from './limits.ts';
import type { Outbox } from './outbox.ts';
import type { Region, Seed, Stage } from './seed.ts';
import type { CredentialTexts } from './credential-texts.ts';
import { createTenants, resetTenant, type Client, type Tenant } from './tenant.ts';
import type { User } from './users.ts';

/** All that a server is and knows. */
export interface World {
  stage: Stage;
  /** Without a trailing slash. The Host header is never used to build an address. */
  baseUrl: string;
  /** Plain HTTP beside HTTPS, where it is asked for; else the same. */
  plainUrl: string;
  clock: Clock;
  outbox: Outbox;
  /** What it says where the documents disagree. */
  answers: Answers;
  /** How the hosted pages look and speak. */
  skin: Skin;
  /** How credentials look. */
  credentialTexts: CredentialTexts;
  lifetimes: Lifetimes;
  limits: Limits;
  /** Marks secrets that no shape is for. */
  mark: Mark;
  /** Clients by key; both tenants know all of them. */
  clients: ReadonlyMap<string, Client>;
  tenants: Readonly<Record<Region, Tenant>>;
  /** Signs session JWTs. */
  sessionKey: CryptoKey;
  /** Signs the hosted forms. */
  formKey: Uint8Array;
  /** What its keys and passwords derive from. */
  secret: string;
  /** As if nothing had happened yet. */
  reset: () => void;
}

export type Env = { Bindings: HttpBindings };
export type Call = Context<Env>;

type Given = Omit<World, 'clients' | 'tenants' | 'sessionKey' | 'formKey' | 'reset'>;

/** Beside those of the seed. */
interface Own {
  clients: readonly Client[];
  users: readonly User[];
}

/** A world in which nothing has happened yet. */
export async function createWorld(seed: Seed, given: Given, own: Own): Promise<World> {
  const keyFor = (use: string) => createHmac('sha256', given.secret).update(`${given.stage}/key/${use}`).digest();
  const tenants = createTenants(seed, own.users);
  return {
    ...given,
    clients: clientsOf(seed, own),
    tenants,
    reset: () => {
      for (const tenant of Object.values(tenants)) resetTenant(tenant);
    },
    sessionKey: await webcrypto.subtle.importKey('raw', keyFor('session'), HS256, false, ['sign', 'verify']),
    formKey: keyFor('form'),
  };
}

const HS256 = { name: 'HMAC', hash: 'SHA-256' };

function clientsOf({ clients }: Seed, own: Own): Map<string, Client> {
  const known: Client[] = [
    { ...clients.main, hasOAuth: true },
    { ...clients.other, hasOAuth: true },
    { ...clients.withoutOAuth, hasOAuth: false },
    ...own.clients,
  ];
  return new Map(known.map((client) => [client.key, client]));
}
