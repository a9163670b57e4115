import { inform } from '#mock/protocol/answer.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import { goOn } from '#mock/protocol/rules.ts';
import type { Call } from '#mock/world/world.ts';
import { define, defect } from '#mock/faults/define.ts';
import { standIn } from '#mock/faults/tricks.ts';

const SLASHED = ['/v1/user/', '/v1/users/me/'];
const hasSlash = ({ req }: Call) => SLASHED.includes(req.path);

/** Paths and methods that no document names, and other sites. */
export const paths = define({
  'unknown-path-found': defect('Answers 200 at an address that does not exist.', {
    violates: ['ERROR-004', 'USER-005'],
    instead: { unknownPathsAreNotFound: () => inform({}) },
  }),
  'method-not-found': defect('Answers 404 for a known path with an unknown method.', {
    instead: { otherMethodsAreNotAllowed: () => refuse('pathUnknown') },
    changes: ['ERROR-013', 'REVOKE-013'],
  }),
  'slashed-path-open': defect('Answers without a bearer when the path ends with a slash.', {
    violates: ['USER-005'],
    instead: {
      unknownPathsAreNotFound: (x, kept) => (hasSlash(x.call) ? goOn('user') : kept(x)),
      bearerIsRequired: (x, kept) =>
        hasSlash(x.call) && !x.call.req.header('authorization') ? { bearer: '' } : kept(x),
      bearerIsKnown: (x, kept) => (x.bearer === '' ? { token: standIn(x) } : kept(x)),
    },
  }),
  'origin-open': defect('Lets every other site read its answers.', {
    spoils: (reply, { call }) => {
      if (!call.req.path.startsWith('/v1/')) return false;
      reply.headers.set('access-control-allow-origin', '*');
      if (call.req.method !== 'OPTIONS') return true;
      reply.headers.set('access-control-allow-methods', 'GET,HEAD,PUT,POST,DELETE,PATCH');
      [reply.status, reply.json, reply.text] = [204, undefined, null];
      return true;
    },
    changes: ['ERROR-014'],
  }),
});
