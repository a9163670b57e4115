import { refuse } from '#mock/protocol/refusal.ts';
import type { Bearing } from '#mock/protocol/request/bearer.ts';
import type { Instead } from '#mock/faults/defect.ts';
import { define, defect } from '#mock/faults/define.ts';
import { isSession, refusesOnce, similar, somebodyElse, standIn } from '#mock/faults/tricks.ts';
import { inform } from '#mock/protocol/answer.ts';
import { userView } from '#mock/protocol/user/user-view.ts';

/** Takes what a pattern finds in the header for a bearer. */
const alsoBearers = (pattern: RegExp): Instead => ({
  bearerIsRequired: (x, kept) => {
    const bearer = pattern.exec(x.call.req.header('authorization') ?? '')?.[1];
    return bearer === undefined ? kept(x) : { bearer };
  },
});

/** What counts as a bearer, and what it shows. */
export const bearers = define({
  'bearer-optional': defect('Authorizes, revokes and logs out for callers who show no token at all.', {
    violates: ['AUTHZ-009', 'REVOKE-008', 'LOGOUT-006'],
    instead: {
      bearerIsRequired: (x, kept) => (x.call.req.header('authorization') ? kept(x) : { bearer: '' }),
      bearerIsKnown: (x, kept) => (x.bearer === '' ? { token: standIn(x) } : kept(x)),
    },
  }),
  'bearer-unchecked': defect('Takes any text for a token, so anybody acts for somebody.', {
    violates: ['AUTHZ-009', 'REVOKE-008', 'USER-011'],
    instead: { bearerIsKnown: (x, kept) => (x.tenant.accessTokens.has(x.bearer) ? kept(x) : { token: standIn(x) }) },
  }),
  'scheme-optional': defect('Takes a token without the word Bearer.', {
    violates: ['USER-007'],
    instead: alsoBearers(/^(\S+)$/),
  }),
  'scheme-ignored': defect('Takes a token under any scheme.', {
    violates: ['USER-008'],
    instead: alsoBearers(/^\w+ (\S+)$/),
    changes: ['USER-010'],
  }),
  'bearer-spacing-loose': defect('Takes two spaces after Bearer, where a proxy before it may not.', {
    violates: ['USER-009'],
    instead: alsoBearers(/^Bearer\s+(\S+)\s*$/),
  }),
  'query-token-taken': defect('Takes an access token in the address, which stands in every log.', {
    violates: ['USER-018'],
    instead: {
      bearerIsRequired: (x, kept) => {
        const bearer = x.call.req.query('access_token');
        return bearer === undefined || x.call.req.header('authorization') ? kept(x) : { bearer };
      },
    },
  }),
  'session-token-as-bearer': defect('Takes the session token of a start for an access token.', {
    violates: ['USER-012', 'AUTHZ-016', 'REVOKE-010'],
    instead: { bearerIsKnown: (x, kept) => (isSession(x.bearer, x.tenant) ? { token: standIn(x) } : kept(x)) },
  }),
  'code-as-bearer': defect('Takes an authorization code for an access token.', {
    violates: ['USER-015', 'AUTHZ-017', 'LOGOUT-007'],
    instead: { bearerIsKnown: (x, kept) => (x.tenant.codes.has(x.bearer) ? { token: standIn(x) } : kept(x)) },
  }),
  'refresh-token-as-bearer': defect('Takes a refresh token for an access token, so it need never be refreshed.', {
    violates: ['USER-014', 'AUTHZ-017'],
    instead: { bearerIsKnown: (x, kept) => (x.tenant.refreshTokens.has(x.bearer) ? { token: standIn(x) } : kept(x)) },
  }),
  'access-half-compared': defect('Takes an access token with something behind it.', {
    violates: ['USER-011'],
    instead: {
      bearerIsKnown: (x, kept) => {
        const token = similar(x.tenant.accessTokens, (name) => x.bearer.startsWith(name));
        return token ? { token } : kept(x);
      },
    },
  }),
  'access-token-authorizes': defect('Authorizes with the final access token, so an app can grant itself more.', {
    instead: { onlyLoginTokensAuthorize: ({ token: { user } }) => ({ user }) },
    changes: ['AUTHZ-019'],
  }),
  'access-token-refused': defect('Refuses the token that it has just issued.', {
    violates: ['USER-001', 'REFRESH-005'],
    instead: { usersSeeThemselves: (x, kept) => (x.token.kind === 'oauth' ? refuse('bearer') : kept(x)) },
  }),
  'wrong-kind-forbidden': defect(
    'Answers a token of the wrong kind with 403, so an app asks for more rights instead of the right token.',
    {
      violates: ['USER-013'],
      instead: {
        onlyLoginTokensAuthorize: (x, kept) => (x.token.kind === 'login' ? kept(x) : refuse('permission')),
        loginTokensOpenNoApi: ({ token }) => token.kind === 'login' && refuse('permission'),
        loginTokensDoNotRevoke: ({ token }) => token.kind === 'login' && refuse('permission'),
      },
    },
  ),
  'other-user-shown': defect('Shows the data of somebody else.', {
    violates: ['USER-003'],
    instead: {
      usersSeeThemselves: ({ token, tenant, world }) => ({ view: userView(somebodyElse(token.user, tenant), world) }),
    },
  }),
  'user-incomplete': defect('Leaves out members of the user that apps rely on.', {
    violates: ['USER-002'],
    instead: { userAnswersAreComplete: ({ view: { id } }) => inform({ id }) },
  }),
  'access-immortal': defect('Accepts an access token for ever, so one that leaked never stops being useful.', {
    violates: ['TOKEN-008', 'TOKEN-026'],
    without: 'accessTokensExpire',
  }),
  'production-access-immortal': defect('Accepts access tokens for ever in production alone.', {
    violates: ['TOKEN-008'],
    without: 'accessTokensExpire',
    where: 'production',
  }),
  'login-immortal': defect('Accepts a login token for ever, so one that leaked never stops being useful.', {
    violates: ['LOGIN-011'],
    without: 'loginTokensExpire',
  }),
  'access-transferable': defect('Takes an access token beside the key of another client.', {
    without: 'accessTokensBelongToOneClient',
    changes: ['USER-019'],
  }),
  'pending-token-usable': defect(
    'Takes the early token of a challenge before the one-time password, so the second factor is none.',
    {
      violates: ['OTP-003'],
      without: 'pendingTokensAreUseless',
      under: { answers: { 'otp.challenge': 'http200-flag', 'otp.pendingToken': 'unusable' } },
    },
  ),
  'revoke-powerless': defect('Answers success to a revocation and keeps the access tokens alive.', {
    violates: ['REVOKE-002', 'REVOKE-004', 'REVOKE-009'],
    without: 'revokedTokensAreOver',
  }),
  'revoked-token-revived': defect('Refuses a revoked access token once and accepts it from then on.', {
    violates: ['REVOKE-002'],
    instead: { revokedTokensAreOver: refusesOnce((x: Bearing) => x.bearer) },
  }),
  'logged-out-token-revived': defect('Refuses a token that logged out once and accepts it from then on.', {
    violates: ['LOGOUT-002'],
    instead: { loggedOutTokensAreOver: refusesOnce((x: Bearing) => x.bearer) },
  }),
});
