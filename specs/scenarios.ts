import { acts, type ActName } from './acts.ts';
import type { OperationId } from './operations.ts';

/**
 * What the mock does to a partner's client, once, and the act that ends it. `mock/faults/scenarios.ts` says how.
 * `acts.ts` has what the suite does in a browser.
 */
interface Scenario {
  /** In words that fit after "The mock". */
  does: string;
  /** How far the client has to get without the fault, or the fault cannot meet it. */
  reach: OperationId;
  /** So many times. Once, if absent. */
  times?: number;
  /** What closes the book: the client's own exit, or what it does when it is started again. */
  closes: 'exit' | 'next start';
  /** Who signs in: the ordinary user, if absent. */
  user?: 'otp';
  /** What only some clients do. */
  needs?: 'ownForm' | 'hosted';
}

const scenarios = {
  'state-other': { does: 'answers authorize with a state of somebody else', reach: 'authorize', closes: 'next start' },
  'state-recased': {
    does: 'answers authorize with the state in another letter case',
    reach: 'authorize',
    closes: 'next start',
  },
  'state-cut': { does: 'answers authorize with half of the state', reach: 'authorize', closes: 'next start' },
  'state-absent': { does: 'answers authorize without a state', reach: 'authorize', closes: 'next start' },
  denied: {
    does: 'leads back from the hosted page with access_denied',
    reach: 'authorize',
    closes: 'exit',
    needs: 'hosted',
  },
  'code-refused': { does: 'refuses the first code with invalid_grant', reach: 'token', closes: 'next start' },
  'session-expired': {
    does: 'refuses the first authorize, since the session has expired',
    reach: 'authorize',
    closes: 'next start',
    needs: 'ownForm',
  },
  'client-refused': { does: 'refuses every initiate with invalid_client', reach: 'initiate', closes: 'exit' },
  'client-refused-at-token': { does: 'refuses every exchange with invalid_client', reach: 'token', closes: 'exit' },
  'request-refused': { does: 'refuses every initiate with invalid_request', reach: 'initiate', closes: 'exit' },
  'request-refused-at-token': { does: 'refuses every exchange with invalid_request', reach: 'token', closes: 'exit' },
  'page-for-tokens': { does: 'answers every exchange with a page and 200', reach: 'token', closes: 'exit' },
  'gateway-error': { does: 'answers every exchange with a page and 502', reach: 'token', closes: 'exit' },
  'nested-message': {
    does: 'answers every exchange with 400 and an object in the place of the message',
    reach: 'token',
    closes: 'exit',
  },
  'challenge-error': {
    does: 'asks for a one-time password with the error otp_required',
    reach: 'login',
    closes: 'exit',
    user: 'otp',
    needs: 'ownForm',
  },
  'challenge-message': {
    does: 'asks for a one-time password with 400 and a message',
    reach: 'login',
    closes: 'exit',
    user: 'otp',
    needs: 'ownForm',
  },
  'challenge-flag': {
    does: 'asks for a one-time password with 200 and isOtpRequired',
    reach: 'login',
    closes: 'exit',
    user: 'otp',
    needs: 'ownForm',
  },
  'challenge-early-token': {
    does: 'asks for a one-time password with 200, isOtpRequired and a token that is not good yet',
    reach: 'login',
    closes: 'exit',
    user: 'otp',
    needs: 'ownForm',
  },
  'password-refused': {
    does: 'refuses every login with 401',
    reach: 'login',
    closes: 'exit',
    needs: 'ownForm',
  },
  'password-refused-400': {
    does: 'refuses every login with 400',
    reach: 'login',
    closes: 'exit',
    needs: 'ownForm',
  },
  'password-refused-403': {
    does: 'refuses every login with 403',
    reach: 'login',
    closes: 'exit',
    needs: 'ownForm',
  },
  'account-disabled': {
    does: 'refuses every login, since the account is disabled',
    reach: 'login',
    closes: 'exit',
    needs: 'ownForm',
  },
  'access-ended': { does: 'ends the access token before the first API call', reach: 'user', closes: 'next start' },
  'access-ended-twice': {
    does: 'ends the access token before the first API call, and the next one before the second',
    reach: 'user',
    times: 2,
    closes: 'exit',
  },
  'refresh-refused': {
    does: 'ends both tokens, and refuses the refresh with 401',
    reach: 'user',
    closes: 'next start',
  },
  'refresh-refused-400': {
    does: 'ends both tokens, and refuses the refresh with 400',
    reach: 'user',
    closes: 'next start',
  },
  'revoked-elsewhere': {
    does: 'revokes the authorization before the first API call',
    reach: 'user',
    closes: 'next start',
  },
  'short-lived': {
    does: 'issues an access token for 301 seconds, and takes two for the first API call',
    reach: 'user',
    times: 2,
    closes: 'exit',
  },
  'exchange-error': { does: 'answers the first exchange with 500', reach: 'token', closes: 'exit' },
  'refresh-error': {
    does: 'ends the access token before the first API call, and answers the refresh with 500',
    reach: 'user',
    closes: 'exit',
  },
  'call-error': { does: 'answers the first API call with 500', reach: 'user', closes: 'exit' },
} as const satisfies Record<string, Scenario>;

/** A scenario that the mock plays. */
export type PlayedScenario = keyof typeof scenarios;
export type ScenarioName = PlayedScenario | ActName;
export const scenarioOf = (name: ScenarioName): Scenario => ({ ...scenarios, ...acts })[name];
