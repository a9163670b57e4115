import type { Defect } from './define.ts';

/** Broken rules on who calls, and which region answers. */
export const callers = {
  'false-misread': {
    harm: 'Reads x-us-env: false as true, so international users are strangers.',
    breaks: { falseIsInternational: false },
    violates: ['REGION-002'],
  },
  'client-key-optional': {
    harm: 'Answers without a client key, so anybody is the first client.',
    breaks: { clientKeyIsRequired: false },
    violates: ['CLIENT-001', 'CLIENT-002', 'USER-016'],
    changes: ['STAGE-004'],
  },
  'client-key-ignored': {
    harm: 'Takes any client key, so a revoked or mistyped one goes unnoticed.',
    breaks: { clientKeyIsChecked: false },
    violates: ['CLIENT-008', 'CLIENT-011', 'USER-017'],
  },
  'secret-key-ignored': {
    harm: 'Takes any secret key, so a stolen public key is enough.',
    breaks: { secretKeyIsChecked: false },
    violates: ['CLIENT-017', 'CLIENT-020', 'STAGE-003'],
    changes: ['CLIENT-029'],
  },
  'header-names-loose': {
    harm: 'Takes client-key for x-client-key, so a faulty app works until the gateway is replaced.',
    breaks: { headerNamesAreExact: false },
    violates: ['CLIENT-022', 'CLIENT-023'],
  },
  'oauth-for-everyone': {
    harm: 'Starts an authorization for a client that may not use OAuth.',
    breaks: { clientsNeedOAuth: false },
    violates: ['CLIENT-025'],
    changes: ['CLIENT-026'],
  },
  'region-header-ignored': {
    harm: 'Answers from the international backend whatever x-us-env says, so US users cannot sign in.',
    breaks: { regionHeaderRoutes: false },
    under: { environment: 'sandbox-us' },
    violates: ['REGION-001', 'REGION-011', 'LOGIN-001'],
  },
  'region-query-ignored': {
    harm: 'Ignores region=us, so a US login by its documented query fails.',
    breaks: { regionQueryRoutes: false },
    violates: ['REGION-003'],
  },
  'users-shared': {
    harm: 'Knows the users of both regions everywhere, so people meet the rules of the wrong country.',
    breaks: { usersAreRegional: false },
    violates: ['REGION-004'],
  },
  'sessions-shared': {
    harm: 'Takes a session token in the other region.',
    breaks: { sessionsAreRegional: false },
    violates: ['REGION-006'],
  },
  'codes-shared': {
    harm: 'Exchanges an authorization code in the other region.',
    breaks: { codesAreRegional: false },
    violates: ['REGION-007'],
  },
  'tokens-shared': {
    harm: 'Takes access and refresh tokens in the other region.',
    breaks: { tokensAreRegional: false },
    violates: ['REGION-005', 'REGION-008', 'REGION-009'],
  },
} as const satisfies Record<string, Defect>;
