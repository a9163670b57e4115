import { expect, test } from '@playwright/test';
import { overviewHtml } from '#reporters/reports/overview/overview.ts';
import { findChromium } from '#scripts/set-up/chromium.mjs';
import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import { sampleCompliance, sampleFigures, sampleRequirement, sampleRun } from '../verdicts/compliance-samples.ts';

const executablePath = findChromium()?.path;
test.use(executablePath === undefined ? {} : { launchOptions: { executablePath } });

const red = sampleRequirement({ id: 'TOKEN-002', title: 'a code is used once', verdict: 'violated', reason: 'no' });
const page = (given: Partial<Compliance>) =>
  overviewHtml({
    ...{ compliances: [sampleCompliance({ requirements: [red], ...given })], run: sampleRun({ exitCode: 1 }) },
    ...{ failures: new Map(), areas: {}, drifts: [], history: new Map(), comparisons: [], hasProofPage: true },
  });

test('a live target is named by its host, and one on this machine is called so', () => {
  const live = (baseUrl: string) => page({ target: 'live', baseUrl });
  expect(live('https://api.example/v1')).toContain('api.example answered.');
  expect(live('http://127.0.0.1:7611')).toContain(
    '127.0.0.1:7611 answered: an address of this machine, and not of Baanx.',
  );
});

test('the first screen names the findings and how far to trust them', async ({ page: tab }) => {
  for (const [width, height] of [
    [1280, 800],
    [360, 740],
  ] as const) {
    await tab.setViewportSize({ width, height });
    await tab.setContent(page({ proof: sampleFigures }));
    const finding = tab.getByRole('navigation', { name: 'Findings' }).getByRole('link').first();
    await expect.soft(finding).toBeInViewport({ ratio: 1 });
    await expect.soft(finding).toHaveAttribute('href', '#TOKEN-002');
    await expect.soft(tab.getByText('it caught 258 of 259 mocks broken on purpose')).toBeInViewport();
  }
});

test('the words, levels, exit codes and names of the page are explained on it', async ({ page: tab }) => {
  await tab.setContent(page({}));
  const legend = tab.getByRole('region', { name: 'What the words mean' });
  await expect(legend.getByRole('heading', { level: 3 })).toHaveText(['Verdicts', 'Levels', 'Exit codes', 'Names']);
  for (const name of ['SHOULD', 'signature', 'SEED-018', 'L72-75', '#975c54'])
    await expect.soft(legend.getByText(name).first()).toBeVisible();
});

test('nothing is left out but what is not applicable', () => {
  const requirement = sampleRequirement({ verdict: 'not applicable' });
  expect(page({ requirements: [requirement] })).toContain(
    'Nothing was left out except 1 that is not applicable: the target does not offer what they need.',
  );
});

test('how well the suite judges is a small table, with the way to its proof', async ({ page: tab }) => {
  await tab.setContent(page({ proof: sampleFigures }));
  const section = tab.getByRole('region', { name: 'How well the suite judges' });
  await expect(
    section.getByRole('row', { name: /A rule of the mock 258 259 257 turned exactly .* red; 2026-01-02/ }),
  ).toBeVisible();
  await expect(
    section.getByRole('row', {
      name: /A part of an answer 2,310 2,311 90 more are allowed by the documents, 1 missed/,
    }),
  ).toBeVisible();
  await expect(section.getByRole('row', { name: 'The judging code 873 1,000 87.3 %; 2026-01-03' })).toBeVisible();
  await expect(section.getByRole('link')).toHaveAttribute('href', 'proof.html');
});
