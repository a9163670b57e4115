import { succeed } from '../answer.ts';
import { bearer, type Bearing } from '../request/bearer.ts';
import { callerWithRegion } from '../request/caller.ts';
import type { Rules } from '../rules.ts';

/** POST /v1/auth/logout: the token in the header, of either kind, is dead from now on. */
export const logout = {
  ...callerWithRegion('clientKeyMissingBesideBearer'),
  ...bearer,
  logoutEndsTheToken: ({ token }) => void (token.ended = true),
  logoutsAreConfirmed: (x) => succeed(x, { success: true }),
} satisfies Rules<Bearing>;
