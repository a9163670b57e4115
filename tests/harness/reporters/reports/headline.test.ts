import { expect, test } from '@playwright/test';
import { headlineOf } from '#reporters/reports/overview/headline.ts';
import type { Run } from '#reporters/verdicts/formats/run.ts';
import type { RequirementResult } from '#reporters/verdicts/formats/compliance.ts';
import { sampleCompliance, sampleRequirement } from '../verdicts/compliance-samples.ts';

type Row = Partial<RequirementResult>;

const rows: Record<string, Row> = {
  holds: { id: 'TOKEN-001' },
  broken: { id: 'TOKEN-002', verdict: 'violated' },
  advice: { id: 'TOKEN-003', verdict: 'violated', level: 'SHOULD' },
  waived: { id: 'TOKEN-004', verdict: 'violated', waiver: 'T-1' },
  open: { id: 'TOKEN-005', verdict: 'inconclusive' },
  missing: { id: 'TOKEN-006', verdict: 'not applicable' },
};

const cases: [string, Run['exitCode'], (keyof typeof rows)[], string][] = [
  [
    'something violated',
    1,
    ['holds', 'broken', 'advice'],
    'Not conformant: 2 of 3 requirements are violated (1 MUST, 1 SHOULD)',
  ],
  [
    'one of them waived',
    1,
    ['broken', 'waived'],
    'Not conformant: 2 of 2 requirements are violated (2 MUST, 1 of them waived)',
  ],
  ['nothing but advice', 0, ['holds', 'advice'], 'Passed, although 1 of 2 requirements is violated (1 SHOULD)'],
  ['what could not be judged', 2, ['holds', 'open'], 'Undecided: 1 of 2 requirements could not be judged (1 MUST)'],
  ['an objection alone', 2, ['holds'], 'Undecided: there are objections to the evidence'],
  ['all that applies', 0, ['holds', 'missing'], 'Conformant: 1 of 2 requirements hold, 1 is not applicable'],
];

for (const [what, exitCode, names, says] of cases) {
  test(`the headline of a run with ${what}`, () => {
    const requirements = names.map((name) => sampleRequirement(rows[name] ?? {}));
    expect(headlineOf([sampleCompliance({ requirements })], { exitCode })).toBe(says);
  });
}

test('of several environments the worst verdict on a requirement counts, once', () => {
  const [good, bad] = [sampleRequirement({}), sampleRequirement({ verdict: 'violated' })];
  const compliances = [good, bad].map((row) => sampleCompliance({ requirements: [row] }));
  expect(headlineOf(compliances, { exitCode: 1 })).toBe(
    'Not conformant: 1 of 1 requirements in 2 environments is violated (1 MUST)',
  );
});
