import { randomBytes } from 'node:crypto';
import type { Session } from '#mock/world/tenant.ts';
import type { User } from '#mock/world/users.ts';
import { withQuery } from '../initiate/redirect-uri.ts';
import { refuse } from '../refusal.ts';
import type { Asked } from '../request/asked.ts';
import type { Rules } from '../rules.ts';

export interface Issuing extends Asked {
  session: Session;
  /** Who signed in. */
  user: User;
  code: string;
  /** As the app gave it. */
  state: string;
  redirectUri: string;
  /** The redirect URI with code and state. */
  url: string;
}

/** Ends a session with a code, in API mode and on the hosted page alike. */
export const issueCode = {
  sessionsExpire: ({ session, now }) => now >= session.expiresAt && refuse('session'),
  sessionsAreSingleUse: ({ session }) => session.spent && refuse('session'),
  spendsTheSession: ({ session }) => void (session.spent = true),
  codesAreUnique: ({ world }) => ({ code: world.credentialTexts.code(randomBytes(24)) }),
  codesLastTenMinutes: (x) => keepCode(x, x.now + x.world.lifetimes.code),
  statesComeBackAsTheyWere: ({ session }) => ({ state: session.state }),
  redirectsGoWhereTheStartSaid: ({ session }) => ({ redirectUri: session.redirectUri }),
  redirectsCarryStateAndCode: ({ redirectUri, state, code }) => ({ url: withQuery(redirectUri, { state, code }) }),
} satisfies Rules<Issuing>;

/** @param expiresAt in milliseconds of the world's clock */
export function keepCode(
  { tenant, session, user, code }: Pick<Issuing, 'tenant' | 'session' | 'user' | 'code'>,
  expiresAt: number,
): void {
  const { client, mode, redirectUri, challenge } = session;
  tenant.codes.set(code, { client, user, mode, redirectUri, challenge, expiresAt, spent: false });
}
