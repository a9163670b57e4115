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
import { somebodyElse, MINUTE } from '#mock/faults/tricks.ts';
import { define, defect } from '#mock/faults/define.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import type { Instead } from '#mock/faults/defect.ts';

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
  'tokens-repeated': defect('Issues the same tokens for two authorizations, so ending one ends the other.', {
    violates: ['TOKEN-007'],
    instead: {
      tokensAreUnique: ({ client, user, world, tenant }) => ({
        accessName: tokenText('accessToken', digest(`access ${client.key} ${user.id}`), world, tenant),
        refreshName: tokenText('refreshToken', randomBytes(32), world, tenant),
      }),
    },
  }),
  'access-short-lived': defect('Lets an access token die after three of its six hours.', {
    violates: ['TOKEN-008'],
    instead: accessEnds((lifetime) => lifetime / 2),
  }),
  'access-a-minute-late': defect('Accepts an access token for a minute after its end.', {
    violates: ['TOKEN-008'],
    instead: accessEnds((lifetime) => lifetime + MINUTE),
  }),
  'access-a-minute-early': defect('Refuses an access token in its last minute, before apps think of a refresh.', {
    violates: ['TOKEN-008'],
    instead: accessEnds((lifetime) => lifetime - MINUTE),
  }),
  'refresh-short-lived': defect('Lets a refresh token die in half of its announced time.', {
    violates: ['REFRESH-009'],
    instead: refreshEnds((lifetime) => lifetime / 2),
  }),
  'refresh-a-minute-late': defect('Refreshes for a minute after the announced lifetime.', {
    violates: ['REFRESH-009'],
    instead: refreshEnds((lifetime) => lifetime + MINUTE),
  }),
  'refresh-lifetime-odd': defect('Announces a lifetime that no document names.', {
    violates: ['TOKEN-005'],
    instead: { refreshLifetimeIsDocumented: () => ({ announced: 30 * DAY }) },
  }),
  'refresh-token-missing': defect('Answers an exchange without a refresh token.', {
    violates: ['TOKEN-001', 'TOKEN-002'],
    instead: answered(() => ({ refresh_token: undefined })),
  }),
  'expiry-unannounced': defect('Does not say how long an access token lives.', {
    violates: ['TOKEN-003', 'REFRESH-003'],
    instead: answered(() => ({ expires_in: undefined })),
  }),
  'lifetime-as-text': defect('Announces the lifetime of an access token as a text.', {
    violates: ['TOKEN-003', 'REFRESH-003'],
    instead: answered(() => ({ expires_in: String(ACCESS / 1000) })),
  }),
  'token-type-odd': defect('Announces a token type that no client knows.', {
    violates: ['TOKEN-006'],
    instead: answered(() => ({ token_type: 'mac' })),
  }),
  'hosted-tokens-unrefreshable': defect(
    'Sells no refresh token for a code of the page, so people sign in again every six hours.',
    {
      violates: ['UI-010'],
      instead: {
        exchangesAnswerWithTokens: (x, kept) =>
          x.code.mode === 'hosted' ? succeed(x, { ...x.pair, refresh_token: undefined }) : kept(x),
      },
    },
  ),
  'hosted-tokens-hurried': defect('Announces another lifetime for tokens of the page than for those of API mode.', {
    violates: ['UI-010'],
    instead: {
      exchangesAnswerWithTokens: (x, kept) =>
        x.code.mode === 'hosted' ? succeed(x, { ...x.pair, expires_in: 900 }) : kept(x),
    },
  }),
  'hosted-user-mistaken': defect('Gives the tokens of somebody else to the person who signed in at the page.', {
    violates: ['UI-010'],
    instead: {
      codesStandForTheirUser: (x, kept) => {
        const { code, tenant } = x;
        return kept(code.mode === 'hosted' ? { ...x, code: { ...code, user: somebodyElse(code.user, tenant) } } : x);
      },
    },
  }),
  'hosted-code-needs-login': defect('Takes the code of the page only after the app itself has logged the person in.', {
    violates: ['UI-004', 'UI-005'],
    instead: {
      codesStandForTheirUser: (x, kept) => {
        const { code, tenant } = x;
        const logins = [...tenant.accessTokens.values()].filter(({ kind }) => kind === 'login');
        const hasLoggedIn = code.mode === 'api' || logins.some(({ user }) => user === code.user);
        return hasLoggedIn ? kept(x) : refuse('code');
      },
    },
  }),
});
