import { stop } from '#mock/protocol/hosted/problem.ts';
import { withQuery } from '#mock/protocol/initiate/redirect-uri.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import type { ArmedError, Struck } from './armed-error.ts';
import { errors } from './armed-error.ts';
import type { Spoil } from '../spoil.ts';

/** @returns what the session's state becomes */
const state =
  (change: (state: string) => string) =>
  ({ session }: Struck) => {
    if (session) session.state = change(session.state);
  };

const otherCase = (text: string) => {
  const changed = text.toUpperCase() === text ? text.toLowerCase() : text.toUpperCase();
  return changed === text ? `${text}A` : changed;
};

const withoutState: Spoil = (reply) => {
  const strip = (uri: string) => uri.replace(/([?&])state=[^&]*&?/, '$1').replace(/[?&]$/, '');
  const location = reply.headers.get('location');
  if (location !== null) reply.headers.set('location', strip(location));
  if (typeof reply.json === 'object' && reply.json !== null) {
    const { state: _, url, ...rest } = reply.json as Record<string, unknown>;
    reply.json = { ...rest, ...(typeof url === 'string' ? { url: strip(url) } : {}) };
  }
  return true;
};

const MISMATCH = 'Stops, does not exchange the code, and starts the sign-in anew.';

const mismatch = (does: string, how: Pick<ArmedError, 'strikes' | 'spoils'>): ArmedError => ({
  ...{ does, app: MISMATCH, at: ['authorize', 'hosted'] },
  ...how,
});

const challenge = (does: string, answers: ArmedError['answers'] = {}): ArmedError => ({
  does,
  app: 'Has the one-time password sent, asks for it, and signs in with otpCode. It uses no token that came before.',
  at: ['login'],
  needsOtp: true,
  answers,
});

const refusedLogin = (does: string, answers: ArmedError['answers'] = {}): ArmedError => ({
  does,
  app: 'Says so and waits for the person. It does not send the same password again by itself.',
  at: ['login'],
  answers,
  strikes: () => refuse('credentials'),
});

/** From the password to the code. */
export const signIn = errors({
  'login-refused': refusedLogin('Answers a right password as a wrong one.'),
  'login-refused-400': refusedLogin('The same, with 400.', { 'login.status': '400' }),
  'login-refused-401': refusedLogin('The same, with 401.', { 'login.status': '401' }),
  'login-refused-403': refusedLogin('The same, with 403.', { 'login.status': '403' }),
  'account-disabled': { ...refusedLogin('Answers that the account is disabled.'), strikes: () => refuse('disabled') },
  'account-locked': { ...refusedLogin('Answers that the account is locked.'), strikes: () => refuse('locked') },

  'otp-challenge-error': challenge('Asks for a one-time password with an error body, 400 and requiresOtp.', {
    'otp.challenge': 'seed-error',
  }),
  'otp-challenge-message': challenge('Asks for it with 400 and the message "OTP Required".', {
    'otp.challenge': 'http400-message',
  }),
  'otp-challenge-flag': challenge('Asks for it with 200 and isOtpRequired.', {
    ...{ 'otp.challenge': 'http200-flag', 'otp.pendingToken': 'null' },
  }),
  'otp-challenge-early-token': challenge('The same, with a token that is dead until the password was given.', {
    ...{ 'otp.challenge': 'http200-flag', 'otp.pendingToken': 'unusable' },
  }),
  'otp-refused': {
    does: 'Refuses a right one-time password.',
    app: 'Asks for another one, and does not send the same again.',
    at: ['otpLogin'],
    strikes: () => refuse('otpWrong'),
    needsOtp: true,
  },
  'otp-not-sent': {
    does: 'Answers that the one-time password could not be sent.',
    app: 'Says so, and lets the person ask again.',
    at: ['otpSend'],
    strikes: () => refuse('otpNotSent'),
    needsOtp: true,
  },
  'otp-unsuccessful': {
    does: 'Answers the send call with 200 and success: false.',
    app: 'Treats it as a failure.',
    at: ['otpSend'],
    strikes: () => Response.json({ success: false }),
    needsOtp: true,
  },

  'wrong-state': mismatch('Sends another state back.', { strikes: state((text) => `${text.slice(0, -1)}~other`) }),
  'state-case': mismatch('Sends the state back in other letter case.', { strikes: state(otherCase) }),
  'state-cut': mismatch('Sends half of the state back.', {
    strikes: state((text) => text.slice(0, Math.floor(text.length / 2))),
  }),
  'state-missing': mismatch('Sends no state back.', { spoils: withoutState }),

  'session-expired': {
    does: 'Ends the session of the sign-in, as after ten minutes.',
    app: 'Starts anew at initiate, and does not send the same session token again.',
    at: ['authorize', 'hosted'],
    strikes: ({ call, session, now }) => {
      if (session) session.expiresAt = now;
      return call.req.path.startsWith('/oauth/') ? stop('expired', session) : refuse('session');
    },
  },
  denied: {
    does: 'Leads back from the hosted page with access_denied, as if the person had denied.',
    app: 'Stays signed out without an error report, and exchanges nothing.',
    at: ['hosted'],
    strikes: ({ call, session }) => {
      if (!session) return;
      session.spent = true;
      return call.redirect(withQuery(session.redirectUri, { error: 'access_denied', state: session.state }), 303);
    },
  },
});
