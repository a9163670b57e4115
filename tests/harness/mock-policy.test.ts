import { expect } from '@playwright/test';
import { conformant } from '#mock/policy.ts';
import { test } from './mock-flow.ts';
import type { Promised } from './mock-promises.ts';
import { answerPromises } from './mock-promises-answers.ts';
import { peoplePromises } from './mock-promises-people.ts';
import { startPromises } from './mock-promises-start.ts';
import { tokenPromises } from './mock-promises-tokens.ts';

const promises: Record<string, Promised> = { ...startPromises, ...tokenPromises, ...peoplePromises, ...answerPromises };

for (const [name, { isKept, options }] of Object.entries(promises)) {
  test(`the switch ${name} is one rule, seen from outside`, async ({ start }) => {
    expect(await isKept(await start(options)), 'on').toBe(true);
    expect(await isKept(await start({ ...options, policy: { [name]: false } })), 'off').toBe(false);
  });
}

test('every switch of the policy has its row', () => {
  expect(Object.keys(promises).toSorted()).toEqual(Object.keys(conformant).toSorted());
});
