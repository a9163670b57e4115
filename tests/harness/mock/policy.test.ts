import { expect } from '@playwright/test';
import { defects, type Defect } from '#mock/defects.ts';
import { conformant } from '#mock/policy.ts';
import { requirements } from '#specs/requirements/index.ts';
import { test } from './flow.ts';
import type { Promised } from './promises/promise.ts';
import { answerPromises } from './promises/answers.ts';
import { grantPromises } from './promises/grants.ts';
import { httpsPromises } from './promises/https.ts';
import { leakPromises } from './promises/leaks.ts';
import { limitPromises, placePromises } from './promises/limits.ts';
import { openPromises } from './promises/open.ts';
import { pagePromises } from './promises/pages.ts';
import { peoplePromises } from './promises/people.ts';
import { startPromises } from './promises/start.ts';
import { tokenPromises } from './promises/tokens.ts';
import { tryPromises } from './promises/tries.ts';

const promises: Record<string, Promised> = {
  ...startPromises,
  ...tokenPromises,
  ...grantPromises,
  ...peoplePromises,
  ...answerPromises,
  ...httpsPromises,
  ...pagePromises,
  ...leakPromises,
  ...limitPromises,
  ...placePromises,
  ...tryPromises,
  ...openPromises,
};

for (const [name, { isKept, options }] of Object.entries(promises)) {
  test(`the switch ${name} is one rule, seen from outside`, async ({ start }) => {
    expect(await isKept(await start(options)), 'on').toBe(true);
    expect(await isKept(await start({ ...options, policy: { [name]: false } })), 'off').toBe(false);
  });
}

test('every switch of the policy has its row', () => {
  expect(Object.keys(promises).toSorted()).toEqual(Object.keys(conformant).toSorted());
});

test('every switch of the policy is broken by a defect', () => {
  const broken = Object.values<Defect>(defects).flatMap(({ breaks }) => Object.keys(breaks));
  expect([...new Set(broken)].toSorted()).toEqual(Object.keys(conformant).toSorted());
});

for (const [id, { harm, breaks, violates, changes = [] }] of Object.entries<Defect>(defects)) {
  test(`the defect ${id} turns switches off and names what turns red`, () => {
    expect(harm).toMatch(/^[A-Z].*\.$/);
    expect(Object.keys(promises)).toEqual(expect.arrayContaining(Object.keys(breaks)));
    expect(Object.values(breaks)).toEqual(Object.keys(breaks).map(() => false));
    expect(violates.length + changes.length, 'a requirement needs the switch').toBeGreaterThan(0);
    expect(changes.filter((requirement) => requirements[requirement].level !== 'INFO')).toEqual([]);
    expect(violates.filter((requirement) => requirements[requirement].level === 'INFO')).toEqual([]);
  });
}
