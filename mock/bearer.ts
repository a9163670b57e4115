import { Refusal } from './errors.ts';
import { found } from './lookup.ts';
import { isRefused } from './memory.ts';
import type { Call, Service } from './service.ts';
import type { AccessToken, Client, State } from './state.ts';

/** What a route takes: a login token, a token for API calls, or either. */
export type Accepted = 'login' | 'api' | 'any';

/** The access token in the Authorization header. @throws Refusal (401) for anything that is not good here. */
export function readBearer(call: Call, service: Service, caller: Caller, accepted: Accepted): AccessToken {
  const { policy, clock } = service;
  const header = headerOf(call, service);
  if (!header && !policy.bearerIsRequired) return standIn(service, caller, accepted);
  const name = textOf(header ?? '', service);
  const token = tokenNamed(name, service, caller, accepted);
  if (!token || isOver(token, name, service, caller)) throw new Refusal('bearer');
  if (token.pending && policy.pendingTokensAreUnusable) throw new Refusal('bearer');
  if (clock.now() >= token.expiresAt && expires(token, service)) throw new Refusal('bearer');
  if (policy.accessTokensBelongToOneClient && token.client !== caller.client) throw new Refusal('bearer');
  if (!isAccepted(token, accepted, service))
    throw new Refusal(policy.wrongKindsAreUnauthenticated ? 'bearer' : 'permission');
  return token;
}

/** Logged out or revoked. */
function isOver({ ended, link }: AccessToken, name: string, service: Service, { state }: Caller): boolean {
  if (ended && isRefused('loggedOutTokensStayRefused', name, service, state)) return true;
  const isRevoked = link?.revoked && service.policy.revokeEndsAccessTokens;
  return isRevoked === true && isRefused('revokedTokensStayRefused', name, service, state);
}

export interface Caller {
  client: Client;
  state: State;
}

function expires(token: AccessToken, { policy }: Service): boolean {
  return token.kind === 'login' ? policy.loginTokensExpire : policy.accessTokensExpire;
}

function isAccepted(token: AccessToken, accepted: Accepted, { policy, answers }: Service): boolean {
  if (accepted === 'any') return true;
  if (accepted === 'login') return token.kind === 'login' || !policy.accessTokensDoNotAuthorize;
  return token.kind === 'oauth' || answers['loginToken.api'] === 'allowed';
}

function headerOf(call: Call, { policy }: Service): string | undefined {
  const inQuery = policy.queryTokensAreNoBearers ? undefined : call.req.query('access_token');
  return call.req.header('authorization') ?? (inQuery === undefined ? undefined : `Bearer ${inQuery}`);
}

/** What stands after `Bearer` and one space. */
function textOf(header: string, { policy }: Service): string {
  const exact = /^Bearer (\S+)$/.exec(header)?.[1];
  if (exact !== undefined) return exact;
  if (!policy.bearerSpacingIsExact) {
    const spaced = /^Bearer\s+(\S+)\s*$/.exec(header)?.[1];
    if (spaced !== undefined) return spaced;
  }
  const bare = policy.bearerSchemeIsRequired ? undefined : /^\S+$/.exec(header)?.[0];
  const schemed = policy.bearerSchemeIsChecked ? undefined : /^\w+ (\S+)$/.exec(header)?.[1];
  return bare ?? schemed ?? '';
}

/** The token of that name, and, where the policy confuses them, other credentials too. */
function tokenNamed(name: string, service: Service, caller: Caller, accepted: Accepted): AccessToken | undefined {
  const { policy } = service;
  const { state } = caller;
  const token = found(state.accessTokens, name, { isWhole: policy.accessTokensAreComparedWhole });
  if (token) return token;
  const confused =
    (name !== '' && !policy.bearerIsChecked) ||
    (!policy.sessionTokensAreNoBearers && [...state.sessions.values()].some((session) => session.token === name)) ||
    (!policy.codesAreNoBearers && state.codes.has(name)) ||
    (!policy.refreshTokensAreNoBearers && state.refreshTokens.has(name));
  return confused ? standIn(service, caller, accepted) : undefined;
}

/** The token of a caller whom a policy lets in without one. */
function standIn({ clock }: Service, { client, state }: Caller, accepted: Accepted): AccessToken {
  const user = state.users.first;
  const kind = accepted === 'login' ? 'login' : 'oauth';
  return { kind, client, user, expiresAt: clock.now() + 1000, pending: false, ended: false, link: null };
}
