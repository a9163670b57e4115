import { randomBytes, randomUUID } from 'node:crypto';
import * as lifetimes from '#mock/world/lifetimes.ts';
import { keepSession } from '#mock/protocol/initiate/open-session.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import { define } from '../define.ts';
import { withSharedState } from '../ways-back.ts';
import { MINUTE } from '../tricks.ts';

/** The session that a start opens. */
export const sessions = define({
  'session-opaque': {
    harm: 'Gives a session token that is no JWT.',
    instead: {
      sessionTokensAreJwts: ({ world }) => ({
        sessionId: randomUUID(),
        sessionToken: world.mark(randomBytes(24).toString('base64url')),
      }),
      sessionTokensAreSigned: ({ tenant, sessionToken }) => {
        const session = [...tenant.sessions.values()].find(({ token }) => token === sessionToken);
        return { sessionId: session?.id ?? refuse('session') };
      },
    },
    violates: ['INIT-004'],
  },
  'session-token-repeated': {
    harm: 'Gives every start of an app the same session token, so that sign-ins side by side meet.',
    instead: {
      sessionTokensAreJwts: (x, kept) => {
        const newest = [...x.tenant.sessions.values()].findLast(({ client }) => client === x.client);
        return newest ? { sessionId: newest.id, sessionToken: newest.token } : kept(x);
      },
    },
    violates: ['STATE-008'],
    changes: ['INIT-007'],
  },
  'session-hurried': {
    harm: 'Lets a session die in half its time, so slow people cannot sign in.',
    instead: { sessionsLastTenMinutes: (x) => ({ session: keepSession(x, x.now + lifetimes.SESSION / 2) }) },
    violates: ['AUTHZ-007'],
  },
  'session-a-minute-late': {
    harm: 'Authorizes with a session in its eleventh minute.',
    instead: { sessionsLastTenMinutes: (x) => ({ session: keepSession(x, x.now + lifetimes.SESSION + MINUTE) }) },
    violates: ['AUTHZ-007'],
  },
  'state-shared': {
    harm: 'Returns the state of the session that started last, so sign-ins side by side fail.',
    before: withSharedState,
    violates: ['STATE-008'],
  },
});
