import type { Defect } from './define.ts';

/** Answers whose status and body tell different stories. */
export const mismatches = {
  'code-error-odd': {
    harm: 'Answers a refused code with the right status and the code of another error, so an app blames its request.',
    breaks: { codeRefusalsAreGrantErrors: false },
    violates: ['TOKEN-004', 'TOKEN-009', 'TOKEN-010'],
  },
  'refresh-status-odd': {
    harm: 'Answers a refused refresh token with the right body and status 403, so an app does not start anew.',
    breaks: { refreshRefusalsHaveTheirStatus: false },
    violates: ['REFRESH-007', 'REFRESH-008', 'REFRESH-009'],
  },
  'secret-error-odd': {
    harm: 'Answers a failed client authentication with 401 and invalid_grant, so an app throws its tokens away.',
    breaks: { secretRefusalsAreClientErrors: false },
    violates: ['CLIENT-016', 'CLIENT-019'],
  },
  'key-message-swapped': {
    harm: 'Answers an unknown client key with 498 and the message of a missing one.',
    breaks: { unknownKeysHaveTheirMessage: false },
    violates: ['CLIENT-013'],
  },
  'key-status-swapped': {
    harm: 'Answers an unknown client key with the status of a missing one.',
    breaks: { unknownKeysHaveTheirStatus: false },
    violates: ['CLIENT-009', 'CLIENT-012', 'CLIENT-013'],
  },
  'bearer-refusal-empty': {
    harm: 'Answers a refused bearer with 401 and no body.',
    breaks: { bearerRefusalsHaveABody: false },
    violates: ['USER-006', 'ERROR-001'],
  },
  'bearer-status-odd': {
    harm: 'Answers a refused bearer with the right body and status 400, so an app never refreshes.',
    breaks: { bearerRefusalsHaveTheirStatus: false },
    violates: ['TOKEN-008', 'USER-011'],
  },
  'challenge-incomplete': {
    harm: 'Challenges for a one-time password without the member that apps look for.',
    breaks: { otpChallengesAreWhole: false },
    violates: ['OTP-001', 'OTP-003', 'OTP-004'],
  },
  'lifetime-as-text': {
    harm: 'Announces the lifetime of an access token as a text.',
    breaks: { lifetimesAreNumbers: false },
    violates: ['TOKEN-003', 'REFRESH-003'],
  },
  'ending-empty': {
    harm: 'Ends sessions and answers success without a body.',
    breaks: { endingsHaveABody: false },
    violates: ['REVOKE-001', 'LOGOUT-001'],
  },
} as const satisfies Record<string, Defect>;
