import { body, type WithBody } from '../request/body.ts';
import { callerWithRegion } from '../request/caller.ts';
import { required } from '../request/members.ts';
import { refuse } from '../refusal.ts';
import { secretKey, type Authenticated } from '../request/secret-key.ts';
import { goOn, type Rules } from '../rules.ts';

export interface TokenRequest extends Authenticated, WithBody {
  grantType: string;
}

const MEMBERS = ['grant_type', 'code', 'redirect_uri', 'code_verifier', 'refresh_token'];

/** POST /v1/auth/oauth/token: what both grants have in common. Documented under oauth-token. */
export const token = {
  ...callerWithRegion('clientKeyMissing'),
  ...secretKey((answers) => answers['secret.token']),
  ...body(() => MEMBERS),
  grantTypeIsRequired: ({ members }) => ({ grantType: required(members, 'grant_type') }),
  // The guide tells any other grant type beside a refresh token as a bad refresh token; the RFC has an error of its own.
  grantTypeIsSupported: ({ grantType, members, answers }) => {
    if (grantType === 'authorization_code') return goOn('exchange');
    if (grantType === 'refresh_token') return goOn('refresh');
    const meansRefresh = members.has('refresh_token') && answers['unsupported.error'] === 'seed';
    return meansRefresh ? refuse('refreshToken') : refuse('grantTypeUnsupported', 'grant_type');
  },
} satisfies Rules<TokenRequest>;
