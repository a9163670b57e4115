import type { Fault } from './errors.ts';
import { Refusal } from './errors.ts';
import { isRefused } from './memory.ts';
import type { Policy } from './policy.ts';
import { equals } from './secret.ts';
import type { Call, Service } from './service.ts';
import type { Client, State } from './state.ts';

/** How an operation treats a client. Operations that are not listed take the client key alone. */
export type Operation = 'initiate' | 'authorize' | 'token' | 'revoke' | 'logout' | 'apiCall' | 'other';

interface Caller {
  client: Client;
  state: State;
}

/** Beside a bearer, a missing client key may be told as a failed authentication. */
const MISSING: Partial<Record<Operation, Fault>> = {
  apiCall: 'clientKeyMissingOnCall',
  revoke: 'clientKeyMissingBesideBearer',
  logout: 'clientKeyMissingBesideBearer',
};

const OAUTH: readonly Operation[] = ['initiate', 'authorize', 'token', 'revoke'];

/**
 * Who calls, and the tenant that answers: the first rules of every route, in the order missing key, unknown key, secret
 * key, OAuth.
 */
export function admit(call: Call, service: Service, operation: Operation): Caller {
  const client = clientOf(call, service, operation);
  const state = stateOf(call, service, operation);
  if (OAUTH.includes(operation)) {
    checkSecret(call, service, operation, { client, state });
    if (!client.hasOAuth && service.policy.clientsNeedOAuth) throw new Refusal('withoutOAuth');
  }
  return { client, state };
}

function clientOf(call: Call, service: Service, operation: Operation): Client {
  const { policy, clients, mainClient } = service;
  const key = headerOf(call, service, 'client-key');
  if (!key) {
    if (!policy.clientKeyIsRequired) return mainClient;
    throw new Refusal(MISSING[operation] ?? 'clientKeyMissing');
  }
  const client = clients.get(key);
  if (!client && policy.clientKeyIsChecked) throw new Refusal('clientKeyUnknown');
  return client ?? mainClient;
}

function checkSecret(call: Call, service: Service, operation: Operation, { client, state }: Caller): void {
  const { policy } = service;
  const secret = headerOf(call, service, 'secret-key');
  const rule = secretRule(service, operation);
  if (!secret) {
    if (rule === 'required') throw new Refusal('secretKey');
    return;
  }
  if (rule === 'rejected') throw new Refusal('secretKey');
  // Where the secret key is optional, shipping clients send their public key in its place.
  if (rule === 'optional' && secret === client.key) return;
  if (!policy.secretKeyIsChecked || isSecretOf(client, secret, policy)) return;
  if (!policy.secretKeyCountsBesideBearers && call.req.header('authorization') !== undefined) return;
  if (isRefused('wrongSecretsStayRefused', `${client.key} ${secret}`, service, state)) throw new Refusal('secretKey');
}

function isSecretOf({ secret }: Client, given: string, policy: Policy): boolean {
  if (!policy.secretKeyIsComparedWhole && (secret.startsWith(given) || given.startsWith(secret))) return true;
  return equals(given, secret, policy.secretKeyCaseCounts);
}

function secretRule({ answers }: Service, operation: Operation): 'required' | 'optional' | 'rejected' {
  if (operation === 'initiate' || operation === 'authorize' || operation === 'token') {
    return answers[`secret.${operation}`];
  }
  return 'optional';
}

function headerOf(call: Call, { policy }: Service, name: 'client-key' | 'secret-key'): string | undefined {
  if (!policy.headerCaseIsFree && !call.env.incoming.rawHeaders.includes(`x-${name}`)) return undefined;
  return call.req.header(`x-${name}`) || (policy.headerNamesAreExact ? undefined : call.req.header(name));
}

/** The header `x-us-env: true`, or on authentication endpoints the query `region=us`, means the US tenant. */
function stateOf(call: Call, { policy, states }: Service, operation: Operation): State {
  const american = [
    'true',
    ...(policy.falseIsInternational ? [] : ['false']),
    ...(policy.onlyTrueIsAmerican ? [] : ['TRUE', '1', 'yes']),
  ];
  const byHeader = policy.regionHeaderRoutes && american.includes(call.req.header('x-us-env') ?? '');
  const byQuery = policy.regionQueryRoutes && operation !== 'apiCall' && call.req.query('region') === 'us';
  return byHeader || byQuery ? states.us : states.international;
}
