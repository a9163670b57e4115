import { expect, test } from '@playwright/test';
import { isBrokenMatcher, reasonOf } from '#reporters/verdicts/reason.ts';

test('a long reason is cut', () => {
  expect(reasonOf(`Error: ${'x'.repeat(1000)}`)).toBe('x'.repeat(1000));
  expect(reasonOf(`Error: ${'x'.repeat(1001)}`)).toBe(`${'x'.repeat(1000)} …`);
});

test('a reason keeps its lines, and neither the spaces behind them nor the call log', () => {
  expect(reasonOf('Error: two parts:   \n\n  - one\n  Call log:\n    - waiting')).toBe('two parts:\n  - one');
});

test('a matcher is broken by the class of its error, not by what it quotes', () => {
  expect(isBrokenMatcher('TypeError: no body')).toBe(true);
  expect(isBrokenMatcher('PrettyFormatPluginError: Asymmetric matcher')).toBe(true);
  expect(isBrokenMatcher('Error: got TypeError: no body')).toBe(false);
});
