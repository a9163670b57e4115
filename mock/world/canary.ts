import type { CredentialTexts } from './credential-texts.ts';

/**
 * A canary is a text that a caller chooses and looks for afterwards wherever a secret must not be. Every secret that the
 * mock makes carries it, but one-time passwords, dates and telephone numbers: they have room for digits only.
 */

/** Adds the canary to a secret. */
export type Mark = (secret: string) => string;

/** In every alphabet that a credential is made of: hexadecimal digits, without those that people confuse with letters. */
const CANARY = /^(?=.*[a-f])[2-9a-f]{12}$/;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @param canary null marks nothing. @throws Error when it does not fit into every secret */
export function markWith(canary: string | null): Mark {
  if (canary === null) return (secret) => secret;
  if (!CANARY.test(canary)) throw new Error('A canary is twelve of the characters 2-9 and a-f, at least one a letter.');
  return (secret) => {
    const fitting = /[a-z]/.test(secret) ? canary : canary.toUpperCase();
    return UUID.test(secret) ? secret.slice(0, -canary.length) + fitting : secret + fitting;
  };
}

/** Credentials of the same looks that carry the canary. A session token carries it as a claim, since it is signed. */
export function markedTexts(texts: CredentialTexts, canary: string | null): CredentialTexts {
  if (canary === null) return texts;
  const mark = markWith(canary);
  return {
    accessToken: (secret) => mark(texts.accessToken(secret)),
    refreshToken: (secret) => mark(texts.refreshToken(secret)),
    code: (secret) => mark(texts.code(secret)),
    handle: (secret) => mark(texts.handle(secret)),
    userId: (secret) => mark(texts.userId(secret)),
    sessionHeader: texts.sessionHeader,
    sessionClaims: { ...texts.sessionClaims, canary },
  };
}
