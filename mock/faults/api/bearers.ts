import { refuse } from '#mock/protocol/refusal.ts';
import type { Bearing } from '#mock/protocol/request/bearer.ts';
import type { Instead } from '../defect.ts';
import { define } from '../define.ts';
import { isSession, refusesOnce, similar, somebodyElse, standIn } from '../tricks.ts';
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
  'bearer-optional': {
    harm: 'Authorizes, revokes and logs out for callers who show no token at all.',
    instead: {
      bearerIsRequired: (x, kept) => (x.call.req.header('authorization') ? kept(x) : { bearer: '' }),
      bearerIsKnown: (x, kept) => (x.bearer === '' ? { token: standIn(x) } : kept(x)),
    },
    violates: ['AUTHZ-009', 'REVOKE-008', 'LOGOUT-006'],
  },
  'bearer-unchecked': {
    harm: 'Takes any text for a token, so anybody acts for somebody.',
    instead: { bearerIsKnown: (x, kept) => (x.tenant.accessTokens.has(x.bearer) ? kept(x) : { token: standIn(x) }) },
    violates: ['AUTHZ-009', 'REVOKE-008', 'USER-011'],
  },
  'scheme-optional': {
    harm: 'Takes a token without the word Bearer.',
    instead: alsoBearers(/^(\S+)$/),
    violates: ['USER-007'],
  },
  'scheme-ignored': {
    harm: 'Takes a token under any scheme.',
    instead: alsoBearers(/^\w+ (\S+)$/),
    violates: ['USER-008'],
    changes: ['USER-010'],
  },
  'bearer-spacing-loose': {
    harm: 'Takes two spaces after Bearer, where a proxy before it may not.',
    instead: alsoBearers(/^Bearer\s+(\S+)\s*$/),
    violates: ['USER-009'],
  },
  'query-token-taken': {
    harm: 'Takes an access token in the address, which stands in every log.',
    instead: {
      bearerIsRequired: (x, kept) => {
        const bearer = x.call.req.query('access_token');
        return bearer === undefined || x.call.req.header('authorization') ? kept(x) : { bearer };
      },
    },
    violates: ['USER-018'],
  },
  'session-token-as-bearer': {
    harm: 'Takes the session token of a start for an access token.',
    instead: { bearerIsKnown: (x, kept) => (isSession(x.bearer, x.tenant) ? { token: standIn(x) } : kept(x)) },
    violates: ['USER-012', 'AUTHZ-016', 'REVOKE-010'],
  },
  'code-as-bearer': {
    harm: 'Takes an authorization code for an access token.',
    instead: { bearerIsKnown: (x, kept) => (x.tenant.codes.has(x.bearer) ? { token: standIn(x) } : kept(x)) },
    violates: ['USER-015', 'AUTHZ-017', 'LOGOUT-007'],
  },
  'refresh-token-as-bearer': {
    harm: 'Takes a refresh token for an access token, so it need never be refreshed.',
    instead: { bearerIsKnown: (x, kept) => (x.tenant.refreshTokens.has(x.bearer) ? { token: standIn(x) } : kept(x)) },
    violates: ['USER-014', 'AUTHZ-017'],
  },
  'access-half-compared': {
    harm: 'Takes an access token with something behind it.',
    instead: {
      bearerIsKnown: (x, kept) => {
        const token = similar(x.tenant.accessTokens, (name) => x.bearer.startsWith(name));
        return token ? { token } : kept(x);
      },
    },
    violates: ['USER-011'],
  },
  'access-token-authorizes': {
    harm: 'Authorizes with the final access token, so an app can grant itself more.',
    instead: { onlyLoginTokensAuthorize: ({ token: { user } }) => ({ user }) },
    changes: ['AUTHZ-019'],
  },
  'access-token-refused': {
    harm: 'Refuses the token that it has just issued.',
    instead: { usersSeeThemselves: (x, kept) => (x.token.kind === 'oauth' ? refuse('bearer') : kept(x)) },
    violates: ['USER-001', 'REFRESH-005'],
  },
  'wrong-kind-forbidden': {
    harm: 'Answers a token of the wrong kind with 403, so an app asks for more rights instead of the right token.',
    instead: {
      onlyLoginTokensAuthorize: (x, kept) => (x.token.kind === 'login' ? kept(x) : refuse('permission')),
      loginTokensOpenNoApi: ({ token }) => token.kind === 'login' && refuse('permission'),
      loginTokensDoNotRevoke: ({ token }) => token.kind === 'login' && refuse('permission'),
    },
    violates: ['USER-013'],
  },
  'other-user-shown': {
    harm: 'Shows the data of somebody else.',
    instead: {
      usersSeeThemselves: ({ token, tenant, world }) => ({ view: userView(somebodyElse(token.user, tenant), world) }),
    },
    violates: ['USER-003'],
  },
  'user-incomplete': {
    harm: 'Leaves out members of the user that apps rely on.',
    instead: { userAnswersAreComplete: ({ view: { id } }) => inform({ id }) },
    violates: ['USER-002'],
  },
  'access-immortal': {
    harm: 'Accepts an access token for ever, so one that leaked never stops being useful.',
    without: 'accessTokensExpire',
    violates: ['TOKEN-008'],
  },
  'production-access-immortal': {
    harm: 'Accepts access tokens for ever in production alone.',
    without: 'accessTokensExpire',
    where: 'production',
    violates: ['TOKEN-008'],
  },
  'login-immortal': {
    harm: 'Accepts a login token for ever, so one that leaked never stops being useful.',
    without: 'loginTokensExpire',
    violates: ['LOGIN-011'],
  },
  'access-transferable': {
    harm: 'Takes an access token beside the key of another client.',
    without: 'accessTokensBelongToOneClient',
    changes: ['USER-019'],
  },
  'pending-token-usable': {
    harm: 'Takes the early token of a challenge before the one-time password, so the second factor is none.',
    without: 'pendingTokensAreUseless',
    under: { answers: { 'otp.challenge': 'http200-flag', 'otp.pendingToken': 'unusable' } },
    violates: ['OTP-003'],
  },
  'revoke-powerless': {
    harm: 'Answers success to a revocation and keeps the access tokens alive.',
    without: 'revokedTokensAreOver',
    violates: ['REVOKE-002', 'REVOKE-004', 'REVOKE-009'],
  },
  'revoked-token-revived': {
    harm: 'Refuses a revoked access token once and accepts it from then on.',
    instead: { revokedTokensAreOver: refusesOnce((x: Bearing) => x.bearer) },
    violates: ['REVOKE-002'],
  },
  'logged-out-token-revived': {
    harm: 'Refuses a token that logged out once and accepts it from then on.',
    instead: { loggedOutTokensAreOver: refusesOnce((x: Bearing) => x.bearer) },
    violates: ['LOGOUT-002'],
  },
});
