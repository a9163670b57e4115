import type { Defect } from './define.ts';

/** More broken rules of signing in. */
export const signInLimits = {
  'lock-missing': {
    harm: 'Lets passwords be guessed without end.',
    breaks: { wrongPasswordsLock: false },
    violates: [],
    changes: ['LOGIN-020'],
  },
  'phone-number-shown': {
    harm: 'Shows the whole phone number to whoever has the password.',
    breaks: { phoneNumberIsMasked: false },
    under: { profile: 'reference' },
    violates: ['OTP-001', 'OTP-003', 'OTP-004'],
  },
  'old-otp-kept': {
    harm: 'Takes an earlier one-time password after a new one was sent.',
    breaks: { newOtpReplacesTheOld: false },
    violates: [],
    changes: ['OTP-018'],
  },
  'pending-token-usable': {
    harm: 'Takes the early token of a challenge before the one-time password, so the second factor is none.',
    breaks: { pendingTokensAreUnusable: false },
    under: { answers: { 'otp.challenge': 'http200-flag', 'otp.pendingToken': 'unusable' } },
    violates: ['OTP-003'],
  },
  'otp-racing': {
    harm: 'Takes a one-time password twice when both logins come at the same moment.',
    breaks: { otpsAreAtomic: false },
    violates: ['OTP-013'],
  },
} as const satisfies Record<string, Defect>;
