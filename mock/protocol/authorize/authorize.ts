import { compactVerify, decodeJwt } from 'jose';
import { succeed } from '../answer.ts';
import { refuse } from '../refusal.ts';
import { bearer, type Bearing } from '../request/bearer.ts';
import { body, type WithBody } from '../request/body.ts';
import { callerWithRegion } from '../request/caller.ts';
import { required } from '../request/members.ts';
import { secretKey, type Authenticated } from '../request/secret-key.ts';
import type { Rules } from '../rules.ts';
import { issueCode, type Issuing } from './issue-code.ts';

export interface Authorize extends Authenticated, WithBody, Bearing, Issuing {
  sessionToken: string;
  sessionId: string;
}

/**
 * POST /v1/auth/oauth/authorize: an app in API mode trades its session and the user's login for a code. Documented under
 * oauth-authorize and SEED "Session expired", "Token confusion".
 */
export const authorize = {
  ...callerWithRegion('clientKeyMissing'),
  ...secretKey((answers) => answers['secret.authorize']),
  ...body(() => ['token']),
  sessionTokenIsRequired: ({ members }) => ({ sessionToken: required(members, 'token') }),

  ...bearer,
  onlyLoginTokensAuthorize: ({ token }) => (token.kind === 'login' ? { user: token.user } : refuse('bearer')),

  sessionTokensAreSigned: async ({ sessionToken, world }) => ({
    sessionId: (await signedId(sessionToken, world.sessionKey)) ?? refuse('session'),
  }),
  // Base64url has spare bits: two texts can carry one signature.
  sessionTokensAreKnown: ({ tenant, sessionId, sessionToken }) => {
    const session = tenant.sessions.get(sessionId);
    return session?.token === sessionToken ? { session } : refuse('session');
  },
  sessionsBelongToOneClient: ({ session, client }) => session.client !== client && refuse('session'),

  ...issueCode,
  authorizeAnswersAreComplete: (x) => succeed(x, { url: x.url, code: x.code, state: x.state }),
} satisfies Rules<Authorize>;

async function signedId(token: string, key: CryptoKey): Promise<string | undefined> {
  try {
    await compactVerify(token, key, { algorithms: ['HS256'] });
    return decodeJwt(token).jti;
  } catch {
    return undefined;
  }
}
