import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type TestInfo } from '@playwright/test';
import { writeResult } from './allure-samples.ts';
import { writePage } from './written-samples.ts';
import { test } from './visit.ts';

const day = (number: number) => `2026-01-0${number}T03:04:05.000Z`;

/** A run with one test, and its page. */
async function page(info: TestInfo, startedAt: string, status: string, tell?: (line: string) => void): Promise<string> {
  const results = info.outputPath(`results-${startedAt.slice(0, 10)}`);
  const outputFile = info.outputPath('index.html');
  writeResult(results, 'sandbox-api', 'a code buys tokens once', { status });
  await writePage(outputFile, {
    resultsDirs: [results],
    environment: 'sandbox',
    title: 'Sandbox',
    target: 'mock',
    variables: { Target: 'mock' },
    history: { file: info.outputPath('allure.jsonl'), startedAt, keep: true },
    ...(tell ? { tell } : {}),
  });
  return outputFile;
}

const runsIn = (info: TestInfo) => readFileSync(info.outputPath('allure.jsonl'), 'utf8').trim().split('\n').length;

test('a page shows the runs before its own, for each test and as trends', async ({ visit }, info) => {
  await page(info, day(1), 'passed');
  await page(info, day(2), 'failed');
  const { page: tab } = await visit(await page(info, day(3), 'failed'));

  await tab.getByText('a code buys tokens once').click();
  await tab.getByTestId('test-result-tab-history').click();
  await expect(tab.getByTestId('test-result-history-item')).toHaveCount(2);

  await tab.getByText('Report', { exact: true }).click();
  await tab.getByText('Graphs').click();
  await expect(tab.getByText('Results over the runs')).toBeVisible();
  await expect(tab.getByText('Durations over the runs')).toBeVisible();
});

const stories = {
  restless: ['passed', 'failed', 'passed', 'failed', 'failed', 'passed'],
  green: ['passed', 'passed', 'passed', 'passed', 'passed', 'passed'],
};
for (const [story, statuses] of Object.entries(stories)) {
  for (const runs of [2, 4, 6]) {
    test(`no chart is empty in the page of run ${runs} of a ${story} history`, async ({ visit }, info) => {
      const files: string[] = [];
      for (const [at, status] of statuses.slice(0, runs).entries()) files.push(await page(info, day(at + 1), status));
      const { page: tab } = await visit(files.at(-1) ?? '');

      await tab.getByText('Report', { exact: true }).click();
      await tab.getByText('Graphs').click();
      await expect(tab.getByText('Results over the runs')).toBeVisible();
      await expect(tab.getByText(/^No history information available$|^No results$/)).toHaveCount(0);
    });
  }
}

test('a page that is made again looks back on the same runs, and its run is kept once', async ({}, info) => {
  await page(info, day(1), 'passed');
  await page(info, day(2), 'passed');
  await page(info, day(2), 'passed');
  await page(info, day(1), 'passed');
  expect(runsIn(info)).toBe(2);
});

test('the page of a first run has no empty trend, and no empty history', async ({ visit }, info) => {
  const { page: tab } = await visit(await page(info, day(1), 'failed'));
  await tab.getByText('a code buys tokens once').click();
  // The tabs come together, and the test has others.
  await expect(tab.getByTestId('test-result-tab-overview')).toBeVisible();
  await expect(tab.getByTestId('test-result-tab-history')).toBeHidden();
  await tab.getByText('Report', { exact: true }).click();
  await tab.getByText('Graphs').click();
  await expect(tab.getByText('By level')).toBeVisible();
  await expect(tab.getByText('Results over the runs')).toBeHidden();
});

test('a history that cannot be read costs the history, and never the page', async ({ visit }, info) => {
  writeFileSync(info.outputPath('allure.jsonl'), '{"uuid": \nnot json\n');
  const said: string[] = [];
  const { page: tab } = await visit(await page(info, day(2), 'failed', (line) => said.push(line)));

  await expect(tab.getByText('a code buys tokens once')).toBeVisible();
  expect(said).toEqual([expect.stringMatching(/allure\.jsonl: 2 of 2 runs cannot be read and are left out/)]);
  expect(runsIn(info)).toBe(1);
});

test('a page in the dark prints light', async ({ visit }, info) => {
  const { page: tab } = await visit(await page(info, day(1), 'failed'));
  await tab.emulateMedia({ colorScheme: 'dark' });
  await tab.reload();
  await expect(tab.getByText('a code buys tokens once')).toBeVisible();
  await expect(tab.locator('html')).toHaveAttribute('data-theme', 'dark');
  await tab.emulateMedia({ media: 'print' });
  await expect(tab.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(tab.getByTestId('search-input')).toBeHidden();
  await tab.emulateMedia({ media: 'screen' });
  await expect(tab.locator('html')).toHaveAttribute('data-theme', 'dark');
});
