import type { Caller } from './bearer.ts';
import { gap } from './gap.ts';
import type { Call, Service } from './service.ts';
import { findSession } from './session.ts';
import type { Session, State } from './state.ts';
import type { User } from './users.ts';

/** How a server takes one credential for another, where its policy does not keep them apart. */

/** Whether a text is any credential that this tenant has issued, whatever it is for. */
export function isCredential(text: string, { sessions, codes, accessTokens, refreshTokens }: State): boolean {
  if (codes.has(text) || accessTokens.has(text) || refreshTokens.has(text)) return true;
  return [...sessions.values()].some((session) => session.token === text);
}

/** The session that another credential opens: the newest, as if it were fresh. */
export function mistakenSession(text: string, { policy }: Service, state: State): Session | undefined {
  if (policy.otherCredentialsAreNoSessions || !isCredential(text, state)) return undefined;
  const sessions = [...state.sessions.values()];
  const newest = sessions.at(-1);
  return newest && sessions.every(({ token }) => token !== text) ? { ...newest, spent: false } : undefined;
}

/** What session token and login token stand for when each is in the place of the other. */
export async function swapped(
  call: Call,
  text: string,
  service: Service,
  caller: Caller,
): Promise<{ session: Session; user: User } | undefined> {
  const login = caller.state.accessTokens.get(text);
  if (service.policy.swappedTokensAreRefused || login?.kind !== 'login') return undefined;
  const header = call.req.header('authorization') ?? '';
  return { session: await findSession(header.replace('Bearer ', ''), service, caller), user: login.user };
}

/** The authorization that came last while another waited, as if there were room for one. */
export async function mixedUp(own: NonNullable<State['newest']>, state: State): Promise<NonNullable<State['newest']>> {
  state.newest = own;
  await gap();
  return state.newest;
}
