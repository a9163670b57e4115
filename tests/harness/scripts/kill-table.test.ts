import { expect, test } from '@playwright/test';
import type { Outcome } from '#reporters/verdicts/outcome.ts';
import { flawOf, killTable, proofOf } from '#scripts/kill-table.ts';

const outcome = (given: Partial<Outcome>): Outcome => {
  return { verdicts: {}, red: [], facts: {}, variants: {}, stories: {}, failed: [], reached: true, ...given };
};
const green = { 'TOKEN-004': 'conformant', 'TOKEN-005': 'conformant' } as const;
const usual = outcome({ verdicts: green, facts: { 'ERROR-012': { form: 'refused' } } });
const due = { harm: 'Exchanges the same code again.', breaks: {}, violates: ['TOKEN-004'] } as const;

const cases: [what: string, defect: Parameters<typeof proofOf>[1], seen: Outcome | undefined, flaw: RegExp | null][] = [
  ['what was due', due, outcome({ verdicts: { ...green, 'TOKEN-004': 'violated' } }), null],
  ['nothing', due, outcome({ verdicts: green }), /^SURVIVED: TOKEN-004 should notice$/],
  [
    'a verdict that could not be given',
    due,
    outcome({ verdicts: { ...green, 'TOKEN-004': 'inconclusive' } }),
    /^SURVIVED/,
  ],
  [
    'one too many',
    due,
    outcome({ verdicts: { 'TOKEN-004': 'violated', 'TOKEN-005': 'violated' } }),
    /^TOKEN-005 should not be red$/,
  ],
  [
    'one too few',
    { ...due, violates: ['TOKEN-004', 'TOKEN-005'] },
    outcome({ verdicts: { ...green, 'TOKEN-004': 'violated' } }),
    /^TOKEN-005 should be red too$/,
  ],
  [
    'a record that was due to change',
    { ...due, violates: [], changes: ['ERROR-012'] },
    outcome({ verdicts: green, facts: { 'ERROR-012': { form: 'taken' } } }),
    null,
  ],
  [
    'a record that stayed',
    { ...due, violates: ['TOKEN-004'], changes: ['ERROR-012'] },
    outcome({ verdicts: { ...green, 'TOKEN-004': 'violated' }, facts: usual.facts }),
    /^ERROR-012 should record something else$/,
  ],
  [
    'red without being reached',
    due,
    outcome({ verdicts: { ...green, 'TOKEN-004': 'violated' }, reached: false }),
    /^no test came to where the mock is broken$/,
  ],
  ['no run at all', due, undefined, /^no test came/],
];

for (const [what, defect, seen, flaw] of cases) {
  test(`a defect for which the suite sees ${what} is ${flaw ? 'a flaw' : 'proven'}`, () => {
    const said = flawOf(proofOf('code-reusable', defect, seen, usual));

    expect(said ?? '').toMatch(flaw ?? /^$/);
  });
}

test('the kill table has a line for each defect, and marks what is wrong', () => {
  const red = outcome({ verdicts: { 'TOKEN-004': 'violated' } });
  const proofs = [proofOf('code-reusable', due, red, usual), proofOf('code-lost', due, outcome({}), usual)];

  const lines = killTable(proofs);

  expect(lines).toEqual(['✓ code-reusable  TOKEN-004', '✗ code-lost      SURVIVED: TOKEN-004 should notice']);
});
