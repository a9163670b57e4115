import { succeed } from '../answer.ts';
import { refuse } from '../refusal.ts';
import { required } from '../request/members.ts';
import type { Rules } from '../rules.ts';
import { linkOf } from './link.ts';
import { tokenPair, type TokenPair } from './token-pair.ts';
import { verifier, type Verifying } from './verifier.ts';

export interface Exchange extends TokenPair, Verifying {
  codeText: string;
  redirectUri: string;
}

/**
 * The grant authorization_code: a code buys an access token and a refresh token. Documented under oauth-token and SEED
 * "invalid_grant".
 */
export const exchange = {
  codeIsRequired: ({ members }) => ({ codeText: required(members, 'code') }),
  exchangeUriIsRequired: ({ members }) => ({ redirectUri: required(members, 'redirect_uri') }),
  verifierIsRequired: ({ members }) => ({ verifier: required(members, 'code_verifier') }),

  codeIsKnown: ({ tenant, codeText }) => ({ code: tenant.codes.get(codeText) ?? refuse('code') }),
  codesAreSingleUse: ({ code }) => code.spent && refuse('code'),
  codesExpire: ({ code, now }) => now >= code.expiresAt && refuse('code'),
  codesBelongToOneClient: ({ code, client }) => code.client !== client && refuse('code'),
  codesBelongToOneRedirectUri: ({ code, redirectUri, answers }) => {
    const isFree = answers['redirect.exchange'] === 'ignored' && code.mode === 'api';
    if (!isFree && redirectUri !== code.redirectUri) refuse('redirectUriAtExchange');
  },
  ...verifier,

  spendsTheCode: ({ code }) => void (code.spent = true),
  codesStandForTheirUser: ({ code: { user }, client, tenant }) => ({ user, link: linkOf(user, client, tenant) }),
  ...tokenPair,
  exchangesAnswerWithTokens: (x) => succeed(x, x.pair),
} satisfies Rules<Exchange>;
