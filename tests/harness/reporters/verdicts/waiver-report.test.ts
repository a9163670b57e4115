import { expect, test } from '@playwright/test';
import { overviewHtml } from '#reporters/reports/overview/overview.ts';
import { summaryMarkdown } from '#reporters/reports/summary/markdown.ts';
import { summaryLines } from '#reporters/reports/summary/summary.ts';
import type { JudgedWaiver } from '#reporters/verdicts/formats/waivers.ts';
import { renderedRun } from '#reporters/reports/rendered-run.ts';
import { findChromium } from '#scripts/set-up/chromium.mjs';
import {
  sampleCompliance,
  sampleFailure,
  sampleRequirement,
  sampleRun,
  sampleSide,
  sampleWaiver,
} from './compliance-samples.ts';

const executablePath = findChromium()?.path;
test.use(executablePath === undefined ? {} : { launchOptions: { executablePath } });

const waived = sampleRequirement({
  verdict: 'violated',
  reason: 'Expected: 400',
  signature: '3fa2c177b01e',
  waiver: 'T-1',
});
const compliance = sampleCompliance({ target: 'live', requirements: [waived] });
const expiring: JudgedWaiver = { ...sampleWaiver({}), state: 'expiring', says: 'it is in force until 2027-01-30' };
const failure = sampleFailure({ signature: '3fa2c177b01e', waiver: 'T-1' });
const notices = ['the waiver of TOKEN-001 expires in 3 days'];
const run = sampleRun({ waivers: [expiring], notices });

test('the terminal names the ticket beside the violation, and announces what ends', () => {
  const failures = [{ environment: 'sandbox', failures: [failure] }];
  const text = summaryLines({ run, compliances: [compliance], failures }).join('\n');
  const usual = { run: sampleRun({}), compliances: [sampleCompliance({})], failures: [] };

  expect(text).toContain('TOKEN-002 a code is used once (waived by T-1) [sandbox]');
  expect(text).toContain('Notices:\n  the waiver of TOKEN-001 expires in 3 days');
  expect(text).toContain('Result 0: every MUST that applies is conformant, or its violation is waived');
  expect(summaryLines(usual).join('\n')).not.toMatch(/Notices|waived by/);
});

test('summary.md has the signature of each violation, and the waivers with their states', () => {
  const text = summaryMarkdown(compliance, sampleSide({}), [failure], [expiring]);

  expect(text).toContain(
    '[**TOKEN-002**](../requirements.html#TOKEN-002) a code is used once (MUST, signature `3fa2c177b01e`, **waived by T-1**)',
  );
  expect(text).toContain('## Waivers: 1');
  expect(text).toContain(
    '- [**TOKEN-001**](../requirements.html#TOKEN-001) expiring, until 2027-01-30, Ada, T-1: the provider repairs it in the next release; it is in force',
  );
  expect(summaryMarkdown(sampleCompliance({}), sampleSide({}), [])).not.toMatch(/Waivers|signature/);
});

test('an environment shows its own waivers only', () => {
  const elsewhere = { ...expiring, environment: 'production' as const, says: 'elsewhere' };
  const both = sampleRun({ waivers: [expiring, elsewhere, { ...expiring, target: 'mock', says: 'elsewhere' }] });
  const metadata = {
    environment: 'sandbox',
    kind: 'api',
    target: 'live',
    strict: false,
    baseUrl: '',
    reportsDir: '',
  } as const;
  const environments = [{ records: { metadata, tests: [] }, compliance, side: sampleSide({}), failures: [] }];

  const around = { history: new Map(), comparisons: [], hasProofPage: false, proving: new Map() };

  const text = renderedRun({ run: both, environments }, around).get('sandbox/summary.md');
  expect(text).toContain('## Waivers: 1');
  expect(text).not.toContain('elsewhere');
});

test('the overview shows waivers, notices, signature and ticket, and no empty section', async ({ page }) => {
  const extras = {
    compliances: [compliance],
    areas: { TOKEN: 'Token exchange' },
    drifts: [],
    history: new Map(),
    comparisons: [],
    hasProofPage: false,
    failures: new Map(),
    proving: new Map(),
  };

  await page.setContent(overviewHtml({ ...extras, run }));
  const section = page.getByRole('region', { name: 'Waivers' });
  await expect(section.getByRole('listitem')).toHaveText(notices);
  await expect(section.getByRole('row').nth(1)).toContainText('expiring it is in force until 2027-01-30');
  await expect(page.getByRole('article').filter({ hasText: 'a code buys tokens' })).toContainText('waived by T-1');
  await expect(page.getByText('signature 3fa2c177b01e')).toBeVisible();

  await page.setContent(overviewHtml({ ...extras, run: sampleRun({}) }));
  await expect(section).toHaveCount(0);
});
