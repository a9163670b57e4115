import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { goldenText, readGolden, type GoldenVerdicts } from '#proof/golden/golden.ts';
import { partOf, withPart } from '#proof/golden/golden-part.ts';

const golden: GoldenVerdicts = {
  conformant: { conformant: ['TOKEN-001', 'TOKEN-003'], 'not applicable': ['UI-045'] },
  'code-reusable': { violated: ['TOKEN-003', 'TOKEN-004'] },
  'code-lost': { inconclusive: ['TOKEN-002'], violated: ['TOKEN-001'] },
  'token 400 (error): no body': { violated: ['TOKEN-002'] },
};
const mocks = ['conformant', 'code-reusable', 'code-lost'];

test('the part of a requirement holds what is said of it alone, on the mocks that were asked for', () => {
  expect(partOf(golden, mocks, ['TOKEN-002'])).toEqual({
    conformant: {},
    'code-reusable': {},
    'code-lost': { inconclusive: ['TOKEN-002'] },
  });
});

test('a requirement joins the lists of each mock at its place, and leaves those where it no longer belongs', () => {
  const seen = {
    conformant: { conformant: ['TOKEN-002'] },
    'code-reusable': { violated: ['TOKEN-002'] },
    'code-lost': {},
  };

  expect(withPart(golden, seen, ['TOKEN-002'])).toEqual({
    conformant: { conformant: ['TOKEN-001', 'TOKEN-002', 'TOKEN-003'], 'not applicable': ['UI-045'] },
    'code-reusable': { violated: ['TOKEN-002', 'TOKEN-003', 'TOKEN-004'] },
    'code-lost': { violated: ['TOKEN-001'] },
    'token 400 (error): no body': { violated: ['TOKEN-002'] },
  });
});

test('words stand in their order, and those that are said of nothing go', () => {
  const changed = withPart(golden, { 'code-lost': { 'not applicable': ['TOKEN-001'] } }, ['TOKEN-001']);

  expect(JSON.stringify(changed['code-lost'])).toBe('{"inconclusive":["TOKEN-002"],"not applicable":["TOKEN-001"]}');
});

test('the same verdicts again leave the golden file as it is, to the letter', () => {
  const { verdicts, expects } = readGolden();
  const ids = ['TOKEN-004', 'UI-046', 'ERROR-002', 'TOKEN-022'];
  const again = withPart(verdicts, partOf(verdicts, Object.keys(verdicts), ids), ids);

  expect(goldenText({ verdicts: again, expects })).toEqual({
    verdicts: readFileSync('proof/golden/verdicts.json', 'utf8'),
    expects: readFileSync('proof/golden/expects.json', 'utf8'),
  });
});

test('a requirement that is taken out of the golden verdicts and put back stands where it stood', () => {
  const { verdicts, expects } = readGolden();
  const ids = ['TOKEN-004', 'UI-046'];
  const part = partOf(verdicts, Object.keys(verdicts), ids);
  const nothing = Object.fromEntries(Object.keys(verdicts).map((mock) => [mock, {}]));

  const without = withPart(verdicts, nothing, ids);

  expect(without).not.toEqual(verdicts);
  expect(goldenText({ verdicts: withPart(without, part, ids), expects })).toEqual(goldenText({ verdicts, expects }));
});
