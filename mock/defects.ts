import type { RequirementId } from '#specs/requirements/index.ts';
import type { Policy } from './policy.ts';

/** A named way in which the mock breaks its policy. */
export interface Defect {
  /** What it would do to people. */
  harm: string;
  /** The switches that are off. */
  breaks: Partial<Policy>;
  /** Exactly the requirements that turn red. */
  violates: readonly RequirementId[];
}

export const defects = {
  'code-reusable': {
    harm: 'Exchanges the same authorization code again, so a code seen in a log is a session.',
    breaks: { codesAreSingleUse: false },
    violates: ['TOKEN-004', 'TOKEN-012'],
  },
  'code-immortal': {
    harm: 'Exchanges an authorization code at any age, so a code found much later is a session.',
    breaks: { codesExpire: false },
    violates: ['TOKEN-009'],
  },
  'verifier-ignored': {
    harm: 'Exchanges a code without the proof that its thief cannot give.',
    breaks: { verifierIsChecked: false },
    violates: ['PKCE-006', 'PKCE-007', 'PKCE-008', 'PKCE-009'],
  },
  'access-immortal': {
    harm: 'Accepts an access token for ever, so one that leaked never stops being useful.',
    breaks: { accessTokensExpire: false },
    violates: ['TOKEN-008'],
  },
  'refresh-reusable': {
    harm: 'Accepts an old refresh token after a new one was issued, so a thief is never noticed.',
    breaks: { refreshTokensAreSingleUse: false },
    violates: ['REFRESH-007', 'REFRESH-016'],
  },
  'revoke-shallow': {
    harm: 'Refreshes after a revocation, so an app that was shown the door comes back in.',
    breaks: { revokeEndsRefreshTokens: false },
    violates: ['REVOKE-003'],
  },
  'logout-hollow': {
    harm: 'Answers success to a logout and keeps the token alive.',
    breaks: { logoutEndsTheToken: false },
    violates: ['LOGOUT-002', 'LOGOUT-003', 'LOGOUT-005'],
  },
  'state-truncated': {
    harm: 'Returns only the beginning of a long state, so a careful app refuses every sign-in.',
    breaks: { stateIsWhole: false },
    violates: ['STATE-005'],
  },
  'slash-blind': {
    harm: 'Takes a redirect URI with another trailing slash for a white-listed one.',
    breaks: { redirectSlashIsExact: false },
    violates: ['REDIRECT-007'],
  },
  'denial-silent': {
    harm: 'Does not tell the app that the person denied.',
    breaks: { denialIsTold: false },
    violates: ['UI-012'],
  },
} as const satisfies Record<string, Defect>;
