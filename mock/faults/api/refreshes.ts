import { succeed } from '#mock/protocol/answer.ts';
import { optional } from '#mock/protocol/request/members.ts';
import type { Refresh } from '#mock/protocol/token/refresh.ts';
import { isAlikeButCase, mistakenForRefresh, refusesOnce, similar, sleepBetweenReadAndWrite } from '../tricks.ts';
import { define } from '../define.ts';
import { accessOf, rememberPair } from '../pairs.ts';

/** What buys a new pair, and what becomes of the old one. */
export const refreshes = define({
  'refresh-token-optional': {
    harm: 'Refreshes without a refresh token.',
    instead: {
      refreshTokenIsRequired: ({ members }) => ({ refreshTokenText: optional(members, 'refresh_token') ?? '' }),
      refreshTokenIsKnown: (x, kept) => (x.refreshTokenText === '' ? mistakenForRefresh(x) : kept(x)),
    },
    violates: ['REFRESH-010', 'REFRESH-012'],
  },
  'refresh-guessable': {
    harm: 'Refreshes with a token that it never issued.',
    instead: {
      refreshTokenIsKnown: (x, kept) =>
        x.tenant.refreshTokens.has(x.refreshTokenText) ? kept(x) : mistakenForRefresh(x),
    },
    violates: ['REFRESH-008', 'REFRESH-013'],
  },
  'access-token-refreshes': {
    harm: 'Refreshes with an access token, so its six hours mean nothing.',
    instead: {
      refreshTokenIsKnown: (x, kept) => {
        const access = x.tenant.accessTokens.get(x.refreshTokenText);
        return access ? mistakenForRefresh(x, access.user) : kept(x);
      },
    },
    violates: ['REFRESH-013'],
  },
  'refresh-case-blind': {
    harm: 'Compares refresh tokens without their letter case.',
    instead: {
      refreshTokenIsKnown: (x, kept) => {
        if (x.tenant.refreshTokens.has(x.refreshTokenText)) return kept(x);
        const held = similar(x.tenant.refreshTokens, (name) => isAlikeButCase(name, x.refreshTokenText));
        return held ? { held, user: held.user, link: held.link } : kept(x);
      },
    },
    violates: ['REFRESH-008'],
  },
  'refresh-reusable': {
    harm: 'Accepts an old refresh token after a new one was issued, so a thief is never noticed.',
    without: 'refreshTokensAreSingleUse',
    violates: ['REFRESH-007', 'REFRESH-016'],
  },
  'production-refresh-reusable': {
    harm: 'Accepts old refresh tokens in production alone.',
    without: 'refreshTokensAreSingleUse',
    where: 'production',
    violates: ['REFRESH-007', 'REFRESH-016'],
  },
  'refresh-worn-down': {
    harm: 'Refreshes with a replaced refresh token when somebody insists.',
    instead: { refreshTokensAreSingleUse: refusesOnce((x: Refresh) => x.refreshTokenText) },
    violates: ['REFRESH-007'],
  },
  'reuse-vengeful': {
    harm: 'Ends the new tokens when the old refresh token is used again.',
    before: { refreshTokensAreSingleUse: ({ held }) => void (held.link.revoked ||= held.spent) },
    changes: ['REFRESH-018'],
  },
  'refresh-immortal': {
    harm: 'Refreshes with a token of any age.',
    without: 'refreshTokensExpire',
    violates: ['REFRESH-009'],
  },
  'refresh-transferable': {
    harm: 'Refreshes the token of another client.',
    without: 'refreshTokensBelongToOneClient',
    violates: ['REFRESH-014'],
  },
  'revoke-shallow': {
    harm: 'Refreshes after a revocation, so an app that was shown the door comes back in.',
    without: 'revocationEndsRefreshTokens',
    violates: ['REVOKE-003', 'REVOKE-004'],
  },
  'us-revoke-shallow': {
    harm: 'Refreshes for US users after a revocation.',
    without: 'revocationEndsRefreshTokens',
    where: 'us',
    violates: ['REVOKE-003', 'REVOKE-004'],
  },
  'refresh-unrotated': {
    harm: 'Returns the same refresh token, so a stolen one works for ever.',
    without: 'spendsTheRefreshToken',
    instead: { refreshesAnswerWithTokens: (x) => succeed(x, { ...x.pair, refresh_token: x.refreshTokenText }) },
    violates: ['REFRESH-004', 'REFRESH-007'],
  },
  'us-refresh-unrotated': {
    harm: 'Never replaces the refresh tokens of US users.',
    without: 'spendsTheRefreshToken',
    instead: { refreshesAnswerWithTokens: (x) => succeed(x, { ...x.pair, refresh_token: x.refreshTokenText }) },
    where: 'us',
    violates: ['REFRESH-004', 'REFRESH-007'],
  },
  'refresh-racing': {
    harm: 'Refreshes twice with one token when both requests come at the same moment.',
    before: { spendsTheRefreshToken: sleepBetweenReadAndWrite },
    violates: ['REFRESH-016'],
  },
  'refresh-greedy': {
    harm: 'Ends the other sessions of a user whenever one refreshes.',
    instead: {
      spendsTheRefreshToken: ({ tenant, held }) => {
        for (const other of tenant.refreshTokens.values()) if (other.link === held.link) other.spent = true;
      },
    },
    violates: ['REFRESH-015'],
  },
  'refresh-ends-access': {
    harm: 'Ends the access token before a refresh, while requests may be on their way.',
    before: {
      tokenAnswersAreComplete: rememberPair,
      spendsTheRefreshToken: ({ held }) => {
        const access = accessOf(held);
        if (access) access.ended = true;
      },
    },
    changes: ['REFRESH-019'],
  },
  'refresh-unprolonged': {
    harm: 'Lets a refreshed token die with the first one, whatever it announces.',
    before: {
      refreshesAnswerWithTokens: ({ tenant, refreshName, held }) => {
        const fresh = tenant.refreshTokens.get(refreshName);
        if (fresh) fresh.expiresAt = held.expiresAt;
      },
    },
    changes: ['REFRESH-017'],
  },
  'refresh-incomplete': {
    harm: 'Answers a refresh in another shape than an exchange.',
    instead: { refreshesAnswerWithTokens: (x) => succeed(x, { ...x.pair, refresh_token: undefined }) },
    violates: ['REFRESH-001', 'REFRESH-002'],
  },
  'refreshed-access-dead': {
    harm: 'Issues an access token at a refresh that does not work.',
    before: {
      refreshesAnswerWithTokens: ({ tenant, accessName }) => {
        const fresh = tenant.accessTokens.get(accessName);
        if (fresh) fresh.ended = true;
      },
    },
    violates: ['REFRESH-005'],
  },
  'refreshed-refresh-dead': {
    harm: 'Issues a refresh token at a refresh that does not work.',
    before: {
      refreshesAnswerWithTokens: ({ tenant, refreshName }) => {
        const fresh = tenant.refreshTokens.get(refreshName);
        if (fresh) fresh.spent = true;
      },
    },
    violates: ['REFRESH-006'],
  },
});
