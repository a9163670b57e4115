import { TOTP } from 'otpauth';
import type { OneTimePassword } from './tenant.ts';

/**
 * What shows a user's one-time passwords.
 * @param now in milliseconds of the world's clock
 * @param typed tells a code of the step before, which people still type, from the newest
 */
export type Authenticator = (now: number, typed?: string) => OneTimePassword;

/** Always the same one, for tests that nobody watches. It is never used up. */
export const fixedCode =
  (code: string): Authenticator =>
  () => ({ code, expiresAt: Number.POSITIVE_INFINITY, spent: false, tries: 0 });

const STEP = 30_000;

/** RFC 6238: six digits, each good for 30 seconds and the 30 after, once. @param key in base32 @throws TypeError */
export function authenticatorApp(key: string): Authenticator {
  const totp = new TOTP({ secret: key });
  totp.generate();
  const shown = new Map<number, OneTimePassword>();
  const at = (step: number): OneTimePassword => {
    const known = shown.get(step);
    if (known) return known;
    const code = totp.generate({ timestamp: step * STEP });
    const fresh = { code, expiresAt: (step + 2) * STEP, spent: false, tries: 0 };
    shown.set(step, fresh);
    for (const old of shown.keys()) if (old < step - 1) shown.delete(old);
    return fresh;
  };
  return (now, typed) => {
    const step = Math.floor(now / STEP);
    const [before, newest] = [at(step - 1), at(step)];
    return typed === before.code ? before : newest;
  };
}
