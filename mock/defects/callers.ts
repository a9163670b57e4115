import type { Defect } from './define.ts';

/** Broken rules on who calls, and which region answers. */
export const callers = {
  'client-key-optional': {
    harm: 'Answers without a client key, so anybody is the first client.',
    breaks: { clientKeyIsRequired: false },
    violates: [],
  },
  'client-key-ignored': {
    harm: 'Takes any client key, so a revoked or mistyped one goes unnoticed.',
    breaks: { clientKeyIsChecked: false },
    violates: [],
  },
  'secret-key-optional': {
    harm: 'Starts and exchanges without the secret key, so the public key is enough for a thief.',
    breaks: { secretKeyIsRequired: false },
    violates: [],
  },
  'secret-key-ignored': {
    harm: 'Takes any secret key, so a stolen public key is enough.',
    breaks: { secretKeyIsChecked: false },
    violates: [],
  },
  'header-names-loose': {
    harm: 'Takes client-key for x-client-key, so a faulty app works until the gateway is replaced.',
    breaks: { headerNamesAreExact: false },
    violates: [],
  },
  'oauth-for-everyone': {
    harm: 'Starts an authorization for a client that may not use OAuth.',
    breaks: { clientsNeedOAuth: false },
    violates: [],
  },
  'region-header-ignored': {
    harm: 'Answers from the international backend whatever x-us-env says, so US users cannot sign in.',
    breaks: { regionHeaderRoutes: false },
    under: { environment: 'sandbox-us' },
    violates: [],
  },
  'region-query-ignored': {
    harm: 'Ignores region=us, so a US login by its documented query fails.',
    breaks: { regionQueryRoutes: false },
    violates: [],
  },
  'users-shared': {
    harm: 'Knows the users of both regions everywhere, so people meet the rules of the wrong country.',
    breaks: { usersAreRegional: false },
    violates: [],
  },
  'sessions-shared': {
    harm: 'Takes a session token in the other region.',
    breaks: { sessionsAreRegional: false },
    violates: [],
  },
  'codes-shared': {
    harm: 'Exchanges an authorization code in the other region.',
    breaks: { codesAreRegional: false },
    violates: [],
  },
  'tokens-shared': {
    harm: 'Takes access and refresh tokens in the other region.',
    breaks: { tokensAreRegional: false },
    violates: [],
  },
} as const satisfies Record<string, Defect>;
