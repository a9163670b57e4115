import { decodeJwt } from 'jose';
import { succeed } from '#mock/protocol/answer.ts';
import type { Authorize } from '#mock/protocol/authorize/authorize.ts';
import { keepCode, type Issuing } from '#mock/protocol/authorize/issue-code.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import { optional, required } from '#mock/protocol/request/members.ts';
import * as lifetimes from '#mock/world/lifetimes.ts';
import { digest } from '#mock/world/secret.ts';
import type { World } from '#mock/world/world.ts';
import { define, defect } from '#mock/faults/define.ts';
import { elsewhere, withAlteredState, withoutCode, withoutState } from '#mock/faults/ways-back.ts';
import {
  isCredential,
  isSession,
  memory,
  MINUTE,
  newestSession,
  sleepBetweenReadAndWrite,
} from '#mock/faults/tricks.ts';

const barred = memory();
const newest = new WeakMap<World, Pick<Issuing, 'session' | 'user'>>();

const isMistaken = ({ sessionToken, tenant }: Authorize): boolean =>
  isCredential(sessionToken, tenant) && !isSession(sessionToken, tenant) && tenant.sessions.size > 0;

/** The session token, and the code that it is traded for. */
export const authorize = define({
  'session-unnamed': defect(
    'Does not say that the session token is missing, so an app looks for the fault elsewhere.',
    {
      violates: ['AUTHZ-010', 'AUTHZ-012'],
      instead: { sessionTokenIsRequired: ({ members }) => ({ sessionToken: optional(members, 'token') ?? '' }) },
    },
  ),
  'tokens-swapped': defect("Authorizes with session token and login token in each other's place.", {
    violates: ['AUTHZ-015'],
    instead: {
      sessionTokenIsRequired: ({ members, tenant, call }) => {
        const sessionToken = required(members, 'token');
        if (tenant.accessTokens.get(sessionToken)?.kind !== 'login') return { sessionToken };
        const inHeader = (call.req.header('authorization') ?? '').replace('Bearer ', '');
        return { sessionToken: inHeader, bearer: sessionToken };
      },
      bearerIsRequired: (x, kept) => ('bearer' in x ? undefined : kept(x)),
    },
  }),
  'session-confused': defect('Takes another credential for a session token.', {
    violates: ['AUTHZ-018'],
    instead: {
      sessionTokensAreSigned: (x, kept) => (isMistaken(x) ? { sessionId: '' } : kept(x)),
      sessionTokensAreKnown: (x, kept) => (isMistaken(x) ? { session: newestSession(x.tenant) } : kept(x)),
    },
  }),
  'session-invented': defect(
    'Takes any text for a session token, so a code is issued for a start that somebody else made.',
    {
      violates: ['AUTHZ-011', 'AUTHZ-013'],
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
    },
  ),
  'session-forgeable': defect('Does not check who signed a session token, so anybody can write one.', {
    violates: ['AUTHZ-013'],
    instead: {
      sessionTokensAreSigned: ({ sessionToken }) => ({ sessionId: unverifiedId(sessionToken) ?? refuse('session') }),
      sessionTokensAreKnown: ({ tenant, sessionId }) => ({
        session: tenant.sessions.get(sessionId) ?? refuse('session'),
      }),
    },
  }),
  'session-borrowed': defect("Authorizes one app with another app's session.", {
    violates: ['AUTHZ-014'],
    without: 'sessionsBelongToOneClient',
  }),
  'session-immortal': defect(
    'Authorizes with a session of any age, so a link that was left open can be finished by another.',
    { violates: ['AUTHZ-007'], without: 'sessionsExpire' },
  ),
  'session-reusable': defect('Sells a second code for the same session token.', {
    without: 'spendsTheSession',
    changes: ['AUTHZ-020'],
  }),
  'late-session-barring': defect(
    'Refuses every authorization of an app once one of its sessions was late, so nobody signs in any more.',
    {
      violates: ['AUTHZ-008'],
      instead: {
        sessionsExpire: (x, kept) => {
          const [who, clients] = [x.session.client.key, barred(x.world)];
          if (x.now >= x.session.expiresAt) clients.add(who);
          return clients.has(who) ? refuse('session') : kept(x);
        },
      },
    },
  ),
  'authorizations-mixed-up': defect(
    'Mixes up two authorizations of the same moment, so one person gets the code of another.',
    {
      violates: ['STATE-008'],
      instead: {
        sessionsExpire: async (x) => {
          newest.set(x.world, { session: x.session, user: x.user });
          await sleepBetweenReadAndWrite();
          return newest.get(x.world);
        },
      },
    },
  ),
  'authorize-stateless': defect('Answers authorize without the state, so an app cannot tell whose code it has got.', {
    violates: ['AUTHZ-002', 'AUTHZ-005', 'STATE-008'],
    instead: { authorizeAnswersAreComplete: (x) => succeed(x, { url: x.url, code: x.code }) },
  }),

  'code-repeated': defect('Issues the same code for two authorizations.', {
    violates: ['AUTHZ-006', 'TOKEN-009'],
    instead: {
      codesAreUnique: ({ world, session, user }) => ({
        code: world.credentialTexts.code(digest(`code ${session.client.key} ${user.id}`).subarray(0, 24)),
      }),
    },
  }),
  'code-short-lived': defect('Lets codes die after five minutes, so slow networks break sign-ins.', {
    violates: ['TOKEN-009'],
    instead: { codesLastTenMinutes: (x) => keepCode(x, x.now + lifetimes.CODE / 2) },
  }),
  'code-a-minute-late': defect('Exchanges a code in its eleventh minute.', {
    violates: ['TOKEN-009'],
    instead: { codesLastTenMinutes: (x) => keepCode(x, x.now + lifetimes.CODE + MINUTE) },
  }),
  'code-a-minute-early': defect('Refuses a code in its tenth minute.', {
    violates: ['TOKEN-009'],
    instead: { codesLastTenMinutes: (x) => keepCode(x, x.now + lifetimes.CODE - MINUTE) },
  }),
  'code-session-bound': defect('Lets a code die with its session, so slow sign-ins get useless codes.', {
    instead: { codesLastTenMinutes: (x) => keepCode(x, x.session.expiresAt) },
    changes: ['TOKEN-021'],
  }),
  'redirect-elsewhere': defect('Sends the code to another white-listed redirect URI than that of the start.', {
    violates: ['AUTHZ-004'],
    instead: elsewhere,
  }),
  'redirect-codeless': defect('Sends people back to the app without the code.', {
    violates: ['AUTHZ-003'],
    instead: withoutCode,
  }),
  'state-lost': defect('Returns to the app without the state.', {
    violates: ['AUTHZ-003', 'STATE-001', 'STATE-003'],
    instead: withoutState,
  }),
  'state-truncated': defect('Returns only the beginning of a long state, so a careful app refuses every sign-in.', {
    violates: ['STATE-005'],
    instead: {
      statesComeBackAsTheyWere: ({ session }) => ({ state: Array.from(session.state).slice(0, 64).join('') }),
    },
  }),
  'state-rewritten': defect('Replaces characters in state, so a careful app refuses the sign-in.', {
    violates: ['STATE-001', 'STATE-002', 'STATE-004'],
    instead: withAlteredState,
  }),
});

function unverifiedId(token: string): string | undefined {
  try {
    return decodeJwt(token).jti;
  } catch {
    return undefined;
  }
}
