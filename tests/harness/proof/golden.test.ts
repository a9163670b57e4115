import { expect, test } from '@playwright/test';
import { changedExpects, changedVerdicts, redOf, verdictsOf } from '#proof/golden/golden.ts';
import { ofFullForm } from '#proof/defects/spot-checks.ts';
import { drawn } from '#proof/sweep/drawn.ts';
import type { Outcome } from '#reporters/verdicts/outcome.ts';

const outcome = (verdicts: Outcome['verdicts']): Outcome => {
  return { verdicts, red: [], facts: {}, variants: {}, stories: {}, failed: [], reached: true };
};

test('golden verdicts name what is conformant of the sound mock alone', () => {
  const verdicts = verdictsOf(
    {
      conformant: outcome({ 'TOKEN-001': 'conformant', 'UI-045': 'not applicable' }),
      'code-reusable': outcome({ 'TOKEN-001': 'conformant', 'TOKEN-004': 'violated' }),
    },
    'conformant',
  );

  expect(verdicts).toEqual({
    conformant: { conformant: ['TOKEN-001'], 'not applicable': ['UI-045'] },
    'code-reusable': { violated: ['TOKEN-004'] },
  });
});

test('what is red is read from the golden verdicts of each mock', () => {
  const verdicts = { one: { violated: ['TOKEN-004'] }, two: { inconclusive: ['TOKEN-006'] } };

  expect(redOf(verdicts)).toEqual({ one: ['TOKEN-004'], two: [] });
});

const before = { one: { violated: ['TOKEN-004'] }, two: { violated: ['TOKEN-005'], inconclusive: ['TOKEN-006'] } };

const changes: [what: string, now: Parameters<typeof changedVerdicts>[1], lines: string[]][] = [
  ['nothing', before, []],
  ['a mock', { ...before, three: {} }, ['three: is new']],
  ['a mock less', { one: before.one }, ['two: is gone']],
  ['a red one more', { ...before, one: { violated: ['TOKEN-004', 'PKCE-001'] } }, ['one: now violated PKCE-001']],
  ['a red one less', { ...before, one: {} }, ['one: no longer violated TOKEN-004']],
  [
    'another word',
    { ...before, two: { violated: ['TOKEN-005', 'TOKEN-006'] } },
    ['two: now violated TOKEN-006; no longer inconclusive TOKEN-006'],
  ],
];

for (const [what, now, lines] of changes) {
  test(`verdicts that differ by ${what} from the golden ones are ${lines.length ? 'told' : 'silent'}`, () => {
    expect(changedVerdicts(before, now)).toEqual(lines);
  });
}

test('an expect that is gone, or is never red any more, is told; for how many mocks may vary', () => {
  const golden = { 'tests/api/token/token.test.ts': { 'a code is good once': [3, 1], 'a code expires': [2] } };

  const gone = changedExpects(golden, {
    'tests/api/token/token.test.ts': { 'a code is good once': [3], 'a code expires': [2] },
  });
  const weaker = changedExpects(golden, {
    'tests/api/token/token.test.ts': { 'a code is good once': [3, 1], 'a code expires': [0] },
  });

  const fewer = changedExpects(golden, {
    'tests/api/token/token.test.ts': { 'a code is good once': [2, 1], 'a code expires': [1] },
  });

  expect(changedExpects(golden, golden)).toEqual([]);
  expect(fewer).toEqual([]);
  expect(gone).toEqual([
    'tests/api/token/token.test.ts, a code is good once: its expects were red for 3 and 1 mocks, now for 3',
  ]);
  expect(weaker).toEqual([
    'tests/api/token/token.test.ts, a code expires: its expects were red for 2 mocks, now for 0',
  ]);
});

test('a seed draws the same defects again, and another seed others', () => {
  const ids = Array.from({ length: 100 }, (_, index) => `defect-${index}`);

  expect(drawn(ids, 'one', 5)).toEqual(drawn(ids.toReversed(), 'one', 5));
  expect(drawn(ids, 'one', 5)).not.toEqual(drawn(ids, 'two', 5));
  expect(new Set(drawn(ids, 'one', 5)).size).toBe(5);
});

test('a drawn defect is compared with all that was said of it', () => {
  const golden = { drawn: { violated: ['TOKEN-004'] }, other: { violated: ['TOKEN-005'] } };
  const outcomes = {
    drawn: outcome({ 'TOKEN-004': 'violated' }),
    'drawn against all tests': outcome({ 'TOKEN-004': 'violated', 'PKCE-001': 'violated' }),
  };

  expect(changedVerdicts(...ofFullForm(['drawn'], golden, outcomes))).toEqual(['drawn: now violated PKCE-001']);
});
