import { setTimeout } from 'node:timers/promises';
import { refuse } from '#mock/protocol/refusal.ts';
import { errors, type Struck } from './armed-error.ts';
import { everywhere, inTheApi, type Moment } from './moments.ts';

const RETRY_AFTER = { 'retry-after': '30' };
const PAGE = '<!doctype html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>';

const page = (status: number) => () =>
  new Response(PAGE, { status, headers: { 'content-type': 'text/html', 'cache-control': 'no-store' } });

const hangUp = ({ call }: Pick<Struck, 'call'>) => void call.env.incoming.socket.destroy();

const oauthRequests: Moment[] = ['initiate', 'authorize', 'exchange', 'refresh'];

/** What any server may answer to any request. Nothing has happened on the server, unless the row says so. */
export const anyRequest = errors({
  'server-error': {
    does: 'Answers 500.',
    app: 'Says that it did not work, keeps its tokens, and may try again.',
    at: inTheApi,
    strikes: () => refuse('internal'),
  },
  'rate-limited': {
    does: 'Answers 429 with Retry-After: 30.',
    app: 'Waits as long as it is told, then tries again.',
    at: inTheApi,
    strikes: () => refuse('tooMany', '', RETRY_AFTER),
  },
  'gateway-page': {
    does: "Answers 502 with a gateway's HTML page.",
    app: 'Treats it as a failure of the server, whatever the body is.',
    at: everywhere,
    strikes: page(502),
  },
  'page-as-success': {
    does: 'Answers 200 with an HTML page.',
    app: 'Does not take it for success: it lacks every member.',
    at: everywhere,
    strikes: page(200),
  },
  'nested-message': {
    does: 'Answers 400 with an object in the place of the message.',
    app: 'Shows a text of its own, not "[object Object]", and does not fail over it.',
    at: inTheApi,
    isForApps: true,
    strikes: () => Response.json({ message: { statusCode: 400, message: 'Bad Request' } }, { status: 400 }),
  },
  'json-in-message': {
    does: 'Answers 400 with a message that is JSON in a text.',
    app: 'Shows a text of its own, not braces.',
    at: inTheApi,
    isForApps: true,
    strikes: () => Response.json({ message: '{"statusCode":400,"message":"Bad Request"}' }, { status: 400 }),
  },
  'invalid-client': {
    does: 'Answers that the client failed to authenticate.',
    app: 'Stops and says so to its developer. It does not try again: the keys are wrong.',
    at: oauthRequests,
    strikes: () => refuse('secretKey'),
  },
  'invalid-request': {
    does: 'Answers 400 invalid_request.',
    app: 'Stops and says so to its developer. The same request would be refused again.',
    at: oauthRequests,
    answers: { 'validation.status': '400' },
    strikes: () => refuse('redirectUri'),
  },
  'unauthorized-client': {
    does: 'Answers that OAuth is not enabled for the client.',
    app: 'Stops and says so to its developer.',
    at: oauthRequests,
    strikes: () => refuse('withoutOAuth'),
  },
  'client-key-unknown': {
    does: 'Answers as to an unknown client key.',
    app: 'Stops and says so to its developer.',
    at: inTheApi,
    isForApps: true,
    strikes: () => refuse('clientKeyUnknown'),
  },
  slow: {
    does: 'Answers rightly, after ten seconds or as many as are asked for.',
    app: 'Shows that it waits, does not send the request twice, or gives up with a word.',
    at: everywhere,
    strikes: ({ seconds }) => setTimeout(seconds * 1000),
  },
  reset: {
    does: 'Closes the connection without an answer.',
    app: 'Keeps its tokens, and may try again.',
    at: everywhere,
    strikes: (x) => {
      hangUp(x);
      return new Response(null, { status: 502 });
    },
  },
  'answer-lost': {
    does: 'Does what it is asked, then closes the connection without an answer.',
    app: 'Knows that a code or a refresh token may be used up. Where a retry is refused, it starts the sign-in anew.',
    at: everywhere,
    spoils: (_, { call }) => {
      hangUp({ call });
      return true;
    },
  },
});
