import { createHash } from 'node:crypto';
import { admit } from '../admission.ts';
import type { Caller } from '../bearer.ts';
import { isCredential } from '../confusion.ts';
import { Refusal } from '../errors.ts';
import { gap } from '../gap.ts';
import type { Parameters } from '../parameters.ts';
import { readBody } from '../parameters.ts';
import type { Policy } from '../policy.ts';
import type { Call, Service } from '../service.ts';
import type { Code, RefreshToken, State } from '../state.ts';
import { succeed } from '../success.ts';
import type { TokenAnswer } from '../token.ts';
import { linkOf, mintTokens } from '../token.ts';
import type { User } from '../users.ts';

const MEMBERS = ['grant_type', 'code', 'redirect_uri', 'code_verifier', 'refresh_token'];

/** POST /v1/auth/oauth/token, both grants. Documented under oauth-token and SEED "invalid_grant", "Refresh token". */
export async function token(call: Call, service: Service): Promise<Response> {
  const caller = admit(call, service, 'token');
  const body = await readBody(call, service, MEMBERS);
  return succeed(call, service, await grant(body, service, caller));
}

/** Runs in one piece: of two exchanges at the same moment, one finds the code spent. */
async function grant(body: Parameters, service: Service, caller: Caller): Promise<TokenAnswer> {
  const { policy } = service;
  const type = policy.grantTypeIsRequired ? body.required('grant_type') : (body.optional('grant_type') ?? '');
  if (type === 'authorization_code') return redeemCode(body, service, caller);
  if (type === 'refresh_token') return refresh(body, service, caller);
  if (type !== '' && policy.grantTypeIsChecked) {
    const isRefresh = body.has('refresh_token') && service.answers['unsupported.error'] === 'seed';
    throw isRefresh ? new Refusal('refreshToken') : new Refusal('grantTypeUnsupported', 'grant_type');
  }
  return body.has('refresh_token') ? refresh(body, service, caller) : redeemCode(body, service, caller);
}

async function redeemCode(body: Parameters, service: Service, caller: Caller): Promise<TokenAnswer> {
  const { client, state } = caller;
  const { policy, clock } = service;
  const { name, redirectUri, verifier } = readExchange(body, service);
  const isGuessed = !policy.codesAreChecked || name === '';
  const code = state.codes.get(name) ?? (isGuessed ? [...state.codes.values()].at(-1) : undefined);
  if (!code && !policy.otherCredentialsAreNoCodes && isCredential(name, state))
    return tokensFor(state.users.first, service, caller);
  if (!code || (policy.codesAreSingleUse && code.spent)) throw new Refusal('code');
  if (policy.codesExpire && clock.now() >= code.expiresAt) throw new Refusal('code');
  if (policy.codesBelongToOneClient && code.client !== client) throw new Refusal('code');
  checkRedirectUri(redirectUri, code, service);
  checkVerifier(verifier, code, service, state);
  if (!policy.exchangesAreAtomic) await gap();
  code.spent = true;
  return code.mode === 'api' ? tokensFor(code.user, service, caller) : hostedTokensFor(code.user, service, caller);
}

function tokensFor(user: User, service: Service, { client, state }: Caller): TokenAnswer {
  return mintTokens(user, linkOf(user, client, state), service, client, state);
}

/** As in API mode, or what a policy makes of it. */
function hostedTokensFor(person: User, service: Service, caller: Caller): TokenAnswer {
  const { policy } = service;
  const { users, accessTokens } = caller.state;
  const hasLoggedIn = () => [...accessTokens.values()].some(({ kind, user }) => kind === 'login' && user === person);
  if (!policy.hostedCodesNeedNoLogin && !hasLoggedIn()) throw new Refusal('code');
  const pair = tokensFor(policy.hostedTokensAreThePersons ? person : users.other(person), service, caller);
  if (!policy.hostedTokensAreComplete) delete pair.refresh_token;
  return policy.hostedTokensLastAsLong ? pair : { ...pair, expires_in: 900 };
}

function readExchange(body: Parameters, { policy }: Service) {
  const read = (name: string, isRequired: boolean) => (isRequired ? body.required(name) : (body.optional(name) ?? ''));
  return {
    name: read('code', policy.codeIsRequired),
    redirectUri: read('redirect_uri', policy.exchangeRedirectUriIsRequired),
    verifier: read('code_verifier', policy.verifierIsRequired),
  };
}

