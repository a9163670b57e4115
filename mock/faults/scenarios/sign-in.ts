import type { ScenarioName } from '#specs/scenarios.ts';
import { invalidGrant, message, oauth } from '#mock/protocol/telling.ts';
import type { Spoil } from '../spoil.ts';
import { first, showPage, succeeding, tell } from './once.ts';
import type { ScenarioFault } from './scenario-fault.ts';

const INITIATE = '/v1/auth/oauth/authorize/initiate';
const LOGIN = '/v1/auth/login';
const AUTHORIZE = '/v1/auth/oauth/authorize';
const TOKEN = '/v1/auth/oauth/token';

/** Another state in the answer and in its address alike. @param other undefined for none */
const withState = (other: (state: string) => string | undefined): Spoil =>
  first(
    succeeding(AUTHORIZE, (_, body) => {
      const state = other(String(body['state']));
      const url = new URL(String(body['url']));
      url.searchParams.delete('state');
      if (state !== undefined) url.searchParams.set('state', state);
      Object.assign(body, { state, url: String(url) });
    }),
  );

/** Of a letter at least one, or it would be the same. */
const recased = (state: string) =>
  state.replace(/[a-z]/gi, (letter) => (/[a-z]/.test(letter) ? letter.toUpperCase() : letter.toLowerCase()));

const refusedClient = (path: string): Spoil =>
  succeeding(path, (reply, _, { world }) =>
    tell(reply, oauth(401, 'invalid_client', 'Client authentication failed', world.answers)),
  );
const refusedRequest = (path: string): Spoil =>
  succeeding(path, (reply, _, { world }) =>
    tell(reply, oauth(400, 'invalid_request', 'Missing required parameter: redirect_uri', world.answers)),
  );
const refusedLogin = (status: number): Spoil =>
  succeeding(LOGIN, (reply) => tell(reply, message(status, 'Invalid credentials')));

/** What meets a client on its way in. */
export const signIn = {
  'state-other': { spoils: withState((state) => Array.from(state).reverse().join('') + state.slice(0, 4)) },
  'state-recased': { spoils: withState(recased) },
  'state-cut': { spoils: withState((state) => state.slice(0, state.length / 2)) },
  'state-absent': { spoils: withState(() => undefined) },
  'code-refused': {
    spoils: first(
      succeeding(TOKEN, (reply, _, { world }) =>
        tell(reply, invalidGrant('Authorization code has expired or already been used', world.answers)),
      ),
    ),
  },
  'session-expired': {
    spoils: first(
      succeeding(AUTHORIZE, (reply, _, { world }) =>
        tell(reply, invalidGrant('OAuth session has expired', world.answers)),
      ),
    ),
  },
  'client-refused': { spoils: refusedClient(INITIATE) },
  'client-refused-at-token': { spoils: refusedClient(TOKEN) },
  'request-refused': { spoils: refusedRequest(INITIATE) },
  'request-refused-at-token': { spoils: refusedRequest(TOKEN) },
  'page-for-tokens': { spoils: succeeding(TOKEN, (reply) => showPage(reply, 200)) },
  'gateway-error': { spoils: succeeding(TOKEN, (reply) => showPage(reply, 502)) },
  'challenge-error': { answers: { 'otp.challenge': 'seed-error', 'otp.argument': 'email' } },
  'challenge-message': { answers: { 'otp.challenge': 'http400-message', 'otp.argument': 'email' } },
  'challenge-flag': { answers: { 'otp.challenge': 'http200-flag', 'otp.pendingToken': 'null' } },
  'challenge-early-token': { answers: { 'otp.challenge': 'http200-flag', 'otp.pendingToken': 'unusable' } },
  'password-refused': { spoils: refusedLogin(401) },
  'password-refused-400': { spoils: refusedLogin(400) },
  'password-refused-403': { spoils: refusedLogin(403) },
  'exchange-error': {
    spoils: first(succeeding(TOKEN, (reply) => tell(reply, message(500, 'Internal server error')))),
  },
} satisfies Partial<Record<ScenarioName, ScenarioFault>>;
