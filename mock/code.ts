import { randomBytes } from 'node:crypto';
import * as lifetimes from './lifetimes.ts';
import { digest } from './secret.ts';
import type { Service } from './service.ts';
import type { Session, State } from './state.ts';
import type { User } from './users.ts';

/** Keeps and names a new authorization code for what the session asked. */
export function issueCode(session: Session, user: User, { policy, clock, shapes }: Service, { codes }: State): string {
  const { client, mode, redirectUri, challenge } = session;
  const lifetime = policy.codesLastTenMinutes ? lifetimes.CODE : lifetimes.CODE / 2;
  const drift = lifetimes.drift(policy.codesEndOnTime, policy.codesKeepTheirLastMinute);
  const expiresAt = policy.codesOutliveTheirSession ? clock.now() + lifetime + drift : session.expiresAt;
  // A policy that is off names every code of a user alike.
  const bytes = policy.codesAreUnique ? randomBytes(24) : digest(`code ${client.key} ${user.id}`).subarray(0, 24);
  const code = shapes.code(bytes);
  codes.set(code, { client, user, mode, redirectUri, challenge, expiresAt, spent: false, bought: null });
  return code;
}
