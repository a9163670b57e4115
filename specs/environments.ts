/** The documented environments: stage × region. A new environment is a row here. */
export interface EnvironmentSpec {
  stage: 'sandbox' | 'production';
  region: 'international' | 'us';
  /** What its settings start with: `SANDBOX_US_CLIENT_KEY`. */
  prefix: string;
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

export const environments = {
  sandbox: {
    stage: 'sandbox',
    region: 'international',
    prefix: 'SANDBOX_',
    title: 'Sandbox',
    baseUrl: SANDBOX_HOST,
    routing: {},
    allowsHttpRedirect: true,
  },
  'sandbox-us': {
    stage: 'sandbox',
    region: 'us',
    prefix: 'SANDBOX_US_',
    title: 'Sandbox, US routing',
    baseUrl: SANDBOX_HOST,
    routing: US_ROUTING,
    allowsHttpRedirect: true,
  },
  production: {
    stage: 'production',
    region: 'international',
    prefix: 'PRODUCTION_',
    title: 'Production',
    baseUrl: PRODUCTION_HOST,
    routing: {},
    allowsHttpRedirect: false,
  },
  'production-us': {
    stage: 'production',
    region: 'us',
    prefix: 'PRODUCTION_US_',
    title: 'Production, US routing',
    baseUrl: PRODUCTION_HOST,
    routing: US_ROUTING,
    allowsHttpRedirect: false,
  },
} as const satisfies Record<string, EnvironmentSpec>;

export type EnvironmentName = keyof typeof environments;
export const environmentNames = Object.keys(environments) as EnvironmentName[];

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
