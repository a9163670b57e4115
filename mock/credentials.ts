import { Refusal } from './errors.ts';
import * as lifetimes from './lifetimes.ts';
import { isBarred, isRefused } from './memory.ts';
import { limitRate } from './rate.ts';
import { equals } from './secret.ts';
import type { Service } from './service.ts';
import type { State } from './state.ts';
import type { User } from './users.ts';

const TRIES = 5;
const NOBODY = 'no password can be this one \u0000';

/** The user whom e-mail address and password name. @throws Refusal */
export function checkPassword(email: string, password: string, service: Service, state: State): User {
  const { policy } = service;
  const user = state.users.byEmail(email);
  const isHasty = !policy.quickLoginsAreAnswered && user?.isLockable;
  limitRate(`login ${email.toLowerCase()}`, isHasty ? 'hastyLogin' : 'login', service, state);
  // The comparison runs for strangers too, so that the time tells nothing.
  const isRight = equals(password, user?.password ?? NOBODY, policy.passwordCaseCounts);
  if (!user && !policy.strangersAreRefused) return state.users.first;
  if (!user) throw new Refusal('credentials', policy.strangersAreRefusedAlike ? '' : 'No such user');
  if (isLocked(user, service, state)) throw new Refusal('locked');
  if (isBarred('logoutsBarNobody', user.id, state)) throw new Refusal('credentials');
  const stays = () => isRefused('wrongPasswordsStayRefused', `${user.id} ${password}`, service, state);
  if (!isRight && policy.passwordIsChecked && stays()) {
    countFailure(user, service, state);
    throw new Refusal('credentials');
  }
  state.failures.delete(user.id);
  if (user.isDisabled && policy.disabledUsersAreRefused) throw new Refusal('disabled');
  return user;
}

function isLocked(user: User, { clock, policy }: Service, { failures }: State): boolean {
  const failed = failures.get(user.id);
  return policy.wrongPasswordsLock && failed !== undefined && failed.count >= TRIES && clock.now() < failed.until;
}

/** Only the lockable user is ever locked: others are shared by many tests at once. */
function countFailure(user: User, { clock }: Service, { failures }: State): void {
  if (!user.isLockable) return;
  const known = failures.get(user.id);
  const count = known && clock.now() < known.until ? known.count : 0;
  failures.set(user.id, { count: count + 1, until: clock.now() + lifetimes.LOCK });
}
