import { expect, test } from '@playwright/test';
import { badgeJson, badgeSvg } from '#reporters/reports/badge.ts';
import { jobSummary } from '#reporters/reports/summary/job-summary.ts';
import type { RequirementResult } from '#reporters/verdicts/formats/compliance.ts';
import type { Run } from '#reporters/verdicts/formats/run.ts';
import { sampleCompliance, sampleFailure, sampleRequirement, sampleRun } from '../verdicts/compliance-samples.ts';

const none = { conformant: 1, violated: 0, inconclusive: 0, notApplicable: 0, untested: 0, waived: 0 };
const of = (row: Partial<RequirementResult>, totals: Partial<typeof none> = {}, target: 'mock' | 'live' = 'live') =>
  sampleCompliance({ target, totals: { ...none, ...totals }, requirements: [sampleRequirement(row)] });
const saidOf = (compliance: ReturnType<typeof of>, run: Partial<Run> = {}): unknown =>
  JSON.parse(badgeJson(compliance, sampleRun(run)));

test('a badge says what a person has to know first', () => {
  const badge = (message: string, color: string) => ({ schemaVersion: 1, label: 'Sandbox', message, color });
  expect(saidOf(of({}))).toEqual(badge('conformant', 'green'));
  expect(saidOf(of({ verdict: 'violated' }))).toEqual(badge('1 MUST violated', 'red'));
  expect(saidOf(of({ verdict: 'inconclusive' }))).toEqual(badge('1 MUST inconclusive', 'orange'));
  expect(saidOf(of({ verdict: 'inconclusive', level: 'SHOULD' }))).toEqual(badge('1 SHOULD inconclusive', 'orange'));
  expect(saidOf(of({ verdict: 'inconclusive', waiver: 'T-1' }))).toMatchObject({ color: 'orange' });
  expect(saidOf(of({ verdict: 'violated', level: 'SHOULD' }))).toEqual(badge('conformant, 1 SHOULD violated', 'green'));
  expect(saidOf(of({ verdict: 'violated', waiver: 'T-1' }, { waived: 1 }))).toEqual(
    badge('conformant, 1 waived', 'green'),
  );
});

test('a badge is never green of a run that says too little, and never silent about the mock', () => {
  expect(saidOf(of({}), { complete: false })).toMatchObject({ message: 'incomplete', color: 'lightgrey' });
  expect(saidOf(of({}), { objections: ['2 tests did not run'] })).toMatchObject({ message: 'incomplete' });
  expect(saidOf(of({}, { untested: 1 }))).toMatchObject({ message: 'incomplete' });
  expect(saidOf(of({}, {}, 'mock'))).toMatchObject({ label: 'Sandbox (mock)' });
});

test('the picture says the same, in words too', async ({ page }) => {
  await page.setContent(badgeSvg(of({ verdict: 'violated' }), sampleRun({})));
  await expect(page.getByRole('img', { name: 'Sandbox: 1 MUST violated' })).toBeVisible();
  await expect(page.locator('text').last()).toHaveText('1 MUST violated');
});

test('the summary of a job has result, counts and what is red, and no link that leads nowhere', () => {
  const compliances = [of({ verdict: 'violated' }, { violated: 1 }, 'mock')];
  const failures = [{ environment: 'sandbox', failures: [sampleFailure({}), sampleFailure({ id: 'TOKEN-012' })] }];
  const text = jobSummary({ run: sampleRun({ exitCode: 1, objections: ['boom\nat x'] }), compliances, failures });
  expect(text).toContain('## Result 1: something is violated (2 MUST violated)\n');
  expect(text).toContain('> **These results are from the built-in mock, not from Baanx.**');
  expect(text).toContain('| Sandbox | mock | 1 | 0 | 0 | 0 | 1 |');
  expect(text).toContain(
    '### Violated\n\n- TOKEN-002 a code is used once \\[sandbox\\]: expected a spent code is refused',
  );
  expect(text).toContain('\n  - TOKEN-012 a code is used once: probably the same cause\n');
  expect(text).toContain('### Objections\n\n- boom\n');
  expect(text).not.toMatch(/\]\(/);
});
