import { admit } from '../admission.ts';
import type { Caller } from '../bearer.ts';
import { isCredential } from '../confusion.ts';
import { Refusal } from '../errors.ts';
import { gap } from '../gap.ts';
import { found } from '../lookup.ts';
import { bar, isBarred, isRefused } from '../memory.ts';
import type { Parameters } from '../parameters.ts';
import { readBody, readForm } from '../parameters.ts';
import { refresh } from '../refresh.ts';
import type { Call, Service } from '../service.ts';
import type { Code, State } from '../state.ts';
import { succeed } from '../success.ts';
import type { TokenAnswer } from '../token.ts';
import { linkOf, mintTokens } from '../token.ts';
import type { User } from '../users.ts';
import { checkVerifier } from '../verifier.ts';

const MEMBERS = ['grant_type', 'code', 'redirect_uri', 'code_verifier', 'refresh_token'];

/** POST /v1/auth/oauth/token, both grants. Documented under oauth-token and SEED "invalid_grant", "Refresh token". */
export async function token(call: Call, service: Service): Promise<Response> {
  const caller = admit(call, service, 'token');
  const body = service.policy.exchangesAreJson
    ? await readBody(call, service, MEMBERS)
    : await readForm(call, service, MEMBERS);
  return succeed(call, service, await grant(body, service, caller));
}

/** Runs in one piece: of two exchanges at the same moment, one finds the code spent. */
async function grant(body: Parameters, service: Service, caller: Caller): Promise<TokenAnswer> {
  const { policy } = service;
  const given = policy.grantTypeIsRequired ? body.required('grant_type') : (body.optional('grant_type') ?? '');
  const type = policy.grantTypeCaseCounts ? given : given.toLowerCase();
  if (type === 'authorization_code') return await redeem(body, service, caller);
  if (type === 'refresh_token') return refresh(body, service, caller);
  if (type !== '' && policy.grantTypeIsChecked) {
    const isRefresh = body.has('refresh_token') && service.answers['unsupported.error'] === 'seed';
    throw isRefresh ? new Refusal('refreshToken') : new Refusal('grantTypeUnsupported', 'grant_type');
  }
  return body.has('refresh_token') ? refresh(body, service, caller) : redeemCode(body, service, caller);
}

async function redeem(body: Parameters, service: Service, caller: Caller): Promise<TokenAnswer> {
  const { client, state } = caller;
  if (isBarred('refusedExchangesBarNobody', client.key, state)) throw new Refusal('code');
  try {
    return await redeemCode(body, service, caller);
  } catch (error) {
    bar('refusedExchangesBarNobody', client.key, service, state);
    throw error;
  }
}

async function redeemCode(body: Parameters, service: Service, caller: Caller): Promise<TokenAnswer> {
  const { client, state } = caller;
  const { policy, clock } = service;
  const { name, redirectUri, verifier } = readExchange(body, service);
  const isGuessed = !policy.codesAreChecked || name === '';
  const code =
    found(state.codes, name, { caseCounts: policy.codeCaseCounts }) ??
    (isGuessed ? [...state.codes.values()].at(-1) : undefined);
  if (!code && !policy.otherCredentialsAreNoCodes && isCredential(name, state))
    return tokensFor(state.users.first, service, caller);
  if (!code || (policy.codesAreSingleUse && isSpent(code, name, service, state))) throw new Refusal('code');
  if (policy.codesExpire && clock.now() >= code.expiresAt) throw new Refusal('code');
  if (policy.codesBelongToOneClient && code.client !== client) throw new Refusal('code');
  checkRedirectUri(redirectUri, code, service);
  checkVerifier(verifier, code, service, state);
  if (!policy.exchangesAreAtomic) await gap();
  code.spent = true;
  const pair =
    code.mode === 'api' ? tokensFor(code.user, service, caller) : hostedTokensFor(code.user, service, caller);
  code.bought = { access: pair.access_token, refresh: pair.refresh_token ?? '' };
  return pair;
}

/** Whether a code bought tokens before. */
function isSpent({ spent, bought }: Code, name: string, service: Service, state: State): boolean {
  if (!spent) return false;
  const [access, refresh] = [
    state.accessTokens.get(bought?.access ?? ''),
    state.refreshTokens.get(bought?.refresh ?? ''),
  ];
  if (!service.policy.repeatedCodesSpareTheirTokens && access && refresh) [access.ended, refresh.spent] = [true, true];
  return isRefused('spentCodesStayRefused', name, service, state);
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
    verifier: read(
      'code_verifier',
      policy.verifierIsRequired && (policy.emptyVerifiersAreChecked || !body.has('code_verifier')),
    ),
  };
}

function checkRedirectUri(given: string, { redirectUri, mode }: Code, { policy, answers }: Service): void {
  if (answers['redirect.exchange'] === 'ignored' && mode === 'api') return;
  if (given === '' && !policy.exchangeRedirectUriIsRequired) return;
  if (!policy.exchangeUriIsComparedWhole && redirectUri.startsWith(given)) return;
  if (policy.codesBelongToOneRedirectUri && given !== redirectUri) throw new Refusal('redirectUriAtExchange');
}
