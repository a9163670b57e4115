import { CappedMap } from './capped-map.ts';
import type { Phase, Region, Seed } from './seed.ts';
import type { User, UserDirectory } from './users.ts';
import { createDirectory } from './users.ts';

const LIMIT = 10_000;

export interface Client {
  key: string;
  secret: string;
  name: string;
  redirectUris: readonly string[];
  hasOAuth: boolean;
}

/** An OAuth session: from initiate until a code is issued. All times are milliseconds of the mock's clock. */
export interface Session {
  id: string;
  /** Names the session in the address of its hosted page; opens nothing by itself. */
  handle: string;
  /** The JWT that goes into the authorize body. */
  token: string;
  client: Client;
  mode: 'api' | 'hosted';
  redirectUri: string;
  state: string;
  challenge: string;
  expiresAt: number;
  spent: boolean;
  /** The name that was typed where the password is asked on the next page. Says nothing about who exists. */
  named: { browser: string; email: string } | null;
  /** The person at the hosted page who has given the right password and owes a one-time password. */
  pending: { browser: string; user: User } | null;
  /** How the hosted page ended, so that a double click ends the same way. */
  outcome: { browser: string; form: string; location: string } | null;
}

/** What a user granted a client. Revoking ends it, and with it every token that hangs on it. */
export interface Link {
  revoked: boolean;
}

export interface Code {
  client: Client;
  user: User;
  mode: 'api' | 'hosted';
  redirectUri: string;
  challenge: string;
  expiresAt: number;
  spent: boolean;
}

export interface AccessToken {
  kind: 'login' | 'oauth';
  client: Client;
  user: User;
  expiresAt: number;
  /** Waits for a one-time password. */
  pending: boolean;
  /** Logged out. */
  ended: boolean;
  link: Link | null;
}

export interface RefreshToken {
  client: Client;
  user: User;
  expiresAt: number;
  spent: boolean;
  link: Link;
}

export interface OneTimePassword {
  code: string;
  expiresAt: number;
  spent: boolean;
  tries: number;
}

export interface Registration {
  email: string;
  code: string;
  expiresAt: number;
  spent: boolean;
  tries: number;
}

/** Wrong passwords in a row. */
interface Failures {
  count: number;
  until: number;
}

/** What one tenant knows. */
export interface Tenant {
  region: Region;
  users: UserDirectory;
  sessions: CappedMap<string, Session>;
  /** The same sessions, by handle. */
  pages: CappedMap<string, Session>;
  codes: CappedMap<string, Code>;
  accessTokens: CappedMap<string, AccessToken>;
  refreshTokens: CappedMap<string, RefreshToken>;
  links: CappedMap<string, Link>;
  /** By user id: the one that was sent last. */
  oneTimePasswords: CappedMap<string, OneTimePassword>;
  /** By user id: the early token of a 200 challenge. */
  pendingTokens: CappedMap<string, string>;
  registrations: CappedMap<string, Registration>;
  failures: CappedMap<string, Failures>;
  /** Requests in the current minute, by what they are counted for. */
  rates: CappedMap<string, Failures>;
}

/** The phase after the e-mail address was verified. */
export const FIRST_PHASE: Phase = 'PHONE_NUMBER';

/** One tenant each. They share nothing. */
export function createTenants({ users }: Seed, own: readonly User[]): Record<Region, Tenant> {
  return {
    international: createTenant('international', createDirectory('international', users.international, own)),
    us: createTenant('us', createDirectory('us', users.us, own)),
  };
}

/** As if nothing had happened yet. */
export function resetTenant(tenant: Tenant): void {
  for (const known of Object.values(tenant) as unknown[]) if (known instanceof Map) known.clear();
  tenant.users.forgetRegistered();
}

function createTenant(region: Region, users: UserDirectory): Tenant {
  return {
    region,
    users,
    sessions: new CappedMap(LIMIT),
    pages: new CappedMap(LIMIT),
    codes: new CappedMap(LIMIT),
    accessTokens: new CappedMap(LIMIT),
    refreshTokens: new CappedMap(LIMIT),
    links: new CappedMap(LIMIT),
    oneTimePasswords: new CappedMap(LIMIT),
    pendingTokens: new CappedMap(LIMIT),
    registrations: new CappedMap(LIMIT),
    failures: new CappedMap(LIMIT),
    rates: new CappedMap(LIMIT),
  };
}
