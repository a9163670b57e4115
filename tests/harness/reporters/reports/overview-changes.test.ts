import { expect, test } from '@playwright/test';
import { compare } from '#reporters/reports/comparison/comparison.ts';
import { htmlPage } from '#reporters/markup/page.ts';
import { html } from '#reporters/markup/html.ts';
import { sinceLastRun } from '#reporters/reports/overview/changes.ts';
import { trend } from '#reporters/reports/overview/trend.ts';
import { snapshotOf } from '#reporters/reports/comparison/snapshot.ts';
import type { Snapshot } from '#reporters/verdicts/formats/snapshot.ts';
import type { EnvironmentName } from '#specs/environments.ts';
import { findChromium } from '#scripts/set-up/chromium.mjs';
import { sampleCompliance, sampleRequirement, sampleRun } from '../verdicts/compliance-samples.ts';

const executablePath = findChromium()?.path;
test.use(executablePath === undefined ? {} : { launchOptions: { executablePath } });

const none = { conformant: 0, violated: 0, inconclusive: 0, notApplicable: 0, untested: 0, waived: 0 };
const evil = '<script>alert("1")</script>';
const good = [sampleRequirement({ title: evil }), sampleRequirement({ id: 'TOKEN-002', verdict: 'violated' })];
const bad = [
  sampleRequirement({ title: evil, verdict: 'violated', reason: evil }),
  sampleRequirement({ id: 'TOKEN-002' }),
];

const run = (environment: EnvironmentName, requirements = good, more: Partial<Snapshot> = {}): Snapshot => ({
  ...snapshotOf(sampleCompliance({ environment, requirements, totals: none }), sampleRun({})),
  facts: {},
  undocumented: [],
  ...more,
});

test('what regressed stands first, with the way to its tests in each environment', async ({ page }) => {
  const both = (['sandbox', 'production'] as const).map((name) => compare(run(name), run(name, bad)));
  await page.setContent(htmlPage('changes', sinceLastRun(both, 2)));

  await expect(page.getByText('Compared with the run of 2026-01-02 03:04 UTC.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Regressed 1', 'Fixed 1']);
  const row = page.getByRole('row', { name: /TOKEN-001.*conformant → violated/ });
  await expect(row).toContainText(evil);
  await expect(row.getByRole('link')).toHaveText(['TOKEN-001', 'sandbox', 'production']);
  await expect(row.getByRole('link').nth(1)).toHaveAttribute('href', 'sandbox/index.html?tags=TOKEN-001');
});

test('another answer with the same verdict is shown with both answers', async ({ page }) => {
  const [before, after] = ['400', '401'].map((seen) => run('sandbox', good, { variants: { 'grant.status': seen } }));
  await page.setContent(
    htmlPage('changes', sinceLastRun([compare(before ?? run('sandbox'), after ?? run('sandbox'))], 1)),
  );
  await expect(page.getByRole('row', { name: /variant grant\.status 400 → 401 sandbox/ })).toBeVisible();
});

test('a part of the suite is said, and what it left out is no loss', async ({ page }) => {
  const left = good.map((row) => ({ ...row, verdict: 'untested' as const }));
  const part = run('sandbox', left, { totals: { ...none, untested: 2 } });
  await page.setContent(htmlPage('changes', sinceLastRun([compare(run('sandbox'), part)], 1)));
  await expect(page.getByText('The later run is a part: 2 requirements untested.')).toBeVisible();
  await expect(page.getByText('Nothing differs.')).toBeVisible();
});

test('without an earlier run the page says so', async ({ page }) => {
  await page.setContent(htmlPage('changes', sinceLastRun([], 1)));
  await expect(page.getByText('There is no comparable earlier run')).toBeVisible();
});

test('the trend says in words what its bars show', async ({ page }) => {
  const of = (totals: Partial<typeof none>, complete = true) =>
    run('sandbox', good, { totals: { ...none, ...totals }, complete });
  const runs = [of({}), of({ violated: 2 }), of({ inconclusive: 1, untested: 1 }, false)];
  await page.setContent(htmlPage('trend', trend(runs) ?? html`none`));

  const name = 'Violated or inconclusive in the last 3 runs, the oldest first: 0, 2, 1';
  await expect(page.getByRole('img', { name })).toBeVisible();
  await expect(page.locator('title').nth(3)).toHaveText('2026-01-02 03:04 UTC: 0 violated, 1 inconclusive, a part');
  await expect(page.locator('rect.violated')).toHaveAttribute('height', '28.0');
  await expect(page.locator('rect.untested')).toHaveCount(1);
});

test('one run is no trend', () => {
  expect(trend([run('sandbox')])).toBeNull();
});
