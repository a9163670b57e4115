import type { PointKey } from '../variants.ts';

/** One documented answer to a faulty request: every part of it has to fit. */
export interface RefusalShape {
  status: number;
  /**
   * `oauth`: error and error_description; `message`: message; `otp`: error, message, requiresOtp; `challenge`: a login
   * answer that asks for a one-time password and signs nobody in; `any`: no document says; `success`: a document
   * lets the request through.
   */
  family: 'oauth' | 'message' | 'otp' | 'challenge' | 'any' | 'success';
  /** The value of `error`; for the families oauth and otp. Absent: any text. */
  error?: string;
  /** The documented description or message. Absent: any text, because none is documented. */
  text?: string;
  /** The answers at variation points that this shape amounts to. */
  variants: Partial<Record<PointKey, string>>;
  /** The shape counts only where the same test has seen these answers before. */
  given?: Partial<Record<PointKey, string>>;
}

export interface Refusal {
  title: string;
  /** Where the documents say so. */
  source: string;
  shapes: RefusalShape[];
}

type Variants = RefusalShape['variants'];

/** An OAuth error, or the same in the family of the resource endpoints (`error.family`): with the same text. */
export function oauthError(status: number, error: string, variants: Variants, text?: string): RefusalShape[] {
  return [
    { status, family: 'oauth', error, ...(text ? { text } : {}), variants: { ...variants, 'error.family': 'oauth' } },
    { status, family: 'message', ...(text ? { text } : {}), variants: { ...variants, 'error.family': 'message' } },
  ];
}

/** A refused grant: 400 or 401, which the point `grant.status` or `refresh.status` tells. */
export function grantError(point: 'grant.status' | 'refresh.status', text?: string, variants: Variants = {}) {
  return [400, 401].flatMap((status) =>
    oauthError(status, 'invalid_grant', { ...variants, [point]: String(status) }, text),
  );
}

/** A request that is incomplete or malformed: 400 in the OAuth family, or 422 with a message (`validation.status`). */
export function invalidRequest(text?: string, variants: Variants = {}): RefusalShape[] {
  return [
    ...oauthError(400, 'invalid_request', { ...variants, 'validation.status': '400' }, text),
    { status: 422, family: 'message', variants: { ...variants, 'validation.status': '422' } },
  ];
}

/** A client that fails to authenticate: 401 by the status table, 400 by the RFC (`client.status`). */
export function invalidClient(variants: Variants = {}): RefusalShape[] {
  return [401, 400].flatMap((status) =>
    oauthError(
      status,
      'invalid_client',
      { ...variants, 'client.status': String(status) },
      'Client authentication failed',
    ),
  );
}

/** The same shapes, with these answers alone: their own points are the question of another requirement. */
export const unasked = (shapes: readonly RefusalShape[], variants: Variants = {}) =>
  shapes.map((shape): RefusalShape => ({ ...shape, variants }));

/** No document says how: any of these statuses, whatever the body. */
export const anyOf = (statuses: readonly number[], variants: (status: number) => Variants = () => ({})) =>
  statuses.map((status): RefusalShape => ({ status, family: 'any', variants: variants(status) }));

/** Shapes that count only beside an answer that the same test has seen: what is optional may be wrong. */
export const given = (answers: Variants, shapes: RefusalShape[]) =>
  shapes.map((shape): RefusalShape => ({ ...shape, given: answers }));

/** A document lets the request through: the answer `answer` at `point`. */
export const letThrough = (point: PointKey, answer: string): RefusalShape[] =>
  [200, 201, 302].map((status) => ({ status, family: 'success', variants: { [point]: answer } }));
