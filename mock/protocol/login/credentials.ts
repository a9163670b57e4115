import { isSame } from '#mock/world/secret.ts';
import type { User } from '#mock/world/users.ts';
import { refuse } from '../refusal.ts';
import type { Asked } from '../request/asked.ts';
import type { Rules } from '../rules.ts';
import { limitRate } from './rate.ts';

export interface Credentials extends Asked {
  email: string;
  password: string;
  user: User;
  /** Whether the password is the user's. */
  isRight: boolean;
}

const NOBODYS = 'no password can be this one \u0000';

/** The user whom e-mail address and password name, for an app and on the hosted page alike. */
export const credentials = {
  loginsAreRateLimited: (x) => limitLogins(x, x.world.limits.loginsPerMinute),
  strangersAreRefused: ({ tenant, email, password }) => {
    const user = tenant.users.byEmail(email);
    // The comparison runs for strangers too, so that the time tells nothing.
    const isRight = isSame(password, user?.password ?? NOBODYS);
    return user ? { user, isRight } : refuse('credentials');
  },
  wrongPasswordsLock: ({ tenant, user, now, world }) => {
    const failed = tenant.failures.get(user.id);
    const isLocked = failed && failed.count >= world.limits.wrongPasswords && now < failed.until;
    if (user.isLocked || isLocked) refuse('locked');
  },
  passwordIsChecked: (x) => {
    if (x.isRight) return void x.tenant.failures.delete(x.user.id);
    countFailure(x);
    refuse('credentials');
  },
  disabledUsersAreRefused: ({ user }) => user.isDisabled && refuse('disabled'),
} satisfies Rules<Credentials>;

export const limitLogins = ({ tenant, email, now }: Credentials, limit: number): void =>
  limitRate(`login ${email.toLowerCase()}`, limit, tenant, now);

/** Only the lockable user is ever locked: others are shared by many tests at once. */
function countFailure({ user, tenant: { failures }, now, world }: Credentials): void {
  if (!user.isLockable) return;
  const known = failures.get(user.id);
  const count = known && now < known.until ? known.count : 0;
  failures.set(user.id, { count: count + 1, until: now + world.lifetimes.lock });
}
