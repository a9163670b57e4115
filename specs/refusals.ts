import type { PointKey } from './variants.ts';

/** One documented way to say no: every part of it has to fit. */
export interface RefusalShape {
  status: number;
  /** `oauth`: error and error_description; `message`: message; `otp`: error, message, requiresOtp; `any`: no document says. */
  family: 'oauth' | 'message' | 'otp' | 'any';
  /** The value of `error`; not for family `message`. */
  error?: string;
  /** The documented description or message. Absent: any text, because none is documented. */
  text?: string;
  /** The answers at variation points that this shape amounts to. */
  variants: Partial<Record<PointKey, string>>;
}

export interface Refusal {
  title: string;
  /** Where the documents say so. */
  source: string;
  shapes: RefusalShape[];
}

const CODE_SPENT = 'Authorization code has expired or already been used';
const VERIFIER_FAILED = 'Code verifier validation failed';
const SESSION_EXPIRED = 'OAuth session has expired';
const REFRESH_FAILED = 'Refresh token is invalid or expired';
const CLIENT_FAILED = 'Client authentication failed';
const REDIRECT_MISMATCH = 'redirect_uri does not match whitelisted URI';

/** An OAuth error with 400 or 401, or in the family of the resource endpoints (`error.family`). */
function oauthError(error: string, point: 'grant.status' | 'refresh.status', text?: string): RefusalShape[] {
  return [400, 401].flatMap((status) => [
    {
      status,
      family: 'oauth' as const,
      error,
      ...(text ? { text } : {}),
      variants: { [point]: String(status), 'error.family': 'oauth' },
    },
    { status, family: 'message' as const, variants: { [point]: String(status), 'error.family': 'message' } },
  ]);
}

/** A request that is incomplete or malformed: 400 in the OAuth family, or 422 with a message (`validation.status`). */
function invalidRequest(text?: string): RefusalShape[] {
  return [
    {
      status: 400,
      family: 'oauth',
      error: 'invalid_request',
      ...(text ? { text } : {}),
      variants: { 'validation.status': '400', 'error.family': 'oauth' },
    },
    { status: 400, family: 'message', variants: { 'validation.status': '400', 'error.family': 'message' } },
    { status: 422, family: 'message', variants: { 'validation.status': '422' } },
  ];
}

/** Every documented refusal. A test names one; the matcher tells which documented shape was seen. */
export const refusals = {
  invalid_request: { title: 'an invalid request', source: 'SEED L29-32, L552', shapes: invalidRequest() },
  'invalid_request: redirect_uri': {
    title: 'a redirect URI that is not white-listed',
    source: 'SEED L186-189',
    shapes: invalidRequest(REDIRECT_MISMATCH),
  },
  'invalid_grant: code': {
    title: 'a code that is spent, expired or unknown',
    source: 'SEED L72-75',
    shapes: oauthError('invalid_grant', 'grant.status', CODE_SPENT),
  },
  'invalid_grant: late code': {
    title: 'a code that is exchanged too late',
    source: 'SEED L72-82, L223-230',
    shapes: [
      ...oauthError('invalid_grant', 'grant.status', CODE_SPENT),
      // Its session is as old as the code, and the guide does not say which of the two is looked at first.
      ...oauthError('invalid_grant', 'grant.status', SESSION_EXPIRED),
    ],
  },
  'invalid_grant: verifier': {
    title: 'a verifier that does not belong to the challenge',
    source: 'SEED L326-329, L75-81',
    shapes: [
      ...withVariant(oauthError('invalid_grant', 'grant.status', VERIFIER_FAILED), 'pkce.description', 'verifier'),
      ...withVariant(oauthError('invalid_grant', 'grant.status', CODE_SPENT), 'pkce.description', 'code'),
    ],
  },
  'invalid_grant: session': {
    title: 'an authorization session that has expired',
    source: 'SEED L223-226',
    shapes: oauthError('invalid_grant', 'grant.status', SESSION_EXPIRED),
  },
  'invalid_grant: refresh token': {
    title: 'a refresh token that is invalid, expired or replaced',
    source: 'SEED L472-475, L508',
    shapes: oauthError('invalid_grant', 'refresh.status', REFRESH_FAILED),
  },
  invalid_client: {
    title: 'a client that fails to authenticate',
    source: 'SEED L109-112',
    shapes: [{ status: 401, family: 'oauth', error: 'invalid_client', text: CLIENT_FAILED, variants: {} }],
  },
  'client key missing': {
    title: 'a request without a client key',
    source: 'SEED L556, L991, L119',
    shapes: [
      { status: 499, family: 'message', variants: { 'clientKey.missing': '499' } },
      {
        status: 401,
        family: 'oauth',
        error: 'invalid_client',
        text: CLIENT_FAILED,
        variants: { 'clientKey.missing': 'invalid_client' },
      },
    ],
  },
  'client key unknown': {
    title: 'a request with an unknown client key',
    source: 'SEED L555, L990, L116',
    shapes: [
      { status: 498, family: 'message', variants: { 'clientKey.unknown': '498' } },
      {
        status: 401,
        family: 'oauth',
        error: 'invalid_client',
        text: CLIENT_FAILED,
        variants: { 'clientKey.unknown': 'invalid_client' },
      },
    ],
  },
  unauthorized: {
    title: 'a missing, wrong or dead bearer',
    source: 'SEED L553, L987',
    shapes: [{ status: 401, family: 'any', variants: {} }],
  },
  'not authenticated': {
    title: 'a missing, wrong or dead bearer on an API call',
    source: 'SEED L553, L987; get-user: Not authenticated',
    shapes: [{ status: 401, family: 'message', text: 'Not authenticated', variants: {} }],
  },
  'otp required': {
    title: 'a login that needs a one-time password',
    source: 'SEED L375-381; login: 400 OTP Required',
    shapes: [
      {
        status: 400,
        family: 'otp',
        error: 'otp_required',
        text: 'User has 2FA enabled',
        variants: { 'otp.challenge': 'seed-error' },
      },
      ...[401, 403].map((status) => ({
        status,
        family: 'otp' as const,
        error: 'otp_required',
        text: 'User has 2FA enabled',
        variants: { 'otp.challenge': 'seed-error-4xx' },
      })),
      { status: 400, family: 'message', variants: { 'otp.challenge': 'http400-message' } },
    ],
  },
} as const satisfies Record<string, Refusal>;

export type RefusalId = keyof typeof refusals;

function withVariant(shapes: RefusalShape[], point: PointKey, answer: string): RefusalShape[] {
  return shapes.map((shape) => ({ ...shape, variants: { ...shape.variants, [point]: answer } }));
}
