import type { ClaimId } from '#specs/claims/index.ts';
import type { Refusal } from '#mock/protocol/refusal.ts';
import type { Mock } from '#mock/serve/server.ts';
import type { Known } from './observed.ts';

/** The causes of the troubleshooting guide, under its own titles. */
export const causes = {
  request: 'invalid_request - Missing required parameters',
  grant: 'invalid_grant - Invalid or expired authorization code',
  client: 'invalid_client - Authentication failed',
  state: 'State parameter mismatch',
  redirect: 'redirect_uri mismatch',
  session: 'Session expired (10 minutes)',
  confusion: 'Token confusion - Using wrong token type',
  pkce: 'PKCE validation failed',
  otp: 'OTP required but not provided',
  unauthorized: '401 after successful token exchange',
  refresh: 'Refresh token not working',
} as const;

/** What was wrong with a request, in words for its developer. Secrets in it are masked. */
export interface Finding {
  cause?: keyof typeof causes;
  claim?: ClaimId;
  expected: string;
  got: string;
  hint?: string;
}

/** What a refused request is judged with. */
export interface Case {
  x: Known;
  refusal: Refusal;
  table: string;
  /** All stages of this mock, this one among them. */
  mocks: readonly Mock[];
}

export type Diagnosis = (refused: Case) => Finding;

/** At most the first six characters. The guide allows logs twenty. */
export const masked = (text: string): string => (text.length > 12 ? `${text.slice(0, 6)}…` : '…');

/** @param then now, in milliseconds */
export function ago(then: number, now: number): string {
  const seconds = Math.max(0, Math.round((now - then) / 1000));
  return seconds < 120 ? `${seconds} s ago` : `${Math.round(seconds / 60)} min ago`;
}
