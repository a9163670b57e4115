import { succeed } from '#mock/protocol/answer.ts';
import { optional } from '#mock/protocol/request/members.ts';
import type { Refresh } from '#mock/protocol/token/refresh.ts';
import {
  isAlikeButCase,
  mistakenForRefresh,
  refusesOnce,
  similar,
  sleepBetweenReadAndWrite,
} from '#mock/faults/tricks.ts';
import { define, defect } from '#mock/faults/define.ts';
import { accessOf, rememberPair } from '#mock/faults/pairs.ts';

/** What buys a new pair, and what becomes of the old one. */
export const refreshes = define({
  'refresh-token-optional': defect('Refreshes without a refresh token.', {
    violates: ['REFRESH-010', 'REFRESH-012'],
    instead: {
      refreshTokenIsRequired: ({ members }) => ({ refreshTokenText: optional(members, 'refresh_token') ?? '' }),
      refreshTokenIsKnown: (x, kept) => (x.refreshTokenText === '' ? mistakenForRefresh(x) : kept(x)),
    },
  }),
  'refresh-guessable': defect('Refreshes with a token that it never issued.', {
    violates: ['REFRESH-008', 'REFRESH-013'],
    instead: {
      refreshTokenIsKnown: (x, kept) =>
        x.tenant.refreshTokens.has(x.refreshTokenText) ? kept(x) : mistakenForRefresh(x),
    },
  }),
  'access-token-refreshes': defect('Refreshes with an access token, so its six hours mean nothing.', {
    violates: ['REFRESH-013'],
    instead: {
      refreshTokenIsKnown: (x, kept) => {
        const access = x.tenant.accessTokens.get(x.refreshTokenText);
        return access ? mistakenForRefresh(x, access.user) : kept(x);
      },
    },
  }),
  'refresh-case-blind': defect('Compares refresh tokens without their letter case.', {
    violates: ['REFRESH-008'],
    instead: {
      refreshTokenIsKnown: (x, kept) => {
        if (x.tenant.refreshTokens.has(x.refreshTokenText)) return kept(x);
        const held = similar(x.tenant.refreshTokens, (name) => isAlikeButCase(name, x.refreshTokenText));
        return held ? { held, user: held.user, link: held.link } : kept(x);
      },
    },
  }),
  'refresh-reusable': defect('Accepts an old refresh token after a new one was issued, so a thief is never noticed.', {
    violates: ['REFRESH-007', 'REFRESH-016'],
    without: 'refreshTokensAreSingleUse',
  }),
  'production-refresh-reusable': defect('Accepts old refresh tokens in production alone.', {
    violates: ['REFRESH-007', 'REFRESH-016'],
    without: 'refreshTokensAreSingleUse',
    where: 'production',
  }),
  'refresh-worn-down': defect('Refreshes with a replaced refresh token when somebody insists.', {
    violates: ['REFRESH-007'],
    instead: { refreshTokensAreSingleUse: refusesOnce((x: Refresh) => x.refreshTokenText) },
  }),
  'reuse-vengeful': defect('Ends the new tokens when the old refresh token is used again.', {
    before: { refreshTokensAreSingleUse: ({ held }) => void (held.link.revoked ||= held.spent) },
    changes: ['REFRESH-018'],
  }),
  'refresh-immortal': defect('Refreshes with a token of any age.', {
    violates: ['REFRESH-009', 'REFRESH-020'],
    without: 'refreshTokensExpire',
  }),
  'refresh-transferable': defect('Refreshes the token of another client.', {
    violates: ['REFRESH-014'],
    without: 'refreshTokensBelongToOneClient',
  }),
  'revoke-shallow': defect('Refreshes after a revocation, so an app that was shown the door comes back in.', {
    violates: ['REVOKE-003', 'REVOKE-004'],
    without: 'revocationEndsRefreshTokens',
  }),
  'us-revoke-shallow': defect('Refreshes for US users after a revocation.', {
    violates: ['REVOKE-003', 'REVOKE-004'],
    without: 'revocationEndsRefreshTokens',
    where: 'us',
  }),
  'refresh-unrotated': defect('Returns the same refresh token, so a stolen one works for ever.', {
    violates: ['REFRESH-004', 'REFRESH-007'],
    without: 'spendsTheRefreshToken',
    instead: { refreshesAnswerWithTokens: (x) => succeed(x, { ...x.pair, refresh_token: x.refreshTokenText }) },
  }),
  'us-refresh-unrotated': defect('Never replaces the refresh tokens of US users.', {
    violates: ['REFRESH-004', 'REFRESH-007'],
    without: 'spendsTheRefreshToken',
    instead: { refreshesAnswerWithTokens: (x) => succeed(x, { ...x.pair, refresh_token: x.refreshTokenText }) },
    where: 'us',
  }),
  'refresh-racing': defect('Refreshes twice with one token when both requests come at the same moment.', {
    violates: ['REFRESH-016'],
    before: { spendsTheRefreshToken: sleepBetweenReadAndWrite },
  }),
  'refresh-greedy': defect('Ends the other sessions of a user whenever one refreshes.', {
    violates: ['REFRESH-015'],
    instead: {
      spendsTheRefreshToken: ({ tenant, held }) => {
        for (const other of tenant.refreshTokens.values()) if (other.link === held.link) other.spent = true;
      },
    },
  }),
  'refresh-ends-access': defect('Ends the access token before a refresh, while requests may be on their way.', {
    before: {
      tokenAnswersAreComplete: rememberPair,
      spendsTheRefreshToken: ({ held }) => {
        const access = accessOf(held);
        if (access) access.ended = true;
      },
    },
    changes: ['REFRESH-019'],
  }),
  'refresh-unprolonged': defect('Lets a refreshed token die with the first one, whatever it announces.', {
    before: {
      refreshesAnswerWithTokens: ({ tenant, refreshName, held }) => {
        const fresh = tenant.refreshTokens.get(refreshName);
        if (fresh) fresh.expiresAt = held.expiresAt;
      },
    },
    changes: ['REFRESH-017'],
  }),
  'refresh-incomplete': defect('Answers a refresh in another shape than an exchange.', {
    violates: ['REFRESH-001', 'REFRESH-002'],
    instead: { refreshesAnswerWithTokens: (x) => succeed(x, { ...x.pair, refresh_token: undefined }) },
  }),
  'refreshed-access-dead': defect('Issues an access token at a refresh that does not work.', {
    violates: ['REFRESH-005'],
    before: {
      refreshesAnswerWithTokens: ({ tenant, accessName }) => {
        const fresh = tenant.accessTokens.get(accessName);
        if (fresh) fresh.ended = true;
      },
    },
  }),
  'refreshed-refresh-dead': defect('Issues a refresh token at a refresh that does not work.', {
    violates: ['REFRESH-006'],
    before: {
      refreshesAnswerWithTokens: ({ tenant, refreshName }) => {
        const fresh = tenant.refreshTokens.get(refreshName);
        if (fresh) fresh.spent = true;
      },
    },
  }),
});
