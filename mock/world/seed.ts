import { createHmac } from 'node:crypto';
import type { Mark } from './canary.ts';
import { uuid } from './uuid.ts';

/** All that a user of the mock is told: clients, redirect URIs, users. Everything derives from one secret and the stage. */

export type Stage = 'sandbox' | 'production';
export type Region = 'international' | 'us';

export const phases = [
  'ACCOUNT',
  'PHONE_NUMBER',
  'PERSONAL_INFORMATION',
  'PHYSICAL_ADDRESS',
  'MAILING_ADDRESS',
] as const;
export type Phase = (typeof phases)[number];

export interface SeedClient {
  /** The public key: x-client-key and client_id. */
  key: string;
  /** The private key: x-secret-key. */
  secret: string;
  /** What the hosted UI calls it. */
  name: string;
  /** White-listed: two https URIs and, in the sandbox, an http one. */
  redirectUris: readonly [string, string, ...string[]];
}

export interface SeedUser {
  id: string;
  email: string;
  password: string;
}

export interface SeedUsers {
  plain: SeedUser;
  /** Has two-factor sign-in. */
  otp: SeedUser;
  /** The same, another person. */
  otherOtp: SeedUser;
  /** Registration stopped at this phase: no token. */
  onboarding: Record<Phase, SeedUser>;
  /** Registration stopped at MAILING_ADDRESS, yet with a token. */
  partialOnboarding: SeedUser;
  disabled: SeedUser;
  /** Locked for a quarter of an hour after five wrong passwords. */
  lockable: SeedUser;
  /** Nobody ends its tokens. */
  aged: SeedUser;
}

export interface Seed {
  /** The keys of `revoked` are known no more. */
  clients: Record<'main' | 'other' | 'withoutOAuth' | 'revoked', SeedClient>;
  users: Record<Region, SeedUsers>;
}

interface Looks {
  /** White-listed beside the seed's own. */
  redirectUris: readonly string[];
  userId: (bytes: Buffer) => string;
  mark: Mark;
}

const HTTPS_URIS = ['https://app.example.com/callback', 'https://app.example.com/signed-in'] as const;
const HTTP_URI = 'http://localhost:3000/callback';
const MAIL = { international: 'example.com', us: 'example.test' };

/**
 * @param secret what the keys and passwords derive from: the same secret and stage give the same seed.
 * @param looks how the id of a user looks, and what secrets are marked with
 */
export function createSeed(secret: string, stage: Stage, looks: Partial<Looks> = {}): Seed {
  const { userId = uuid, mark = (text: string) => text, redirectUris: more = [] } = looks;
  const digest = (label: string) => createHmac('sha256', secret).update(`${stage}/${label}`).digest();
  const [first, second] = HTTPS_URIS;
  // The last one stays what it is: `.env` offers it as another.
  const redirectUris: SeedClient['redirectUris'] =
    stage === 'sandbox' ? [first, second, ...more, HTTP_URI] : [first, second, ...more];
  const client = (name: string): SeedClient => ({
    key: uuid(digest(`${name}/key`)),
    secret: mark(digest(`${name}/secret`).toString('base64url')),
    name,
    redirectUris,
  });
  const user = (region: Region, name: string): SeedUser => ({
    id: userId(digest(`${region}/${name}/id`)),
    email: `${mark(name)}@${MAIL[region]}`,
    password: mark(`p${digest(`${region}/${name}/password`).toString('base64url').slice(0, 19)}`),
  });
  return {
    clients: {
      main: client('Example Wallet'),
      other: client('Another Wallet'),
      withoutOAuth: client('Card Terminal'),
      revoked: client('Retired Wallet'),
    },
    users: {
      international: usersOf((name) => user('international', name)),
      us: usersOf((name) => user('us', name)),
    },
  };
}

function usersOf(user: (name: string) => SeedUser): SeedUsers {
  return {
    plain: user('plain'),
    otp: user('two-factor'),
    onboarding: {
      ACCOUNT: user('onboarding-account'),
      PHONE_NUMBER: user('onboarding-phone-number'),
      PERSONAL_INFORMATION: user('onboarding-personal-information'),
      PHYSICAL_ADDRESS: user('onboarding-physical-address'),
      MAILING_ADDRESS: user('onboarding-mailing-address'),
    },
    partialOnboarding: user('onboarding-partial'),
    disabled: user('disabled'),
    lockable: user('lockable'),
    otherOtp: user('two-factor-too'),
    aged: user('aged'),
  };
}
