import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { curePage, dataFirst, withoutAnalytics } from '#reporters/reports/allure/page.ts';
import { inOurWords } from '#reporters/reports/allure/vocabulary.ts';
import { pageTitle } from '#reporters/reports/allure/allure.ts';
import type { TestVerdict } from '#reporters/verdicts/formats/run.ts';
import { exchange, said, writeResult } from './allure-samples.ts';
import { writePage } from './written-samples.ts';
import { test } from './visit.ts';

/** A step carries the trace of its own failure. */
const failedStep = (name: string, steps: object[]) => ({
  ...{ name, status: 'failed', stage: 'finished', parameters: [], attachments: [], steps },
  statusDetails: {
    message: name,
    trace: `Error\n    at ${name} (file:///home/somebody/suite/tests/api/step.test.ts:1:2)`,
  },
});

function writeResults(folder: string): void {
  writeResult(folder, 'sandbox-api', 'a code buys tokens once');
  writeResult(folder, 'sandbox-browser', 'a page that breaks', {
    status: 'failed',
    statusDetails: {
      message: 'boom',
      trace:
        'Error: boom\n    at step (/home/somebody/suite/tests/api/token.test.ts:12:3)\n    at https://api.example/tests/x',
    },
  });
  writeResult(folder, 'sandbox-us-api', 'a test of another environment');
  const exchanges = [{ title: exchange, start: 1_800_000_000_010, stop: 1_800_000_000_022, exchange: said }];
  const observations = { variants: {}, undocumented: [], facts: {}, exchanges };
  writeFileSync(join(folder, 'observations-attachment.json'), JSON.stringify(observations));
}

const verdicts: TestVerdict[] = [
  {
    project: 'sandbox-browser',
    file: 'tests/api/token/token.test.ts',
    title: 'a page that breaks',
    requirements: [],
    verdict: 'inconclusive',
    cause: 'harness',
  },
];

const about = {
  environment: 'sandbox',
  title: 'Sandbox',
  target: 'mock',
  variables: { Target: 'mock' },
  verdicts,
} as const;

test('the page opens from disk, shows one environment, and asks no host', async ({ visit }, info) => {
  const [resultsDir, outputFile] = [info.outputPath('results'), info.outputPath('page', 'index.html')];
  writeResults(resultsDir);
  expect((await writePage(outputFile, { ...about, resultsDirs: [resultsDir] })).tests).toBe(2);

  const { page, asked } = await visit(outputFile);
  await expect(page).toHaveTitle(/MOCK · Sandbox/);
  await expect(page.getByText('Token exchange')).toBeVisible();
  await expect(page.getByText('TOKEN-004 · an authorization code is exchanged once')).toBeVisible();
  await expect(page.getByText('a page that breaks')).toBeVisible();
  await expect(page.getByText('a test of another environment')).toBeHidden();
  await expect(page.getByTestId('metadata-item-broken')).toContainText('1');
  await expect(page.getByText('Quality Gates')).toBeHidden();
  expect(asked).toEqual([pathToFileURL(outputFile).href]);
});

test('an exchange stands in its place in time, and can be read', async ({ visit }, info) => {
  const [resultsDir, outputFile] = [info.outputPath('results'), info.outputPath('page', 'index.html')];
  writeResults(resultsDir);
  await writePage(outputFile, { ...about, resultsDirs: [resultsDir] });

  const { page } = await visit(outputFile);
  await page.getByText('a page that breaks').click();
  await expect(page.getByText(exchange)).toHaveCount(1);
  // Only where the steps are shown does it mean something that these are not.
  await expect(page.getByText('observations')).toBeHidden();
  await expect(page.getByText('Before Hooks')).toBeHidden();
  await expect(page.getByText(/^1: POST .* ms$|^Expect "toBeRefused"$/)).toHaveText([
    `1: ${exchange}`,
    'Expect "toBeRefused"',
  ]);
  await page.getByText(exchange).click();
  await expect(page.getByText('invalid_grant')).toBeVisible();
  await expect(page.getByText('https://dev.api.baanx.com/v1/auth/oauth/token')).toBeVisible();
});

test('the page does not name the machine', async ({}, info) => {
  const [resultsDir, outputFile] = [info.outputPath('results'), info.outputPath('page', 'index.html')];
  writeResults(resultsDir);
  const steps = [failedStep('boom', [failedStep('inner', [])])];
  writeResult(resultsDir, 'sandbox-api', 'a step that fails', { status: 'failed', steps });
  await writePage(outputFile, { ...about, resultsDirs: [resultsDir] });
  const chunks = readFileSync(outputFile, 'utf8').match(/[A-Za-z0-9+/]{40,}={0,2}/g) ?? [];
  const data = chunks.map((chunk) => Buffer.from(chunk, 'base64').toString('utf8')).join('\n');
  expect(data).toContain('a code buys tokens once');
  expect(data).not.toContain('build-machine-7');
  expect(data).not.toContain('pid-4711');
  expect(data).not.toContain('/home/somebody');
  expect(data).toContain('at step (tests/api/token.test.ts:12:3)');
  expect(data).toContain('at https://api.example/tests/x');
  expect(data).toContain('at boom (tests/api/step.test.ts:1:2)');
  expect(data).toContain('at inner (tests/api/step.test.ts:1:2)');
});

