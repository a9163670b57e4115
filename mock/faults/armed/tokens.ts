import { refuse } from '#mock/protocol/refusal.ts';
import type { ArmedError, Struck } from './armed-error.ts';
import { errors } from './armed-error.ts';

const refusedRefresh = (does: string, answers: ArmedError['answers'] = {}): ArmedError => ({
  does,
  app: 'Drops its tokens and has the person sign in.',
  at: ['refresh'],
  answers,
  strikes: ({ held }) => {
    if (held) held.spent = true;
    refuse('refreshToken');
  },
});

const deadCode = (does: string, reason: 'code' | 'verifier'): ArmedError => ({
  does,
  app: 'Starts anew at initiate, with a new state and verifier. It sends neither this code nor this verifier again.',
  at: ['exchange'],
  strikes: ({ code }) => {
    if (code) code.spent = true;
    refuse(reason);
  },
});

/** The last five minutes, in which an app should have refreshed, begin a second after the answer. */
const SHORT = 301_000;

const shortLived = (x: Struck) => {
  x.world = { ...x.world, lifetimes: { ...x.world.lifetimes, accessToken: SHORT } };
};

const revoked = ({ token, held }: Struck) => {
  const link = token?.link ?? held?.link;
  if (link) link.revoked = true;
  refuse(held ? 'refreshToken' : 'bearer');
};

/** From the code to the last token. */
export const tokens = errors({
  'code-spent': deadCode('Answers that the code has expired or was used, and it is dead from then on.', 'code'),
  'verifier-refused': deadCode('Answers that the verifier is wrong, and the code is dead from then on.', 'verifier'),
  'short-lived': {
    does: 'Gives an access token with expires_in 301.',
    app: 'Refreshes five minutes before the end: before its next call, two seconds later.',
    at: ['exchange', 'refresh'],
    strikes: shortLived,
  },
  'refresh-refused': refusedRefresh(
    'Answers that the refresh token is invalid or expired, and it is dead from then on.',
  ),
  'refresh-refused-400': refusedRefresh('The same, with 400.', { 'refresh.status': '400' }),
  'refresh-refused-401': refusedRefresh('The same, with 401.', { 'refresh.status': '401' }),
  'token-ended': {
    does: 'Ends the access token and answers 401. All calls with it are refused from then on.',
    app: 'Refreshes once, however many calls were refused, and repeats them with the new token.',
    at: ['call'],
    strikes: ({ token }) => {
      if (token) token.ended = true;
      refuse('bearer');
    },
  },
  'revoked-elsewhere': {
    does: 'Ends what the user has granted, as if it were revoked elsewhere: access and refresh token are dead.',
    app: 'Drops its tokens and has the person sign in.',
    at: ['call', 'refresh'],
    strikes: revoked,
  },
  'not-permitted': {
    does: 'Answers 403.',
    app: 'Says so, and neither refreshes nor signs out: the token is good.',
    at: ['call'],
    strikes: () => refuse('permission'),
  },
});
