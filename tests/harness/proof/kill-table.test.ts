import { expect, test } from '@playwright/test';
import type { Outcome } from '#reporters/verdicts/outcome.ts';
import { alarmsOf, flawOf, killTable, proofOf } from '#proof/defects/kill-table.ts';

const outcome = (given: Partial<Outcome>): Outcome => {
  return { verdicts: {}, red: [], facts: {}, variants: {}, stories: {}, failed: [], reached: true, ...given };
};
const green = { 'TOKEN-004': 'conformant', 'TOKEN-005': 'conformant' } as const;
const usual = outcome({ verdicts: green, facts: { 'ERROR-012': { form: 'refused' } } });
const golden = ['TOKEN-004', 'PKCE-001'];
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
    'a red one more that the golden verdicts have',
    due,
    outcome({ verdicts: { 'TOKEN-004': 'violated', 'PKCE-001': 'violated' } }),
    null,
  ],
  [
    'one that the golden verdicts lack',
    due,
    outcome({ verdicts: { 'TOKEN-004': 'violated', 'TOKEN-005': 'violated' } }),
    /^TOKEN-005 is red and the golden verdicts lack it: review it, then npm run prove -- code-reusable --update$/,
  ],
  [
    'two that the golden verdicts lack',
    due,
    outcome({ verdicts: { 'TOKEN-004': 'violated', 'TOKEN-005': 'violated', 'TOKEN-006': 'violated' } }),
    /^TOKEN-005 TOKEN-006 are red and the golden verdicts lack them: review them, then npm run prove/,
  ],
  [
    'one too few of those that it names',
    { ...due, violates: ['TOKEN-004', 'PKCE-001'] },
    outcome({ verdicts: { ...green, 'TOKEN-004': 'violated' } }),
    /^PKCE-001 should be red$/,
  ],
  [
    'another one in its place',
    due,
    outcome({ verdicts: { ...green, 'PKCE-002': 'violated' } }),
    /^TOKEN-004 should be red; PKCE-002 is red and the golden verdicts lack it/,
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
    const proof = proofOf('code-reusable', defect, { outcome: seen, usual, golden });

    expect(flawOf(proof) ?? '').toMatch(flaw ?? /^$/);
    expect(proof.exact && proof.caught && proof.reached).toBe(flaw === null);
  });
}

test('the kill table has a line for each defect, and marks what is wrong', () => {
  const red = outcome({ verdicts: { 'TOKEN-004': 'violated' } });
  const proofs = [
    proofOf('code-reusable', due, { outcome: red, usual, golden }),
    proofOf('code-lost', due, { outcome: outcome({}), usual, golden }),
  ];

  const lines = killTable(proofs);

  expect(lines).toEqual(['✓ code-reusable  TOKEN-004', '✗ code-lost      SURVIVED: TOKEN-004 should notice']);
});

test('a defect without golden verdicts is not proven, whatever turns red', () => {
  const red = outcome({ verdicts: { 'TOKEN-004': 'violated' } });

  const proof = proofOf('code-reusable', due, { outcome: red, usual, golden: undefined });

  expect(proof).toMatchObject({ caught: true, exact: false, golden: [], red: ['TOKEN-004'] });
  expect(flawOf(proof)).toMatch(/^TOKEN-004 is red and the golden verdicts lack it/);
});

test('a test that is red on the mock without a defect makes the proof void', () => {
  const red = [{ title: 'a code is good once', requirements: ['TOKEN-004'], verdict: 'violated', reason: 'was 500' }];

  expect(alarmsOf(outcome({ red }))).toEqual([
    'The mock without a defect is red, so nothing is proven: a code is good once: was 500',
  ]);
  expect(alarmsOf(usual)).toEqual([]);
});