test('the page says our verdicts and levels, shows no percentage, and leads back', async ({ visit }, info) => {
  const [resultsDir, outputFile] = [info.outputPath('results'), info.outputPath('sandbox', 'index.html')];
  writeResults(resultsDir);
  await writePage(outputFile, { ...about, resultsDirs: [resultsDir] });

  const { page } = await visit(outputFile);
  await expect(page.getByText('Inconclusive').first()).toBeVisible();
  await expect(page.getByText(/^(?:Broken|Failed|Passed)$/)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Overview' })).toHaveAttribute('href', '../index.html');
  await page.getByText('a page that breaks').click();
  await expect(page.getByText('MUST', { exact: true })).toBeVisible();
  await page.goto(`${pathToFileURL(outputFile).href}?tags=TOKEN-004`);
  const register = page.getByRole('link', { name: 'All that is known of TOKEN-004' });
  await expect(register).toHaveAttribute('href', /\/requirements\.html#TOKEN-004$/);
  await page.goto(`${pathToFileURL(outputFile).href}#charts`);
  await expect(page.getByText('By level')).toBeVisible();
  await expect(page.getByText(/\d%/)).toHaveCount(0);
});

test('an environment in which nothing ran still gets a page', async ({}, info) => {
  const outputFile = info.outputPath('index.html');
  const resultsDir = info.outputPath('nothing');
  expect((await writePage(outputFile, { ...about, verdicts: [], resultsDirs: [resultsDir] })).tests).toBe(0);
});

test('a page is not replaced by an empty one when the results are gone', async ({}, info) => {
  const outputFile = info.outputPath('index.html');
  const gone = writePage(outputFile, { ...about, resultsDirs: [info.outputPath('nothing')] });
  await expect(gone).rejects.toThrow('no longer those of the last run');
  expect(existsSync(outputFile)).toBe(false);
});

const analytics =
  '<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script><script>window.dataLayer</script>';
const texts =
  '{"statuses":{"passed":"passed","failed":"failed","broken":"broken","skipped":"skipped","unknown":"unknown"},' +
  '"severity":{"blocker":"blocker","critical":"critical","normal":"normal","minor":"minor"}}';
const encoded = Buffer.from(texts).toString('base64');
const app = `<script   src="data:text/javascript;base64,${encoded}"></script>`;
const data = '<script async>\n window.allureReportDataReady = false;</script><script defer>d("a","b")</script>';
const original = `<head><title>t</title></head><body>${app}${analytics}${data}</body>`;

test('the cures put the data first and cut the analytics', () => {
  expect(withoutAnalytics(original)).toBe(original.replace(analytics, ''));
  expect(dataFirst(withoutAnalytics(original))).toBe(`<head><title>t</title></head><body>${data}${app}</body>`);
  const cured = curePage(original, true);
  expect(cured).toContain('Content-Security-Policy');
  expect(cured).toContain('<a href="../index.html">Overview</a>');
  const [, ours = ''] = /base64,([^"]+)/.exec(cured) ?? [];
  const words: unknown = JSON.parse(Buffer.from(ours, 'base64').toString());
  expect(words).toMatchObject({
    statuses: { passed: 'conformant', failed: 'violated', broken: 'inconclusive', skipped: 'not applicable' },
    severity: { critical: 'MUST', normal: 'SHOULD', minor: 'INFO' },
  });
});

test('a page that the cures do not fit is refused', () => {
  expect(() => withoutAnalytics('<body></body>')).toThrow('Was Allure upgraded?');
  expect(() => dataFirst(`<body>${data}${app}</body>`)).toThrow('Was Allure upgraded?');
  expect(() => inOurWords(original.replace(encoded, 'YQ=='))).toThrow('Was Allure upgraded?');
  expect(() => inOurWords('<body></body>')).toThrow('Was Allure upgraded?');
});

test('only a page of the mock is marked as one', () => {
  expect(pageTitle({ title: 'Sandbox', target: 'mock' })).toMatch(/^MOCK · Sandbox/);
  expect(pageTitle({ title: 'Sandbox', target: 'live' })).toBe('Sandbox · Baanx conformance');
});
