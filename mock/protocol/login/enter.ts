import type { User } from '#mock/world/users.ts';
import { succeed } from '../answer.ts';
import type { Called } from '../request/caller.ts';
import type { Rules } from '../rules.ts';
import { currentLink } from '../token/link.ts';
import { mintLoginToken } from './login-token.ts';

export interface Entering extends Called {
  user: User;
  /** When the login is over, in milliseconds of the world's clock. */
  loginEnds: number;
  /** The login token: good at authorize. None while the registration is unfinished. */
  accessToken: string | null;
}

/** The end of a login that has all it takes. */
export const enter = {
  loginTokensLastSixHours: ({ now, world }) => ({ loginEnds: now + world.lifetimes.accessToken }),
  unfinishedUsersGetNoToken: (x) => ({ accessToken: x.user.mayEnter ? loginToken(x) : null }),
  loginAnswersAreComplete: (x) => succeed(x, outcome(x)),
} satisfies Rules<Entering>;

/** An early token becomes valid now, if the challenge gave one. */
export function loginToken(x: Entering): string {
  const { user, client, tenant, loginEnds } = x;
  const early = tenant.pendingTokens.get(user.id);
  const token = early === undefined ? undefined : tenant.accessTokens.get(early);
  if (early === undefined || token?.client !== client) return mintLoginToken(x, loginEnds, false);
  token.pending = false;
  tenant.pendingTokens.delete(user.id);
  return early;
}

/** The seven members of every 200 (api-reference: login). */
export const outcome = ({
  user,
  client,
  tenant,
  accessToken,
}: Pick<Entering, 'user' | 'client' | 'tenant' | 'accessToken'>) => ({
  accessToken,
  userId: user.id,
  isOtpRequired: false,
  phoneNumber: null,
  phase: user.phase,
  verificationState: user.verificationState,
  isLinked: currentLink(user, client, tenant) !== undefined,
});
