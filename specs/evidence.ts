import type { EnvironmentName } from './environments.ts';
import type { PointKey } from './variants.ts';

/** What a test leaves for the reporters: the words both sides agree on. */

/** Setting of the salt that fingerprints of this run are made with. It dies with the run and is written nowhere. */
export const SALT = 'BAANX_RUN_SALT';

/** Setting of the canary that every secret of this run carries which we make ourselves: see `mock/world/canary.ts`. */
export const CANARY = 'BAANX_RUN_CANARY';

/** Name of the JSON attachment that carries a test's observations. */
export const OBSERVATIONS = 'observations';

export interface Observations {
  /** The answer seen at each variation point that the test asked. */
  variants: Partial<Record<PointKey, string>>;
  /** Members in answers that no document knows: reported, never failed. */
  undocumented: { operation: string; status: number; member: string }[];
  /** Anything else worth a line in the report, by name (`probe path`). */
  facts: Record<string, string>;
  /** What the test sent and received, redacted, in order. */
  exchanges: RecordedExchange[];
  /** Where the test let time pass. */
  waits: { at: number; seconds: number }[];
  /**
   * Which setting a shown value is: `{ 'a6ee866a-…': 'CLIENT_KEY', '#1f3a9c': 'SECRET_KEY' }`, a secret by its
   * fingerprint. Of failed tests only, for whoever repeats them.
   */
  settings: Record<string, string>;
  /** How many values were masked under each name, and how many of them carried the run's canary. */
  slots: Record<string, SlotCount>;
  /** Prints of what was masked, each with the name that it stood under: see `prints.ts`. */
  prints: Record<string, string>;
}

/** Names under which the mock and the suite send secrets of their own. Among enough of them some carry the canary. */
export const CANARY_SLOTS = [
  ...['x-secret-key', 'email', 'password', 'token', 'accessToken', 'code', 'code_verifier', 'access_token'],
  ...['refresh_token', 'bearer', 'path', 'firstName', 'lastName', 'addressLine1', 'city', 'id', 'userId'],
];

export interface SlotCount {
  values: number;
  canaries: number;
}

/** One exchange as evidence. */
interface RecordedExchange {
  /** One line for people: method, path, status, duration. */
  title: string;
  /** Milliseconds since the epoch. */
  start: number;
  stop: number;
  /** In Allure's format for HTTP exchanges. */
  exchange: object;
}

/** Carried by a Playwright project as `metadata`, so that a reporter needs no settings. */
export interface ProjectMetadata {
  environment: EnvironmentName;
  kind: 'api' | 'browser' | 'alone' | 'waiting';
  target: 'mock' | 'live';
  strict: boolean;
  baseUrl: string;
  /** Where compliance files go. */
  reportsDir: string;
  [key: string]: unknown;
}

/** Type of the annotation that names the mock of a sweep which a test ran against. */
export const SWEPT_MOCK = 'swept mock';

/** Type of the annotation of a test that came to where its mock is broken. */
export const REACHED = 'reached';

/** The description of the only legitimate skip begins with this; the capability's title and `provide` follow. */
export const NOT_APPLICABLE = 'not applicable: ';

export const causes = ['configuration', 'environment', 'harness'] as const;
/** Why a test was inconclusive: missing or wrong set-up, the target or its network, or our own code. */
export type Cause = (typeof causes)[number];

/** The message of an error that stops a test without judging the target begins with this. */
export const inconclusive = (cause: Cause) => `inconclusive (${cause}): `;
