import type { Capability } from '#specs/capabilities.ts';
import type { Misconfiguration } from './misconfiguration.ts';
import { as } from './people.ts';

const BOTH_FACTORS: Capability[] = ['otp', 'freshOtp'];
/** As `.env` has it. */
const printing = (text: string) => `echo ${text}`;

export const secondFactors: Record<string, Misconfiguration> = {
  'a wrong password of the user with two factors': {
    change: () => ({ OTP_USER_PASSWORD: 'wrong' }),
    setting: 'OTP_USER_EMAIL',
    says: /are refused/,
    lacks: BOTH_FACTORS,
  },
  'a user with one factor as the one with two': {
    change: as('OTP_', 'LOCKABLE_'),
    setting: 'OTP_USER_EMAIL',
    says: /password alone/,
    lacks: BOTH_FACTORS,
  },
  'a second user with two factors who has one': {
    change: as('OTHER_OTP_', 'LOCKABLE_'),
    setting: 'OTHER_OTP_USER_EMAIL',
    says: /password alone/,
    lacks: ['otherOtpUser'],
  },
  'a command that fails': {
    change: () => ({ OTP_COMMAND: 'exit 7' }),
    setting: 'OTP_COMMAND',
    says: /failed with code 7/,
    lacks: BOTH_FACTORS,
  },
  'a command that is not there': {
    change: () => ({ OTP_COMMAND: 'no-such-command-anywhere' }),
    setting: 'OTP_COMMAND',
    says: /failed with code 127/,
    lacks: BOTH_FACTORS,
  },
  'a command that prints no code': {
    change: () => ({ OTP_COMMAND: printing('Your code is') }),
    setting: 'OTP_COMMAND',
    says: /not a code of digits/,
    lacks: BOTH_FACTORS,
  },
  'a command that prints another code': {
    change: ({ of }) => ({ OTHER_OTP_COMMAND: of('OTP_COMMAND') }),
    setting: 'OTHER_OTP_COMMAND',
    says: /one-time password is refused/,
    lacks: ['otherOtpUser'],
  },
  'a code that does not stay the same': {
    change: () => ({ OTP_COMMAND: undefined, OTP_CODE: '0000' }),
    setting: 'OTP_CODE',
    says: /one-time password is refused/,
    lacks: BOTH_FACTORS,
  },
  'a secret of another authenticator': {
    change: () => ({ OTP_COMMAND: undefined, OTP_TOTP_SECRET: 'JBSWY3DPEHPK3PXP' }),
    setting: 'OTP_TOTP_SECRET',
    says: /one-time password is refused/,
    lacks: BOTH_FACTORS,
  },
};
