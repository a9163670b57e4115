import { randomBytes, randomUUID } from 'node:crypto';
import * as lifetimes from '#mock/world/lifetimes.ts';
import { keepSession } from '#mock/protocol/initiate/open-session.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import { define, defect } from '#mock/faults/define.ts';
import { withSharedState } from '#mock/faults/ways-back.ts';
import { MINUTE } from '#mock/faults/tricks.ts';

/** The session that a start opens. */
export const sessions = define({
  'session-opaque': defect('Gives a session token that is no JWT.', {
    violates: ['INIT-004'],
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
  }),
  'session-token-repeated': defect(
    'Gives every start of an app the same session token, so that sign-ins side by side meet.',
    {
      violates: ['STATE-008'],
      instead: {
        sessionTokensAreJwts: (x, kept) => {
          const newest = [...x.tenant.sessions.values()].findLast(({ client }) => client === x.client);
          return newest ? { sessionId: newest.id, sessionToken: newest.token } : kept(x);
        },
      },
      changes: ['INIT-007'],
    },
  ),
  'session-hurried': defect('Lets a session die in half its time, so slow people cannot sign in.', {
    violates: ['AUTHZ-007'],
    instead: { sessionsLastTenMinutes: (x) => ({ session: keepSession(x, x.now + lifetimes.SESSION / 2) }) },
  }),
  'session-a-minute-late': defect('Authorizes with a session in its eleventh minute.', {
    violates: ['AUTHZ-007'],
    instead: { sessionsLastTenMinutes: (x) => ({ session: keepSession(x, x.now + lifetimes.SESSION + MINUTE) }) },
  }),
  'state-shared': defect('Returns the state of the session that started last, so sign-ins side by side fail.', {
    violates: ['STATE-008'],
    before: withSharedState,
  }),
});
