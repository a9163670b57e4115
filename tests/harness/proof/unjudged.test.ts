import { expect, test } from '@playwright/test';
import { defects, type Defect } from '#mock/faults/defects.ts';
import type { Outcome } from '#reporters/verdicts/outcome.ts';
import { unjudged } from '#proof/defects/unjudged.ts';

/** A defect that violates two requirements at least. */
const ID = 'code-reusable';
const { violates }: Defect = defects[ID];
const outcome = (verdict: Outcome['verdicts'][string], reached = true): Outcome => {
  const verdicts = Object.fromEntries(violates.map((id) => [id, verdict]));
  return { verdicts, red: [], facts: {}, variants: {}, stories: {}, failed: [], reached };
};

/** One of its requirements is found conformant, the others are left open. */
const halfSurvived = (): Outcome => {
  const seen = outcome('inconclusive');
  return { ...seen, verdicts: { ...seen.verdicts, [violates[0] ?? '']: 'conformant' } };
};

const cases: [what: string, outcome: Outcome, isUnjudged: boolean][] = [
  ['that is caught', outcome('violated'), false],
  ['that survived', outcome('conformant'), false],
  ['of an inconclusive requirement', outcome('inconclusive'), true],
  ['that survived, beside an inconclusive requirement', halfSurvived(), false],
  ['that no test reached', outcome('violated', false), true],
];
for (const [what, seen, isUnjudged] of cases) {
  test(`a defect ${what} ${isUnjudged ? 'runs once more' : 'is judged'}`, () => {
    const again = unjudged({ conformant: outcome('inconclusive'), [ID]: seen });

    expect(again).toEqual(isUnjudged ? [ID] : []);
  });
}

test('defects that nearly all cannot be judged do not run again', () => {
  const all = Object.fromEntries(Object.keys(defects).map((id) => [id, outcome('inconclusive', false)]));

  expect(unjudged(all)).toEqual([]);
});
