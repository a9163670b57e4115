import { succeed } from '../answer.ts';
import { refuse } from '../refusal.ts';
import { bearer, type Bearing } from '../request/bearer.ts';
import { callerWithRegion } from '../request/caller.ts';
import { secretKey, type Authenticated } from '../request/secret-key.ts';
import type { Rules } from '../rules.ts';
import { currentLink } from '../token/link.ts';

export interface Revoke extends Authenticated, Bearing {}

/** DELETE /v1/auth/oauth/revoke: ends every access and refresh token that this client holds for the user. */
export const revoke = {
  ...callerWithRegion('clientKeyMissingBesideBearer'),
  ...secretKey(() => 'optional'),
  ...bearer,
  // As `loginTokensOpenNoApi`, and yet a promise of its own: no document says which tokens revoke.
  loginTokensDoNotRevoke: ({ token, answers }) =>
    token.kind === 'login' && answers['loginToken.api'] !== 'allowed' && refuse('bearer'),
  revokesTheLink: ({ token, client, tenant }) => {
    const link = currentLink(token.user, client, tenant);
    if (link) link.revoked = true;
  },
  revocationsAreConfirmed: (x) => succeed(x, { success: true }),
} satisfies Rules<Revoke>;