function checkRedirectUri(given: string, { redirectUri, mode }: Code, { policy, answers }: Service): void {
  if (answers['redirect.exchange'] === 'ignored' && mode === 'api') return;
  if (given === '' && !policy.exchangeRedirectUriIsRequired) return;
  if (policy.codesBelongToOneRedirectUri && given !== redirectUri) throw new Refusal('redirectUriAtExchange');
}

function checkVerifier(verifier: string, code: Code, service: Service, state: State): void {
  const { policy, answers } = service;
  if (verifier === '' && !policy.verifierIsRequired) return;
  const hasLength = isInRange(verifier.length, policy);
  if (!hasLength && answers['verifier.length'] === 'enforced') {
    throw new Refusal('verifier');
  }
  const allowed = policy.verifierMayHavePunctuation ? /^[\w.~-]+$/ : /^[\w-]+$/;
  if (policy.verifierCharactersAreChecked && !allowed.test(verifier)) throw new Refusal('verifier');
  if (policy.verifierIsChecked && !verifies(verifier, code, policy, state)) throw new Refusal('verifier');
}

function isInRange(length: number, policy: Policy): boolean {
  const [shortest, longest] = [
    policy.shortestVerifierIsAccepted ? 43 : 44,
    policy.longestVerifierIsAccepted ? 128 : 127,
  ];
  return length >= shortest && length <= longest;
}

function verifies(verifier: string, { challenge }: Code, policy: Policy, { codes }: State): boolean {
  const hashed = (hash: string) => createHash(hash).update(verifier).digest('base64url');
  const known = policy.verifiersBelongToOneSession ? [challenge] : [...codes.values()].map((code) => code.challenge);
  if (known.includes(hashed('sha256'))) return true;
  if (!policy.plainChallengesFail && verifier === challenge) return true;
  return !policy.onlySha256Verifies && ['sha1', 'sha512', 'sha3-256'].some((hash) => hashed(hash) === challenge);
}

async function refresh(body: Parameters, service: Service, { client, state }: Caller): Promise<TokenAnswer> {
  const { policy, clock } = service;
  const name = policy.refreshTokenIsRequired ? body.required('refresh_token') : (body.optional('refresh_token') ?? '');
  const held = state.refreshTokens.get(name) ?? mistaken(name, service, { client, state });
  if (!held) throw new Refusal('refreshToken');
  if (policy.refreshTokensAreSingleUse && held.spent) throw new Refusal('refreshToken');
  if (policy.refreshTokensExpire && clock.now() >= held.expiresAt) throw new Refusal('refreshToken');
  if (policy.refreshTokensBelongToOneClient && held.client !== client) throw new Refusal('refreshToken');
  if (policy.revokeEndsRefreshTokens && held.link.revoked) throw new Refusal('refreshToken');
  if (!policy.refreshesAreAtomic) await gap();
  held.spent = policy.refreshTokensRotate;
  if (!policy.refreshSparesOtherSessions) {
    for (const other of state.refreshTokens.values()) if (other.link === held.link) other.spent = true;
  }
  const fresh = refreshed(mintTokens(held.user, held.link, service, client, state), service, state);
  return policy.refreshTokensRotate ? fresh : { ...fresh, refresh_token: name };
}

/** The new pair, or what a policy leaves of it. */
function refreshed(pair: TokenAnswer, { policy }: Service, { accessTokens, refreshTokens }: State): TokenAnswer {
  const [access, refresh] = [accessTokens.get(pair.access_token), refreshTokens.get(pair.refresh_token ?? '')];
  if (access) access.ended = !policy.refreshedAccessTokensWork;
  if (refresh) refresh.spent = !policy.refreshedRefreshTokensWork;
  if (!policy.refreshAnswerIsComplete) delete pair.refresh_token;
  return pair;
}

/** What a policy takes for a refresh token although it is none. */
function mistaken(name: string, { policy, clock }: Service, { client, state }: Caller): RefreshToken | undefined {
  const access = policy.accessTokensDoNotRefresh ? undefined : state.accessTokens.get(name);
  if (!access && name !== '' && policy.refreshTokensAreChecked) return undefined;
  const user = access?.user ?? state.users.first;
  return { client, user, expiresAt: clock.now() + 1000, spent: false, link: linkOf(user, client, state) };
}
