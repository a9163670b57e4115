import { createHash } from 'node:crypto';

/**
 * The challenge of a verifier: BASE64URL(SHA256(verifier)) without padding (SEED L356-362).
 * @param hash anything but SHA-256 makes a challenge that must not verify
 */
export const codeChallenge = (verifier: string, hash = 'sha256'): string =>
  createHash(hash).update(verifier).digest('base64url');
