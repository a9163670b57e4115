import type { PlayedScenario } from '#specs/scenarios.ts';
import type { Answers } from '#specs/variants.ts';
import type { Arming } from './armed/armory.ts';

/** What a server does to a client in a scenario of `specs/scenarios.ts`. */
interface ScenarioFault {
  /** The errors that wait for it. */
  arms?: readonly Arming[];
  /** The documented answers that it is about, from the start. */
  answers?: Partial<Answers>;
}

const ALWAYS = { times: Infinity };
/** So that a client that was answered at once would be early, and one that was answered now is late. */
const SECONDS = 2.1;

const tokenEnded: Arming = { error: 'token-ended', at: 'call' };

export const scenarioFaults: Readonly<Record<PlayedScenario, ScenarioFault>> = {
  'state-other': { arms: [{ error: 'wrong-state' }] },
  'state-recased': { arms: [{ error: 'state-case' }] },
  'state-cut': { arms: [{ error: 'state-cut' }] },
  'state-absent': { arms: [{ error: 'state-missing' }] },
  denied: { arms: [{ error: 'denied', at: 'hosted' }] },
  'code-refused': { arms: [{ error: 'code-spent', at: 'exchange' }] },
  'session-expired': { arms: [{ error: 'session-expired', at: 'authorize' }] },
  'client-refused': { arms: [{ error: 'invalid-client', at: 'initiate', ...ALWAYS }] },
  'client-refused-at-token': { arms: [{ error: 'invalid-client', at: 'exchange', ...ALWAYS }] },
  'request-refused': { arms: [{ error: 'invalid-request', at: 'initiate', ...ALWAYS }] },
  'request-refused-at-token': { arms: [{ error: 'invalid-request', at: 'exchange', ...ALWAYS }] },
  'page-for-tokens': { arms: [{ error: 'page-as-success', at: 'exchange', ...ALWAYS }] },
  'gateway-error': { arms: [{ error: 'gateway-page', at: 'exchange', ...ALWAYS }] },
  'nested-message': { arms: [{ error: 'nested-message', at: 'exchange', ...ALWAYS }] },
  'challenge-error': { answers: { 'otp.challenge': 'seed-error', 'otp.argument': 'email' } },
  'challenge-message': { answers: { 'otp.challenge': 'http400-message', 'otp.argument': 'email' } },
  'challenge-flag': { answers: { 'otp.challenge': 'http200-flag', 'otp.pendingToken': 'null' } },
  'challenge-early-token': { answers: { 'otp.challenge': 'http200-flag', 'otp.pendingToken': 'unusable' } },
  'password-refused': { arms: [{ error: 'login-refused-401', ...ALWAYS }] },
  'password-refused-400': { arms: [{ error: 'login-refused-400', ...ALWAYS }] },
  'password-refused-403': { arms: [{ error: 'login-refused-403', ...ALWAYS }] },
  'account-disabled': { arms: [{ error: 'account-disabled', ...ALWAYS }] },
  'access-ended': { arms: [tokenEnded] },
  // The repeated call passes; the one after it meets the next end.
  'access-ended-twice': { arms: [tokenEnded, { ...tokenEnded, after: 1 }] },
  'refresh-refused': { arms: [tokenEnded, { error: 'refresh-refused-401' }] },
  'refresh-refused-400': { arms: [tokenEnded, { error: 'refresh-refused-400' }] },
  'revoked-elsewhere': { arms: [{ error: 'revoked-elsewhere', at: 'call' }] },
  'short-lived': {
    arms: [
      { error: 'short-lived', at: 'exchange' },
      { error: 'slow', at: 'call', seconds: SECONDS },
    ],
  },
  'exchange-error': { arms: [{ error: 'server-error', at: 'exchange' }] },
  'refresh-error': { arms: [tokenEnded, { error: 'server-error', at: 'refresh' }] },
  'call-error': { arms: [{ error: 'server-error', at: 'call' }] },
};
