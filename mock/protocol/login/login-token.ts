import { randomBytes } from 'node:crypto';
import { tokenText } from '#mock/world/token-text.ts';
import type { Entering } from './enter.ts';

/**
 * A token for a signed-in user.
 * @param expiresAt in milliseconds of the world's clock
 * @param pending whether it waits for a one-time password
 */
export function mintLoginToken(
  { world, tenant, client, user }: Pick<Entering, 'world' | 'tenant' | 'client' | 'user'>,
  expiresAt: number,
  pending: boolean,
): string {
  const name = tokenText('accessToken', randomBytes(32), world, tenant);
  tenant.accessTokens.set(name, { kind: 'login', client, user, expiresAt, pending, ended: false, link: null });
  return name;
}
