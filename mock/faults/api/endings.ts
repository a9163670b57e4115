import { succeed } from '#mock/protocol/answer.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import { goOn } from '#mock/protocol/rules.ts';
import { currentLink } from '#mock/protocol/token/link.ts';
import type { AccessToken, Tenant } from '#mock/world/tenant.ts';
import { define } from '../define.ts';
import { accessOf, rememberPair } from '../pairs.ts';
import { memory, sleepBetweenReadAndWrite } from '../tricks.ts';

const leavers = memory();

function endAll({ accessTokens }: Tenant, isMeant: (token: AccessToken) => boolean): void {
  for (const token of accessTokens.values()) if (isMeant(token)) token.ended = true;
}

export const endLogins = ({ user, client }: Pick<AccessToken, 'user' | 'client'>, tenant: Tenant): void =>
  endAll(tenant, (token) => token.kind === 'login' && token.user === user && token.client === client);

/** What a revocation and a logout end, and what they spare. */
export const endings = define({
  'success-denied': {
    harm: 'Ends sessions and says that it did not.',
    instead: {
      revocationsAreConfirmed: (x) => succeed(x, { success: false }),
      logoutsAreConfirmed: (x) => succeed(x, { success: false }),
    },
    violates: ['REVOKE-001', 'LOGOUT-001'],
  },
  'ending-empty': {
    harm: 'Ends sessions and answers success without a body.',
    instead: {
      revocationsAreConfirmed: (x) => new Response(null, succeed(x, {})),
      logoutsAreConfirmed: (x) => new Response(null, succeed(x, {})),
    },
    violates: ['REVOKE-001', 'LOGOUT-001'],
  },
  'login-token-revokes': {
    harm: 'Revokes an authorization for whoever holds a login token.',
    without: 'loginTokensDoNotRevoke',
    changes: ['REVOKE-011'],
  },
  'revoke-partial': {
    harm: 'Revokes one access token only, so the app goes on with all the others.',
    instead: { revokesTheLink: ({ token }) => void (token.ended = true) },
    violates: ['LOGIN-009', 'REVOKE-003', 'REVOKE-004'],
  },
  'revoke-overreaching': {
    harm: 'Revokes the authorizations of other apps too, so they fail without a reason.',
    instead: {
      revokesTheLink: ({ token, tenant, world }) => {
        for (const client of world.clients.values()) {
          const link = currentLink(token.user, client, tenant);
          if (link) link.revoked = true;
        }
      },
    },
    violates: ['REVOKE-007'],
  },
  'revoke-logs-out': {
    harm: 'Logs people out of their account when they only part from one app.',
    before: { revokesTheLink: ({ token, tenant }) => endLogins(token, tenant) },
    violates: ['REVOKE-006'],
  },
  'revoke-ends-codes': {
    harm: 'Ends codes that were not yet exchanged when an authorization is revoked.',
    before: {
      revokesTheLink: ({ token: { user, client }, tenant }) => {
        for (const code of tenant.codes.values()) if (code.user === user && code.client === client) code.spent = true;
      },
    },
    changes: ['REVOKE-012'],
  },
  'revoke-by-post': {
    harm: 'Revokes by POST too, which a form of another site can send.',
    instead: {
      otherMethodsAreNotAllowed: (x, kept) => {
        const { method, path } = x.call.req;
        return method === 'POST' && path === '/v1/auth/oauth/revoke' ? goOn('revoke') : kept(x);
      },
    },
    changes: ['REVOKE-013'],
  },
  'logout-hollow': {
    harm: 'Answers success to a logout and keeps the token alive.',
    without: 'logoutEndsTheToken',
    violates: ['LOGOUT-002', 'LOGOUT-003', 'LOGOUT-005'],
  },
  'logout-barring': {
    harm: 'Does not let people sign in again once they have logged out.',
    before: {
      logoutEndsTheToken: ({ world, token }) => void leavers(world).add(token.user.id),
      wrongPasswordsLock: ({ world, user }) => {
        if (leavers(world).has(user.id)) refuse('credentials');
      },
    },
    violates: ['LOGOUT-004', 'LOGOUT-008'],
  },
  'logout-greedy': {
    harm: 'Ends a login that began while another one was ending.',
    before: {
      logoutsAreConfirmed: async ({ token: { user }, tenant }) => {
        await sleepBetweenReadAndWrite();
        endAll(tenant, (token) => token.kind === 'login' && token.user === user);
      },
    },
    violates: ['LOGOUT-008'],
  },
  'logout-everywhere': {
    harm: 'Logs a user out of everything at once.',
    before: { logoutsAreConfirmed: ({ token: { user }, tenant }) => endAll(tenant, (token) => token.user === user) },
    changes: ['LOGOUT-010'],
  },
  'logout-ends-refresh': {
    harm: 'Ends the refresh token at a logout of its access token.',
    before: {
      tokenAnswersAreComplete: rememberPair,
      logoutsAreConfirmed: ({ token, tenant }) => {
        for (const refresh of tenant.refreshTokens.values()) if (accessOf(refresh) === token) refresh.spent = true;
      },
    },
    changes: ['LOGOUT-009'],
  },
});
