import type { Defect } from './define.ts';

/** Broken rules of revoke and logout. */
export const endings = {
  'success-denied': {
    harm: 'Ends sessions and says that it did not.',
    breaks: { successIsTold: false },
    violates: ['REVOKE-001', 'LOGOUT-001'],
  },
  'revoke-powerless': {
    harm: 'Answers success to a revocation and keeps the access tokens alive.',
    breaks: { revokeEndsAccessTokens: false },
    violates: ['REVOKE-002', 'REVOKE-004', 'REVOKE-009'],
  },
  'revoke-shallow': {
    harm: 'Refreshes after a revocation, so an app that was shown the door comes back in.',
    breaks: { revokeEndsRefreshTokens: false },
    violates: ['REVOKE-003', 'REVOKE-004'],
  },
  'revoke-partial': {
    harm: 'Revokes one access token only, so the app goes on with all the others.',
    breaks: { revokeEndsEverySession: false },
    violates: ['LOGIN-009', 'REVOKE-003', 'REVOKE-004'],
  },
  'revoke-overreaching': {
    harm: 'Revokes the authorizations of other apps too, so they fail without a reason.',
    breaks: { revokeSparesOtherClients: false },
    violates: ['REVOKE-007'],
  },
  'revoke-logs-out': {
    harm: 'Logs people out of their account when they only part from one app.',
    breaks: { revokeSparesTheLogin: false },
    violates: ['REVOKE-006'],
  },
  'logout-hollow': {
    harm: 'Answers success to a logout and keeps the token alive.',
    breaks: { logoutEndsTheToken: false },
    violates: ['LOGOUT-002', 'LOGOUT-003', 'LOGOUT-005'],
  },
} as const satisfies Record<string, Defect>;
