import { join } from 'node:path';
import { expect } from '@playwright/test';
import { areaTags } from '#reporters/markup/address.ts';
import { allureFolder } from '#reporters/run/files/results-folder.ts';
import { publishLeft } from '#reporters/reports/publication.ts';
import { sampleRecord } from '../verdicts/compliance-samples.ts';
import { writeJournal } from '../run/journal-samples.ts';
import { writeResult } from './allure-samples.ts';
import { test } from './visit.ts';

// A page is made, and read, by a machine that may do other things.
test.describe.configure({ timeout: 60_000 });

const red = { verdict: 'violated', cause: null, reason: 'Expected: 400\nReceived: 200' } as const;
const notRun = { verdict: 'untested', cause: null, reason: 'did not run' } as const;
const records = [
  sampleRecord({ title: 'a code buys tokens' }),
  sampleRecord({ id: 'two', title: 'a code is used once', requirements: ['TOKEN-004'], judgement: red, ok: false }),
  sampleRecord({ id: 'three', title: 'a login works', requirements: ['LOGIN-001'] }),
  sampleRecord({ id: 'four', title: 'nobody came here', requirements: ['TOKEN-009'], judgement: notRun }),
];

/** The reports of a run with these tests, one of which left no result of Allure's. */
async function reportsIn(folder: string): Promise<string> {
  const results = join(folder, 'results');
  writeJournal(results, {}, records);
  for (const { title, requirements } of records.slice(0, 3)) {
    const [id = ''] = requirements;
    const labels = [
      { name: 'parentSuite', value: 'sandbox-api' },
      { name: 'epic', value: id.startsWith('TOKEN') ? 'Token exchange' : 'Login' },
      { name: 'feature', value: `${id} · ${title}` },
      { name: 'tag', value: id },
    ];
    writeResult(allureFolder(results), 'sandbox-api', title, { labels });
  }
  await publishLeft(join(folder, 'reports'), [results]);
  return join(folder, 'reports', 'index.html');
}

test('a cell of the overview leads to the tests of its area, unfolded', async ({ visit }, info) => {
  const { page, asked } = await visit(await reportsIn(info.outputPath()));
  await page
    .getByRole('row', { name: /^Token exchange/ })
    .getByRole('link')
    .click();

  await expect(page.getByTestId('tree-leaf')).toContainText([
    'a code buys tokens',
    'a code is used once',
    'nobody came here',
  ]);
  await expect(page.getByText('a login works')).toBeHidden();
  expect(asked).toHaveLength(2);
});

test('a finding leads to the test that says so', async ({ visit }, info) => {
  const { page } = await visit(await reportsIn(info.outputPath()));
  await page.getByRole('article').filter({ hasText: 'TOKEN-004' }).getByRole('link', { name: 'sandbox' }).click();

  await expect(page.getByTestId('test-result-info-title')).toHaveText('a code is used once');
  await expect(page.getByText('Expect "toBeRefused"')).toBeVisible();
});

test('a test that did not run is on the page, and is untested', async ({ visit }, info) => {
  const overview = await reportsIn(info.outputPath());
  const { page } = await visit(join(overview, '..', 'sandbox', 'index.html'));
  await page.getByText('Categories').first().click();
  await expect(page.getByText('Untested').first()).toBeVisible();
});

test('a test is tagged with each area of its requirements', () => {
  expect(areaTags(['TOKEN-004', 'TOKEN-009', 'UI-012', 'alone', 'clock'])).toEqual(['TOKEN', 'UI']);
  expect(areaTags(['TOKEN-004', 'TOKEN'])).toEqual([]);
});
