import { uuid } from './uuid.ts';

/** How credentials look. They are opaque, so any look will do; an oddity gives them another. */
export interface CredentialTexts {
  /** Before any prefix of the tenant. */
  accessToken: (secret: Buffer) => string;
  refreshToken: (secret: Buffer) => string;
  code: (secret: Buffer) => string;
  /** In the path of a hosted page. */
  handle: (secret: Buffer) => string;
  /** A UUID. */
  userId: (secret: Buffer) => string;
  /** What the session JWT carries beside what it needs. */
  sessionHeader: Record<string, unknown>;
  sessionClaims: Record<string, unknown>;
}

const base64url = (secret: Buffer) => secret.toString('base64url');

export const plainTexts: CredentialTexts = {
  accessToken: base64url,
  refreshToken: base64url,
  code: base64url,
  handle: base64url,
  userId: uuid,
  sessionHeader: {},
  sessionClaims: {},
};
