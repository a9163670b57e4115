import { randomBytes, randomUUID } from 'node:crypto';
import { compactVerify, decodeJwt, SignJWT } from 'jose';
import { Refusal } from './errors.ts';
import { bar, isBarred } from './memory.ts';
import * as lifetimes from './lifetimes.ts';
import { withQuery } from './redirect-uri.ts';
import type { Service } from './service.ts';
import type { Client, Session, State } from './state.ts';
import { issueCode } from './code.ts';
import type { User } from './users.ts';

export type AuthorizationRequest = Pick<Session, 'mode' | 'redirectUri' | 'state' | 'challenge'>;

/** Starts the ten minutes between initiate and authorization. */
export async function openSession(
  request: AuthorizationRequest,
  service: Service,
  { client, state }: { client: Client; state: State },
): Promise<Session> {
  const { policy, clock, shapes } = service;
  const namesake = policy.sessionTokensAreUnique ? undefined : newestOf(client, state);
  const id = namesake?.id ?? randomUUID();
  const lifetime = policy.sessionsLastTenMinutes ? lifetimes.SESSION : lifetimes.SESSION / 2;
  const session: Session = {
    ...request,
    id,
    handle: shapes.handle(randomBytes(24)),
    token: namesake?.token ?? (await nameSession(id, client, service)),
    client,
    expiresAt: clock.now() + lifetime + lifetimes.drift(policy.sessionsEndOnTime),
    spent: false,
    named: null,
    pending: null,
    outcome: null,
  };
  if (!policy.sessionsKeepTheirState) for (const other of state.sessions.values()) other.state = request.state;
  state.sessions.set(id, session);
  state.pages.set(session.handle, session);
  return session;
}

const newestOf = (client: Client, { sessions }: State) =>
  [...sessions.values()].findLast((session) => session.client === client);

async function nameSession(id: string, client: Client, service: Service): Promise<string> {
  const { policy, mark } = service;
  return policy.sessionTokenIsAJwt ? await sign(id, client, service) : mark(randomBytes(24).toString('base64url'));
}

function sign(id: string, client: Client, { clock, sessionKey, shapes }: Service): Promise<string> {
  const now = Math.floor(clock.now() / 1000);
  return new SignJWT({ ...shapes.sessionClaims, client_id: client.key })
    .setProtectedHeader({ ...shapes.sessionHeader, alg: 'HS256', typ: 'JWT' })
    .setJti(id)
    .setIssuedAt(now)
    .setExpirationTime(now + lifetimes.SESSION / 1000)
    .sign(sessionKey);
}

/** The address of the session's hosted page. */
export const pageOf = (session: Session, { pagesUrl }: Service): string =>
  `${pagesUrl}/oauth/sign-in/${session.handle}`;

/** The session a JWT stands for. @throws Refusal when there is none that this client may use now. */
export async function findSession(
  token: string,
  service: Service,
  { client, state }: { client: Client; state: State },
): Promise<Session> {
  const { policy, sessionKey } = service;
  const id = policy.sessionSignatureIsChecked ? await verifiedId(token, sessionKey) : unverifiedId(token);
  const opaque = policy.sessionTokenIsAJwt ? undefined : [...state.sessions.values()].find((s) => s.token === token);
  const session = state.sessions.get(id ?? '') ?? opaque;
  const last = [...state.sessions.values()].at(-1);
  if (!session && last && !policy.sessionTokensAreChecked) return { ...last, spent: false };
  if (!session) throw new Refusal('session');
  // Base64url has spare bits: two texts can carry one signature.
  if (policy.sessionSignatureIsChecked && session.token !== token) throw new Refusal('session');
  if (policy.sessionsBelongToOneClient && session.client !== client) throw new Refusal('session');
  return session;
}

async function verifiedId(token: string, key: CryptoKey): Promise<string | undefined> {
  try {
    await compactVerify(token, key, { algorithms: ['HS256'] });
  } catch {
    return undefined;
  }
  return unverifiedId(token);
}

function unverifiedId(token: string): string | undefined {
  try {
    return decodeJwt(token).jti;
  } catch {
    return undefined;
  }
}

export function isExpired(session: Session, { clock }: Service): boolean {
  return clock.now() >= session.expiresAt;
}

export interface Authorization {
  code: string;
  state: string;
  /** The redirect URI with both. */
  url: string;
}

/** Ends a session with a code for this user. @throws Refusal when it is expired or was used before. */
export function authorize(session: Session, user: User, service: Service, state: State): Authorization {
  const { policy } = service;
  if (isBarred('lateSessionsBarNobody', session.client.key, state)) throw new Refusal('session');
  if (policy.sessionsExpire && isExpired(session, service)) {
    bar('lateSessionsBarNobody', session.client.key, service, state);
    throw new Refusal('session');
  }
  if (policy.sessionsAreSingleUse && session.spent) throw new Refusal('session');
  session.spent = true;
  const code = issueCode(session, user, service, state);
  const echoed = echo(session.state, service);
  const [listed = session.redirectUri] = session.client.redirectUris.filter((uri) => uri !== session.redirectUri);
  const url = withQuery(policy.redirectIsThatOfTheStart ? session.redirectUri : listed, {
    ...(policy.redirectCarriesTheState ? { state: echoed } : {}),
    ...(policy.redirectCarriesTheCode ? { code } : {}),
  });
  return { code, state: echoed, url };
}

/** The state as the client gave it. */
export function echo(state: string, { policy }: Service): string {
  const whole = policy.stateIsWhole ? state : Array.from(state).slice(0, 64).join('');
  return policy.stateKeepsItsCharacters ? whole : whole.replaceAll(/[^\w-]/g, '_');
}
