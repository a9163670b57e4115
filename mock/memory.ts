import type { Policy } from './policy.ts';
import type { grudges } from './policy/grudges.ts';
import type { secondTries } from './policy/second-tries.ts';
import type { Service } from './service.ts';
import type { State } from './state.ts';

/** What a server with a broken promise keeps in mind, where it should look again or forget. */

/** Whether a fault is refused: every time, or, where the promise is broken, the first time only. */
export function isRefused(
  promise: keyof typeof secondTries,
  what: string,
  { policy }: Pick<Service, 'policy'>,
  { memory }: State,
): boolean {
  const name = `${promise} ${what}`;
  const isKnown = memory.has(name);
  keep(name, policy[promise], memory);
  return !isKnown;
}

/** Where the promise is broken, bars somebody from now on. */
export function bar(
  promise: keyof typeof grudges,
  whom: string,
  { policy }: { policy: Policy },
  { memory }: State,
): void {
  keep(`${promise} ${whom}`, policy[promise], memory);
}

export const isBarred = (promise: keyof typeof grudges, whom: string, { memory }: State): boolean =>
  memory.has(`${promise} ${whom}`);

function keep(name: string, isKept: boolean, memory: State['memory']): void {
  if (!isKept) memory.set(name, true);
}
