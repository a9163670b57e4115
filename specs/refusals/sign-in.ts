import { anyOf, type Refusal } from './define.ts';

const OTP_REQUIRED = { family: 'otp', error: 'otp_required', text: 'User has 2FA enabled' } as const;

/** Logins that sign nobody in. */
export const signIn = {
  'wrong credentials': {
    title: 'a login with wrong credentials',
    source: 'SEED L553; login: 400 Invalid Credentials; client code: 403, 404',
    shapes: anyOf([401, 400, 403, 404], (status) => ({ 'login.status': String(status) })),
  },
  'account not open': {
    title: 'a login to an account that is disabled or locked',
    source: 'client code; no page documents it',
    shapes: anyOf([400, 401, 403, 404, 423]),
  },
  'wrong one-time password': {
    title: 'a login with a one-time password that does not hold',
    source: 'client code: 400, or asked for again; SEED L553',
    shapes: [
      ...anyOf([400, 401, 403, 422]),
      ...[200, 201].map((status) => ({ status, family: 'challenge' as const, variants: {} })),
    ],
  },
  'wrong password beside a one-time password': {
    title: 'a login with a wrong password and the right one-time password',
    source: 'SEED L553; login: 400 Invalid Credentials; no page says which of the two is looked at first',
    shapes: [
      ...anyOf([401, 400, 403, 404, 422]),
      ...[200, 201].map((status) => ({ status, family: 'challenge' as const, variants: {} })),
    ],
  },
  'otp required': {
    title: 'a login that needs a one-time password',
    source: 'SEED L375-381; login: 400 OTP Required',
    shapes: [
      { status: 400, ...OTP_REQUIRED, variants: { 'otp.challenge': 'seed-error' } },
      ...[401, 403].map((status) => ({ status, ...OTP_REQUIRED, variants: { 'otp.challenge': 'seed-error-4xx' } })),
      { status: 400, family: 'message', variants: { 'otp.challenge': 'http400-message' } },
    ],
  },
} as const satisfies Record<string, Refusal>;
