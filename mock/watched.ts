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

/** The same policy with further rules off, watched too. Spread into a new object, all of its rules would be asked at once. */
export function without(policy: Policy, broken: readonly (keyof Policy)[], noteAsked: () => void): Policy {
  return new Proxy(policy, {
    get: (rules, name: keyof Policy) => {
      if (!broken.includes(name)) return rules[name];
      noteAsked();
      return false;
    },
  });
}
