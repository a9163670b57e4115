import { decodeJwt } from 'jose';
import { succeed } from '#mock/protocol/answer.ts';
import type { Authorize } from '#mock/protocol/authorize/authorize.ts';
import { keepCode, type Issuing } from '#mock/protocol/authorize/issue-code.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import { optional, required } from '#mock/protocol/request/members.ts';
import * as lifetimes from '#mock/world/lifetimes.ts';
import { digest } from '#mock/world/secret.ts';
import type { World } from '#mock/world/world.ts';
import { define } from '../define.ts';
import { elsewhere, withAlteredState, withoutCode, withoutState } from '../ways-back.ts';
import { isCredential, isSession, memory, MINUTE, newestSession, sleepBetweenReadAndWrite } from '../tricks.ts';

const barred = memory();
const newest = new WeakMap<World, Pick<Issuing, 'session' | 'user'>>();

const isMistaken = ({ sessionToken, tenant }: Authorize): boolean =>
  isCredential(sessionToken, tenant) && !isSession(sessionToken, tenant) && tenant.sessions.size > 0;

/** The session token, and the code that it is traded for. */
export const authorize = define({
  'session-unnamed': {
    harm: 'Does not say that the session token is missing, so an app looks for the fault elsewhere.',
    instead: { sessionTokenIsRequired: ({ members }) => ({ sessionToken: optional(members, 'token') ?? '' }) },
    violates: ['AUTHZ-010', 'AUTHZ-012'],
  },
  'tokens-swapped': {
    harm: "Authorizes with session token and login token in each other's place.",
    instead: {
      sessionTokenIsRequired: ({ members, tenant, call }) => {
        const sessionToken = required(members, 'token');
        if (tenant.accessTokens.get(sessionToken)?.kind !== 'login') return { sessionToken };
        const inHeader = (call.req.header('authorization') ?? '').replace('Bearer ', '');
        return { sessionToken: inHeader, bearer: sessionToken };
      },
      bearerIsRequired: (x, kept) => ('bearer' in x ? undefined : kept(x)),
    },
    violates: ['AUTHZ-015'],
  },
  'session-confused': {
    harm: 'Takes another credential for a session token.',
    instead: {
      sessionTokensAreSigned: (x, kept) => (isMistaken(x) ? { sessionId: '' } : kept(x)),
      sessionTokensAreKnown: (x, kept) => (isMistaken(x) ? { session: newestSession(x.tenant) } : kept(x)),
    },
    violates: ['AUTHZ-018'],
  },
  'session-invented': {
    harm: 'Takes any text for a session token, so a code is issued for a start that somebody else made.',
    instead: {
      sessionTokensAreSigned: async (x, kept) => {
        try {
          return await kept(x);
        } catch {
          return { sessionId: '' };
        }
      },
      sessionTokensAreKnown: (x, kept) =>
        x.tenant.sessions.has(x.sessionId) ? kept(x) : { session: newestSession(x.tenant) },
    },
    violates: ['AUTHZ-011', 'AUTHZ-013'],
  },
  'session-forgeable': {
    harm: 'Does not check who signed a session token, so anybody can write one.',
    instead: {
      sessionTokensAreSigned: ({ sessionToken }) => ({ sessionId: unverifiedId(sessionToken) ?? refuse('session') }),
      sessionTokensAreKnown: ({ tenant, sessionId }) => ({
        session: tenant.sessions.get(sessionId) ?? refuse('session'),
      }),
    },
    violates: ['AUTHZ-013'],
  },
  'session-borrowed': {
    harm: "Authorizes one app with another app's session.",
    without: 'sessionsBelongToOneClient',
    violates: ['AUTHZ-014'],
  },
  'session-immortal': {
    harm: 'Authorizes with a session of any age, so a link that was left open can be finished by another.',
    without: 'sessionsExpire',
    violates: ['AUTHZ-007'],
  },
  'session-reusable': {
    harm: 'Sells a second code for the same session token.',
    without: 'spendsTheSession',
    changes: ['AUTHZ-020'],
  },
  'late-session-barring': {
    harm: 'Refuses every authorization of an app once one of its sessions was late, so nobody signs in any more.',
    instead: {
      sessionsExpire: (x, kept) => {
        const [who, clients] = [x.session.client.key, barred(x.world)];
        if (x.now >= x.session.expiresAt) clients.add(who);
        return clients.has(who) ? refuse('session') : kept(x);
      },
    },
    violates: ['AUTHZ-008'],
  },
  'authorizations-mixed-up': {
    harm: 'Mixes up two authorizations of the same moment, so one person gets the code of another.',
    instead: {
      sessionsExpire: async (x) => {
        newest.set(x.world, { session: x.session, user: x.user });
        await sleepBetweenReadAndWrite();
        return newest.get(x.world);
      },
    },
    violates: ['STATE-008'],
  },
  'authorize-stateless': {
    harm: 'Answers authorize without the state, so an app cannot tell whose code it has got.',
    instead: { authorizeAnswersAreComplete: (x) => succeed(x, { url: x.url, code: x.code }) },
    violates: ['AUTHZ-002', 'AUTHZ-005', 'STATE-008'],
  },

  'code-repeated': {
    harm: 'Issues the same code for two authorizations.',
    instead: {
      codesAreUnique: ({ world, session, user }) => ({
        code: world.shapes.code(digest(`code ${session.client.key} ${user.id}`).subarray(0, 24)),
      }),
    },
    violates: ['AUTHZ-006', 'TOKEN-009'],
  },
  'code-short-lived': {
    harm: 'Lets codes die after five minutes, so slow networks break sign-ins.',
    instead: { codesLastTenMinutes: (x) => keepCode(x, x.now + lifetimes.CODE / 2) },
    violates: ['TOKEN-009'],
  },
  'code-a-minute-late': {
    harm: 'Exchanges a code in its eleventh minute.',
    instead: { codesLastTenMinutes: (x) => keepCode(x, x.now + lifetimes.CODE + MINUTE) },
    violates: ['TOKEN-009'],
  },
  'code-a-minute-early': {
    harm: 'Refuses a code in its tenth minute.',
    instead: { codesLastTenMinutes: (x) => keepCode(x, x.now + lifetimes.CODE - MINUTE) },
    violates: ['TOKEN-009'],
  },
  'code-session-bound': {
    harm: 'Lets a code die with its session, so slow sign-ins get useless codes.',
    instead: { codesLastTenMinutes: (x) => keepCode(x, x.session.expiresAt) },
    changes: ['TOKEN-021'],
  },
  'redirect-elsewhere': {
    harm: 'Sends the code to another white-listed redirect URI than that of the start.',
    instead: elsewhere,
    violates: ['AUTHZ-004'],
  },
  'redirect-codeless': {
    harm: 'Sends people back to the app without the code.',
    instead: withoutCode,
    violates: ['AUTHZ-003'],
  },
  'state-lost': {
    harm: 'Returns to the app without the state.',
    instead: withoutState,
    violates: ['AUTHZ-003', 'STATE-001', 'STATE-003'],
  },
  'state-truncated': {
    harm: 'Returns only the beginning of a long state, so a careful app refuses every sign-in.',
    instead: {
      statesComeBackAsTheyWere: ({ session }) => ({ state: Array.from(session.state).slice(0, 64).join('') }),
    },
    violates: ['STATE-005'],
  },
  'state-rewritten': {
    harm: 'Replaces characters in state, so a careful app refuses the sign-in.',
    instead: withAlteredState,
    violates: ['STATE-001', 'STATE-002', 'STATE-004'],
  },
});

function unverifiedId(token: string): string | undefined {
  try {
    return decodeJwt(token).jti;
  } catch {
    return undefined;
  }
}
