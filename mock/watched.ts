import type { Policy } from './policy.ts';

/** A policy that calls back each time a rule that is off is asked: there the mock does what it should not. */
export function watched(policy: Policy, noteAsked: () => void): Policy {
  return new Proxy(policy, {
    get: (rules, name: keyof Policy) => {
      if (!rules[name]) noteAsked();
      return rules[name];
    },
  });
}
