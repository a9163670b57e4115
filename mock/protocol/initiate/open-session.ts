import { randomBytes, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Session } from '#mock/world/tenant.ts';
import type { Authenticated } from '../request/secret-key.ts';
import type { Rules } from '../rules.ts';

export interface Opening extends Authenticated {
  mode: Session['mode'];
  redirectUri: string;
  state: string;
  challenge: string;
  sessionId: string;
  sessionToken: string;
  session: Session;
  pageUrl: string;
}

/** Starts the ten minutes between initiate and authorization. */
export const openSession = {
  sessionTokensAreJwts: async (x) => {
    const sessionId = randomUUID();
    return { sessionId, sessionToken: await sign(sessionId, x) };
  },
  sessionsLastTenMinutes: (x) => ({ session: keepSession(x, x.now + x.world.lifetimes.session) }),
  pagesHaveAnAddress: ({ world, session }) => ({ pageUrl: `${world.baseUrl}/oauth/sign-in/${session.handle}` }),
} satisfies Rules<Opening>;

function sign(
  id: string,
  { world: { sessionKey, credentialTexts, lifetimes }, client, now }: Opening,
): Promise<string> {
  const issuedAt = Math.floor(now / 1000);
  return new SignJWT({ ...credentialTexts.sessionClaims, client_id: client.key })
    .setProtectedHeader({ ...credentialTexts.sessionHeader, alg: 'HS256', typ: 'JWT' })
    .setJti(id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimes.session / 1000)
    .sign(sessionKey);
}

/** @param expiresAt in milliseconds of the world's clock */
export function keepSession(x: Opening, expiresAt: number): Session {
  const { world, tenant, client, mode, redirectUri, state, challenge } = x;
  const session: Session = {
    id: x.sessionId,
    token: x.sessionToken,
    handle: world.credentialTexts.handle(randomBytes(24)),
    client,
    mode,
    redirectUri,
    state,
    challenge,
    expiresAt,
    spent: false,
    named: null,
    pending: null,
    outcome: null,
  };
  tenant.sessions.set(session.id, session);
  tenant.pages.set(session.handle, session);
  return session;
}
