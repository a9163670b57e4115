import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Answers } from '#specs/variants.ts';
import type { Mark } from './canary.ts';
import type { Clock } from './clock.ts';
import type { Oddities } from './oddities.ts';
import type { Outbox } from './outbox.ts';
import type { BrokenPlace } from './place.ts';
import type { Policy } from './policy.ts';
import type { Region, Stage } from './seed.ts';
import type { Shapes } from './shapes.ts';
import type { Skin } from './skins/skin.ts';
import type { Client, State } from './state.ts';

/** Everything a route needs to answer. */
export interface Service {
  stage: Stage;
  /** Without a trailing slash. The Host header is never used to build an address. */
  baseUrl: string;
  /** Where the hosted pages are, likewise. */
  pagesUrl: string;
  clock: Clock;
  outbox: Outbox;
  policy: Policy;
  /** The promises about a place that it breaks. */
  brokenPlaces: readonly BrokenPlace[];
  /** Called where the mock does what it should not. */
  noteBroken: () => void;
  answers: Answers;
  /** How the hosted pages look and speak. */
  skin: Skin;
  /** How answers differ from ours and conform all the same. */
  oddities: Oddities | null;
  /** How credentials look. */
  shapes: Shapes;
  /** Marks secrets that no shape is for. */
  mark: Mark;
  /** Clients by key; both tenants know all of them. */
  clients: ReadonlyMap<string, Client>;
  /** Who calls when a policy lets anybody call. */
  mainClient: Client;
  states: Record<Region, State>;
  /** Signs session JWTs. */
  sessionKey: CryptoKey;
  /** Signs the hosted forms. */
  formKey: Uint8Array;
}

export type Call = Context<{ Bindings: HttpBindings }>;
