import { Refusal } from './errors.ts';
import type { Call, Service } from './service.ts';
import type { AccessToken, Client, State } from './state.ts';

/** What a route takes: a login token, a token for API calls, or either. */
export type Accepted = 'login' | 'api' | 'any';

/** The access token in the Authorization header. @throws Refusal (401) for anything that is not good here. */
export function readBearer(call: Call, service: Service, caller: Caller, accepted: Accepted): AccessToken {
  const { policy, clock } = service;
  const header = call.req.header('authorization');
  if (!header && !policy.bearerIsRequired) return standIn(service, caller, accepted);
  const token = tokenNamed(textOf(header ?? '', service), service, caller, accepted);
  if (!token) throw new Refusal('bearer');
  if (token.ended || (token.pending && policy.pendingTokensAreUnusable)) throw new Refusal('bearer');
  if (token.link?.revoked && policy.revokeEndsAccessTokens) throw new Refusal('bearer');
  if (clock.now() >= token.expiresAt && expires(token, service)) throw new Refusal('bearer');
  if (policy.accessTokensBelongToOneClient && token.client !== caller.client) throw new Refusal('bearer');
  if (!isAccepted(token, accepted, service)) throw new Refusal('bearer');
  return token;
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

/** What stands after `Bearer` and one space. */
function textOf(header: string, { policy }: Service): string {
  const exact = /^Bearer (\S+)$/.exec(header)?.[1];
  if (exact !== undefined) return exact;
  if (!policy.bearerSpacingIsExact) {
    const spaced = /^Bearer\s+(\S+)\s*$/.exec(header)?.[1];
    if (spaced !== undefined) return spaced;
  }
  return policy.bearerSchemeIsRequired ? '' : (/^(?:\w+ )?(\S+)$/.exec(header)?.[1] ?? '');
}

/** The token of that name, and, where the policy confuses them, other credentials too. */
function tokenNamed(name: string, service: Service, caller: Caller, accepted: Accepted): AccessToken | undefined {
  const { policy } = service;
  const { state } = caller;
  const token = state.accessTokens.get(name);
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
