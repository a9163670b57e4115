import type { Fault } from './errors.ts';
import { Refusal } from './errors.ts';
import { isSame } from './secret.ts';
import type { Call, Service } from './service.ts';
import type { Client, State } from './state.ts';

/** How an operation treats a client. Operations that are not listed take the client key alone. */
export type Operation = 'initiate' | 'authorize' | 'token' | 'revoke' | 'logout' | 'apiCall' | 'other';

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
export function admit(call: Call, service: Service, operation: Operation): { client: Client; state: State } {
  const client = clientOf(call, service, operation);
  if (OAUTH.includes(operation)) {
    checkSecret(call, service, operation, client);
    if (!client.hasOAuth && service.policy.clientsNeedOAuth) throw new Refusal('withoutOAuth');
  }
  return { client, state: stateOf(call, service, operation) };
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

function checkSecret(call: Call, service: Service, operation: Operation, client: Client): void {
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
  if (policy.secretKeyIsChecked && !isSame(secret, client.secret)) throw new Refusal('secretKey');
}

function secretRule({ answers }: Service, operation: Operation): 'required' | 'optional' | 'rejected' {
  if (operation === 'initiate' || operation === 'authorize' || operation === 'token') {
    return answers[`secret.${operation}`];
  }
  return 'optional';
}

function headerOf(call: Call, { policy }: Service, name: 'client-key' | 'secret-key'): string | undefined {
  return call.req.header(`x-${name}`) || (policy.headerNamesAreExact ? undefined : call.req.header(name));
}

/** The header `x-us-env: true`, or on authentication endpoints the query `region=us`, means the US tenant. */
function stateOf(call: Call, { policy, states }: Service, operation: Operation): State {
  const american = policy.falseIsInternational ? ['true'] : ['true', 'false'];
  const byHeader = policy.regionHeaderRoutes && american.includes(call.req.header('x-us-env') ?? '');
  const byQuery = policy.regionQueryRoutes && operation !== 'apiCall' && call.req.query('region') === 'us';
  return byHeader || byQuery ? states.us : states.international;
}
