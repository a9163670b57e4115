import { randomBytes } from 'node:crypto';
import { succeed } from '#mock/protocol/answer.ts';
import {
  keepAccessToken,
  keepRefreshToken,
  lifetimeOf,
  tokenAnswer,
  type TokenPair,
} from '#mock/protocol/token/token-pair.ts';
import * as lifetimes from '#mock/world/lifetimes.ts';
import { digest } from '#mock/world/secret.ts';
import { tokenText } from '#mock/world/token-text.ts';
import { somebodyElse, MINUTE } from '../tricks.ts';
import { define } from '../define.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import type { Instead } from '../defect.ts';

const ACCESS = lifetimes.ACCESS_TOKEN;
const DAY = 86_400;

const accessEnds = (change: (lifetime: number) => number): Instead => ({
  accessTokensLastSixHours: (x) => keepAccessToken(x, x.now + change(ACCESS)),
});

const refreshEnds = (change: (lifetime: number) => number): Instead => ({
  refreshTokensLastAsAnnounced: (x) => keepRefreshToken(x, x.now + change(lifetimeOf(x))),
});

/** Answers with other members than the pair has. */
const answered = (change: (x: TokenPair) => object): Instead => ({
  tokenAnswersAreComplete: (x) => ({ pair: { ...tokenAnswer(x), ...change(x) } }),
});

/** The pair of tokens, whatever buys it. JSON knows no undefined: such a member is away. */
export const pairs = define({
  'tokens-repeated': {
    harm: 'Issues the same tokens for two authorizations, so ending one ends the other.',
    instead: {
      tokensAreUnique: ({ client, user, world, tenant }) => ({
        accessName: tokenText('accessToken', digest(`access ${client.key} ${user.id}`), world, tenant),
        refreshName: tokenText('refreshToken', randomBytes(32), world, tenant),
      }),
    },
    violates: ['TOKEN-007'],
  },
  'access-short-lived': {
    harm: 'Lets an access token die after three of its six hours.',
    instead: accessEnds((lifetime) => lifetime / 2),
    violates: ['TOKEN-008'],
  },
  'access-a-minute-late': {
    harm: 'Accepts an access token for a minute after its end.',
    instead: accessEnds((lifetime) => lifetime + MINUTE),
    violates: ['TOKEN-008'],
  },
  'access-a-minute-early': {
    harm: 'Refuses an access token in its last minute, before apps think of a refresh.',
    instead: accessEnds((lifetime) => lifetime - MINUTE),
    violates: ['TOKEN-008'],
  },
  'refresh-short-lived': {
    harm: 'Lets a refresh token die in half of its announced time.',
    instead: refreshEnds((lifetime) => lifetime / 2),
    violates: ['REFRESH-009'],
  },
  'refresh-a-minute-late': {
    harm: 'Refreshes for a minute after the announced lifetime.',
    instead: refreshEnds((lifetime) => lifetime + MINUTE),
    violates: ['REFRESH-009'],
  },
  'refresh-lifetime-odd': {
    harm: 'Announces a lifetime that no document names.',
    instead: { refreshLifetimeIsDocumented: () => ({ announced: 30 * DAY }) },
    violates: ['TOKEN-005'],
  },
  'refresh-token-missing': {
    harm: 'Answers an exchange without a refresh token.',
    instead: answered(() => ({ refresh_token: undefined })),
    violates: ['TOKEN-001', 'TOKEN-002'],
  },
  'expiry-unannounced': {
    harm: 'Does not say how long an access token lives.',
    instead: answered(() => ({ expires_in: undefined })),
    violates: ['TOKEN-003', 'REFRESH-003'],
  },
  'lifetime-as-text': {
    harm: 'Announces the lifetime of an access token as a text.',
    instead: answered(() => ({ expires_in: String(ACCESS / 1000) })),
    violates: ['TOKEN-003', 'REFRESH-003'],
  },
  'token-type-odd': {
    harm: 'Announces a token type that no client knows.',
    instead: answered(() => ({ token_type: 'mac' })),
    violates: ['TOKEN-006'],
  },
  'hosted-tokens-unrefreshable': {
    harm: 'Sells no refresh token for a code of the page, so people sign in again every six hours.',
    instead: {
      exchangesAnswerWithTokens: (x, kept) =>
        x.code.mode === 'hosted' ? succeed(x, { ...x.pair, refresh_token: undefined }) : kept(x),
    },
    violates: ['UI-010'],
  },
  'hosted-tokens-hurried': {
    harm: 'Announces another lifetime for tokens of the page than for those of API mode.',
    instead: {
      exchangesAnswerWithTokens: (x, kept) =>
        x.code.mode === 'hosted' ? succeed(x, { ...x.pair, expires_in: 900 }) : kept(x),
    },
    violates: ['UI-010'],
  },
  'hosted-user-mistaken': {
    harm: 'Gives the tokens of somebody else to the person who signed in at the page.',
    instead: {
      codesStandForTheirUser: (x, kept) => {
        const { code, tenant } = x;
        return kept(code.mode === 'hosted' ? { ...x, code: { ...code, user: somebodyElse(code.user, tenant) } } : x);
      },
    },
    violates: ['UI-010'],
  },
  'hosted-code-needs-login': {
    harm: 'Takes the code of the page only after the app itself has logged the person in.',
    instead: {
      codesStandForTheirUser: (x, kept) => {
        const { code, tenant } = x;
        const logins = [...tenant.accessTokens.values()].filter(({ kind }) => kind === 'login');
        const hasLoggedIn = code.mode === 'api' || logins.some(({ user }) => user === code.user);
        return hasLoggedIn ? kept(x) : refuse('code');
      },
    },
    violates: ['UI-004', 'UI-005'],
  },
});
