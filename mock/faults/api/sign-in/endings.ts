import { succeed } from '#mock/protocol/answer.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import { goOn } from '#mock/protocol/rules.ts';
import { currentLink } from '#mock/protocol/token/link.ts';
import type { AccessToken, Tenant } from '#mock/world/tenant.ts';
import { define, defect } from '#mock/faults/define.ts';
import { accessOf, rememberPair } from '#mock/faults/pairs.ts';
import { memory, sleepBetweenReadAndWrite } from '#mock/faults/tricks.ts';

const leavers = memory();

function endAll({ accessTokens }: Tenant, isMeant: (token: AccessToken) => boolean): void {
  for (const token of accessTokens.values()) if (isMeant(token)) token.ended = true;
}

export const endLogins = ({ user, client }: Pick<AccessToken, 'user' | 'client'>, tenant: Tenant): void =>
  endAll(tenant, (token) => token.kind === 'login' && token.user === user && token.client === client);

/** What a revocation and a logout end, and what they spare. */
export const endings = define({
  'success-denied': defect('Ends sessions and says that it did not.', {
    violates: ['REVOKE-001', 'LOGOUT-001'],
    instead: {
      revocationsAreConfirmed: (x) => succeed(x, { success: false }),
      logoutsAreConfirmed: (x) => succeed(x, { success: false }),
    },
  }),
  'ending-empty': defect('Ends sessions and answers success without a body.', {
    violates: ['REVOKE-001', 'LOGOUT-001'],
    instead: {
      revocationsAreConfirmed: (x) => new Response(null, succeed(x, {})),
      logoutsAreConfirmed: (x) => new Response(null, succeed(x, {})),
    },
  }),
  'login-token-revokes': defect('Revokes an authorization for whoever holds a login token.', {
    without: 'loginTokensDoNotRevoke',
    changes: ['REVOKE-011'],
  }),
  'revoke-partial': defect('Revokes one access token only, so the app goes on with all the others.', {
    violates: ['LOGIN-009', 'REVOKE-003', 'REVOKE-004'],
    instead: { revokesTheLink: ({ token }) => void (token.ended = true) },
  }),
  'revoke-overreaching': defect('Revokes the authorizations of other apps too, so they fail without a reason.', {
    violates: ['REVOKE-007'],
    instead: {
      revokesTheLink: ({ token, tenant, world }) => {
        for (const client of world.clients.values()) {
          const link = currentLink(token.user, client, tenant);
          if (link) link.revoked = true;
        }
      },
    },
  }),
  'revoke-logs-out': defect('Logs people out of their account when they only part from one app.', {
    violates: ['REVOKE-006'],
    before: { revokesTheLink: ({ token, tenant }) => endLogins(token, tenant) },
  }),
  'revoke-ends-codes': defect('Ends codes that were not yet exchanged when an authorization is revoked.', {
    before: {
      revokesTheLink: ({ token: { user, client }, tenant }) => {
        for (const code of tenant.codes.values()) if (code.user === user && code.client === client) code.spent = true;
      },
    },
    changes: ['REVOKE-012'],
  }),
  'revoke-by-post': defect('Revokes by POST too, which a form of another site can send.', {
    instead: {
      otherMethodsAreNotAllowed: (x, kept) => {
        const { method, path } = x.call.req;
        return method === 'POST' && path === '/v1/auth/oauth/revoke' ? goOn('revoke') : kept(x);
      },
    },
    changes: ['REVOKE-013'],
  }),
  'logout-hollow': defect('Answers success to a logout and keeps the token alive.', {
    violates: ['LOGOUT-002', 'LOGOUT-003', 'LOGOUT-005'],
    without: 'logoutEndsTheToken',
  }),
  'logout-barring': defect('Does not let people sign in again once they have logged out.', {
    violates: ['LOGOUT-004', 'LOGOUT-008'],
    before: {
      logoutEndsTheToken: ({ world, token }) => void leavers(world).add(token.user.id),
      // It looks late, so that a login at the moment of a logout is barred on every machine.
      wrongPasswordsLock: async ({ world, user }) => {
        await sleepBetweenReadAndWrite();
        if (leavers(world).has(user.id)) refuse('credentials');
      },
    },
  }),
  'logout-greedy': defect('Ends a login that began while another one was ending.', {
    violates: ['LOGOUT-008'],
    before: {
      logoutsAreConfirmed: async ({ token: { user }, tenant }) => {
        await sleepBetweenReadAndWrite();
        endAll(tenant, (token) => token.kind === 'login' && token.user === user);
      },
    },
  }),
  'logout-everywhere': defect('Logs a user out of everything at once.', {
    before: { logoutsAreConfirmed: ({ token: { user }, tenant }) => endAll(tenant, (token) => token.user === user) },
    changes: ['LOGOUT-010'],
  }),
  'logout-ends-refresh': defect('Ends the refresh token at a logout of its access token.', {
    before: {
      tokenAnswersAreComplete: rememberPair,
      logoutsAreConfirmed: ({ token, tenant }) => {
        for (const refresh of tenant.refreshTokens.values()) if (accessOf(refresh) === token) refresh.spent = true;
      },
    },
    changes: ['LOGOUT-009'],
  }),
});
