/**
 * An environment: a stage in a region. A new environment is a row here.
 * @template Name of the environments, so that a row can only name rows that are there
 */
export interface EnvironmentSpec<Name extends string = string> {
  stage: 'sandbox' | 'production';
  region: 'international' | 'us';
  /** The same stage in the other region; null where nobody routes there. */
  otherRegion: Name | null;
  /** The other stage in the same region; null where there is none. */
  otherStage: Name | null;
  /** What its settings start with: `SANDBOX_US_CLIENT_KEY`. */
  prefix: string;
  /** Whose settings stand in for those that it does not have, users excepted: the regions do not know each other's. */
  fallback: Name | null;
  title: string;
  /** The documented API host. */
  baseUrl: string;
  /** The header that routes a request to the region's backend, if the region needs one (SEED L696-704). */
  routing: Record<string, string>;
  /** Plain HTTP redirect URIs are for the sandbox only (SEED L680, L687). */
  allowsHttpRedirect: boolean;
}

const SANDBOX_HOST = 'https://dev.api.baanx.com';
const PRODUCTION_HOST = 'https://api.baanx.com';
const US_ROUTING = { 'x-us-env': 'true' };

export const environments = defineEnvironments({
  sandbox: {
    stage: 'sandbox',
    region: 'international',
    otherRegion: 'sandbox-us',
    otherStage: 'production',
    prefix: 'SANDBOX_',
    fallback: null,
    title: 'Sandbox',
    baseUrl: SANDBOX_HOST,
    routing: {},
    allowsHttpRedirect: true,
  },
  'sandbox-us': {
    stage: 'sandbox',
    region: 'us',
    otherRegion: 'sandbox',
    otherStage: 'production-us',
    prefix: 'SANDBOX_US_',
    fallback: 'sandbox',
    title: 'Sandbox, US routing',
    baseUrl: SANDBOX_HOST,
    routing: US_ROUTING,
    allowsHttpRedirect: true,
  },
  production: {
    stage: 'production',
    region: 'international',
    otherRegion: 'production-us',
    otherStage: 'sandbox',
    prefix: 'PRODUCTION_',
    fallback: null,
    title: 'Production',
    baseUrl: PRODUCTION_HOST,
    routing: {},
    allowsHttpRedirect: false,
  },
  'production-us': {
    stage: 'production',
    region: 'us',
    otherRegion: 'production',
    otherStage: 'sandbox-us',
    prefix: 'PRODUCTION_US_',
    fallback: 'production',
    title: 'Production, US routing',
    baseUrl: PRODUCTION_HOST,
    routing: US_ROUTING,
    allowsHttpRedirect: false,
  },
});

function defineEnvironments<Name extends string>(rows: Record<Name, EnvironmentSpec<NoInfer<Name>>>) {
  return rows;
}

export type EnvironmentName = keyof typeof environments;
export const environmentNames = Object.keys(environments) as EnvironmentName[];

/** What a report can be about: an environment, or a partner's own client. */
export const subjectNames = [...environmentNames, 'client'] as const;
export type SubjectName = (typeof subjectNames)[number];

/** Documented lifetimes, in seconds. */
export const lifetimes = {
  /** From initiate to authorization (SEED L230). */
  session: 600,
  /** An authorization code (SEED L80). */
  code: 600,
  /** Login and OAuth access tokens (api-reference: login, oauth-token). */
  accessToken: 21_600,
  /** A refresh token: seven days (SEED L479). The reference says 184 days: variation point `refresh.lifetime`. */
  refreshToken: 604_800,
} as const;
