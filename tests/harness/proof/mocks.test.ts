import { expect, test } from '@playwright/test';
import { defects, type Defect } from '#mock/faults/defects.ts';
import { brokenMocks, quicklyBrokenMocks } from '#proof/sweep/mocks.ts';
import { readGolden, redOf } from '#proof/golden/golden.ts';

const kindOf = (id: string) => (id.startsWith('UI-') ? 'browser' : 'api');
const kindsOf = new Map(brokenMocks().map(({ name, kinds }) => [name, kinds]));

test('a defect of the hosted page meets the browser tests, any other the API tests', () => {
  expect(kindsOf.get('page-cached')).toEqual(['browser']);
  expect(kindsOf.get('code-reusable')).toEqual(['api']);
  expect(kindsOf.get('conformant')).toEqual(['api', 'browser']);
});

test('no defect has golden verdicts of tests that it does not meet', () => {
  const golden = redOf(readGolden().verdicts);

  const strays = Object.keys(defects).flatMap((name) =>
    (golden[name] ?? []).filter((id) => !kindsOf.get(name)?.includes(kindOf(id))).map((id) => `${name}: ${id}`),
  );

  expect(strays).toEqual([]);
});

test('the quick proof runs what a defect names, and everything against the mock without a defect', () => {
  const only = new Map(quicklyBrokenMocks().map((mock) => [mock.name, mock.only]));
  const named = Object.entries<Defect>(defects).map(([name, { violates, changes = [] }]) => {
    return [name, [...violates, ...changes]] as const;
  });

  expect(only).toEqual(new Map([['conformant', undefined], ...named]));
});
