import type { Defect } from './define.ts';

/** A refusal or an ending that spoils what comes after it. */
export const grudges = {
  'late-session-barring': {
    harm: 'Refuses every authorization of an app once one of its sessions was late, so nobody signs in any more.',
    breaks: { lateSessionsBarNobody: false },
    violates: ['AUTHZ-008'],
  },
  'refused-exchange-barring': {
    harm: 'Refuses every exchange of an app once one was refused, so one old code stops all sign-ins.',
    breaks: { refusedExchangesBarNobody: false },
    violates: ['TOKEN-013', 'TOKEN-012', 'REDIRECT-014'],
  },
  'logout-barring': {
    harm: 'Does not let people sign in again once they have logged out.',
    breaks: { logoutsBarNobody: false },
    violates: ['LOGOUT-004', 'LOGOUT-008'],
  },
} as const satisfies Record<string, Defect>;
