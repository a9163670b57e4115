import { admit } from '../admission.ts';
import { Refusal } from '../errors.ts';
import type { Caller } from '../bearer.ts';
import { isRefused } from '../memory.ts';
import type { Parameters } from '../parameters.ts';
import { readQuery } from '../parameters.ts';
import { isAddress, isListed, withQuery } from '../redirect-uri.ts';
import type { Call, Service } from '../service.ts';
import type { AuthorizationRequest } from '../session.ts';
import { openSession, pageOf } from '../session.ts';
import { inform } from '../success.ts';

/** GET /v1/auth/oauth/authorize/initiate. Documented under oauth-authorize-initiate and SEED "invalid_request". */
export async function initiate(call: Call, service: Service): Promise<Response> {
  const { policy, answers } = service;
  const caller = admit(call, service, 'initiate');
  const request = readRequest(readQuery(call, service), service, caller);
  const session = await openSession(request, service, caller);
  const page = policy.hostedModeLeadsToThePage ? pageOf(session, service) : `${service.baseUrl}/`;
  const url = policy.hostedAddressIsAbsolute ? page : new URL(page).pathname;
  const answersJson = request.mode === 'api' ? policy.apiModeAnswersJson : answers['initiate.hosted'] === 'json';
  return answersJson ? inform(service, { token: session.token, url }) : call.redirect(url, 302);
}

function readRequest(query: Parameters, service: Service, caller: Caller): AuthorizationRequest {
  const { policy } = service;
  const { client } = caller;
  const read = (name: string, isRequired: boolean) => {
    const mayBeEmpty = query.has(name) && !policy.emptyParametersAreMissing;
    return isRequired && !mayBeEmpty ? query.required(name) : (query.optional(name) ?? '');
  };
  const responseType = read('response_type', policy.responseTypeIsRequired);
  const clientId = read('client_id', policy.clientIdIsRequired);
  const redirectUri = read('redirect_uri', policy.redirectUriIsRequired) || client.redirectUris[0] || '';
  const state = read('state', policy.stateIsRequired);
  const challenge = encoded(read('code_challenge', policy.challengeIsRequired), service);
  const method = read('code_challenge_method', policy.challengeMethodIsRequired);
  const mode = query.optional('mode') === 'api' ? 'api' : 'hosted';

  if (responseType && responseType !== 'code' && policy.responseTypeIsChecked) {
    throw new Refusal('responseTypeUnsupported', 'response_type');
  }
  if (clientId && clientId !== client.key && policy.clientIdMatchesTheKey) {
    throw new Refusal('parameterInvalid', 'client_id');
  }
  if (query.has('scope') && !policy.scopeIsAccepted) throw new Refusal('parameterInvalid', 'scope');
  checkState(state, service);
  checkChallenge(challenge, method, service);
  if (query.has('mode') && mode !== 'api' && !policy.otherModesAreHosted) throw new Refusal('parameterInvalid', 'mode');
  checkRedirectUri(redirectUri, mode, service, caller);
  return { mode, redirectUri, state, challenge };
}

function checkState(state: string, { policy, answers }: Service): void {
  if (answers['state.minimum'] === 'none') return;
  const minimum = policy.eightCharactersOfStateSuffice ? Number(answers['state.minimum']) : 16;
  if (state && state.length < minimum) throw new Refusal('parameterInvalid', 'state');
}

/** A policy that is off takes standard base64 for base64url. */
function encoded(challenge: string, { policy }: Service): string {
  if (policy.challengeEncodingIsChecked) return challenge;
  return challenge.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function checkChallenge(challenge: string, method: string, { policy }: Service): void {
  if (method && method !== 'S256' && policy.challengeMethodIsChecked) {
    throw new Refusal('parameterInvalid', 'code_challenge_method');
  }
  // Its length is not checked: a challenge of another hash fails at the exchange (SEED L334).
  if (!/^[\w-]*$/.test(challenge)) {
    throw new Refusal('parameterInvalid', 'code_challenge');
  }
}

function checkRedirectUri(uri: string, mode: 'api' | 'hosted', service: Service, { client, state }: Caller): void {
  const isUsed = mode === 'hosted' || service.answers['redirect.apiMode'] === 'enforced';
  if (isUsed ? isListed(uri, client, service) : isAddress(uri)) return;
  if (isAddress(uri) && !isRefused('unlistedUrisStayRefused', uri, service, state)) return;
  const isFollowed = isAddress(uri) && !service.policy.refusedUrisReceiveNothing;
  throw new Refusal('redirectUri', '', isFollowed ? { location: withQuery(uri, { error: 'invalid_request' }) } : {});
}
