import type { AccessToken } from '#mock/world/tenant.ts';
import { refuse } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import type { Called } from './caller.ts';

export interface Bearing extends Called {
  bearer: string;
  token: AccessToken;
}

/** The access token in the Authorization header. Each endpoint adds which kinds it accepts. */
export const bearer = {
  bearerIsRequired: ({ call }) => ({
    bearer: /^Bearer (\S+)$/.exec(call.req.header('authorization') ?? '')?.[1] ?? refuse('bearer'),
  }),
  bearerIsKnown: ({ tenant, bearer }) => ({ token: tenant.accessTokens.get(bearer) ?? refuse('bearer') }),
  loggedOutTokensAreOver: ({ token }) => token.ended && refuse('bearer'),
  revokedTokensAreOver: ({ token }) => token.link?.revoked === true && refuse('bearer'),
  pendingTokensAreUseless: ({ token }) => token.pending && refuse('bearer'),
  loginTokensExpire: ({ token, now }) => token.kind === 'login' && now >= token.expiresAt && refuse('bearer'),
  accessTokensExpire: ({ token, now }) => token.kind === 'oauth' && now >= token.expiresAt && refuse('bearer'),
  accessTokensBelongToOneClient: ({ token, client }) => token.client !== client && refuse('bearer'),
} satisfies Rules<Bearing>;

/** Where only a token that an exchange or a refresh gave is good. */
export const apiBearer = {
  ...bearer,
  loginTokensOpenNoApi: ({ token, answers }) =>
    token.kind === 'login' && answers['loginToken.api'] !== 'allowed' && refuse('bearer'),
} satisfies Rules<Bearing>;
