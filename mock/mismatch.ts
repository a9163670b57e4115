import type { Fault, Rendered } from './errors.ts';
import type { Policy } from './policy.ts';
import type { mismatches } from './policy/mismatches.ts';

type Twist = [promise: keyof typeof mismatches, fault: Fault, twist: (told: Rendered) => Partial<Rendered>];

const MISSING_KEY = 'Missing client key';

/** What a broken promise makes of a refusal: the right status with a wrong body, or the right body with a wrong status. */
const twists: readonly Twist[] = [
  ['codeRefusalsAreGrantErrors', 'code', ({ body }) => ({ body: { ...body, error: 'invalid_request' } })],
  ['refreshRefusalsHaveTheirStatus', 'refreshToken', () => ({ status: 403 })],
  ['secretRefusalsAreClientErrors', 'secretKey', ({ body }) => ({ body: { ...body, error: 'invalid_grant' } })],
  ['unknownKeysHaveTheirMessage', 'clientKeyUnknown', () => ({ body: { message: MISSING_KEY } })],
  ['unknownKeysHaveTheirStatus', 'clientKeyUnknown', () => ({ status: 499 })],
  ['bearerRefusalsHaveABody', 'bearer', () => ({ body: null })],
  ['bearerRefusalsHaveTheirStatus', 'bearer', () => ({ status: 400 })],
  ['otpChallengesAreWhole', 'otpRequired', ({ body }) => ({ body: { ...body, requiresOtp: undefined } })],
];

export function twisted(told: Rendered, fault: Fault, policy: Policy): Rendered {
  const broken = twists.filter(([promise, its]) => its === fault && !policy[promise]);
  return broken.reduce((before, [, , twist]) => ({ ...before, ...twist(before) }), told);
}
