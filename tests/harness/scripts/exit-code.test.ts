import { expect, test } from '@playwright/test';
import { exitCodeOf } from '#scripts/run/exit-code.ts';

const cases: [reported: number, playwright: number | null, exitCode: number][] = [
  [0, 0, 0],
  [0, 1, 2],
  [0, 130, 2],
  [0, null, 2],
  [1, 0, 1],
  [1, 1, 1],
  [2, 0, 2],
  [2, null, 2],
];
for (const [reported, playwright, exitCode] of cases) {
  test(`${reported} by the reports and ${playwright ?? 'killed'} by Playwright is ${exitCode}`, () => {
    expect(exitCodeOf(reported, playwright)).toBe(exitCode);
  });
}
