import { expect, test } from '@playwright/test';
import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import type { Drift } from '#reporters/reports/summary/drift.ts';
import { overviewHtml, type Overview } from '#reporters/reports/overview/overview.ts';
import { environmentNames } from '#specs/environments.ts';
import { findChromium } from '#scripts/set-up/chromium.mjs';
import { sampleCompliance, sampleRequirement, sampleRun, sampleSide } from '../verdicts/compliance-samples.ts';

const executablePath = findChromium()?.path;
test.use(executablePath === undefined ? {} : { launchOptions: { executablePath } });

const areas = { INIT: 'Start of an authorization', TOKEN: 'Token exchange' };
const drifts: Drift[] = [
  {
    id: 'C-10',
    topic: 'the status of a refused code grant',
    asked: 'grant.status',
    sides: [
      { says: 'L552', answer: '400', isDefault: true, where: [] },
      { says: 'L508', answer: '401', isDefault: false, where: [...environmentNames] },
    ],
    others: [],
    unobserved: null,
  },
];
const red = sampleRequirement({
  id: 'TOKEN-002',
  title: 'a code is <once> used',
  verdict: 'violated',
  reason: 'Expected: "a"\nReceived: "<script>alert(1)</script>"',
});
const requirements = [
  sampleRequirement({ id: 'INIT-001', verdict: 'untested', title: 'a gap' }),
  sampleRequirement({}),
  red,
  sampleRequirement({ id: 'TOKEN-003', verdict: 'inconclusive', cause: 'environment', reason: 'no answer' }),
  sampleRequirement({ id: 'TOKEN-007', level: 'INFO', title: 'an open question', reason: 'recorded: seven' }),
];
const variants = { 'grant.status': { seen: '401', default: false, source: 'L508' } };
const all = (given: Partial<Compliance> = {}) =>
  environmentNames.map((environment) => sampleCompliance({ environment, requirements, variants, ...given }));
const run = sampleRun({
  exitCode: 1,
  objections: ['an error outside any test: boom'],
  environments: environmentNames.map((environment) => {
    const undocumented = [{ operation: 'token', status: 200, member: 'extra', tests: 2 }];
    return sampleSide({ environment, undocumented, facts: { 'probe path': '/v1/user' } });
  }),
});
const overview = (given: Partial<Overview> = {}): string =>
  overviewHtml({
    compliances: all(),
    failures: new Map(),
    run,
    areas,
    drifts,
    history: new Map(),
    comparisons: [],
    hasProofPage: true,
    ...given,
  });
const page = (compliances = all()) => overview({ compliances });

test('the page says what was found, for a reader and for a screen reader', async ({ page: tab }) => {
  await tab.setContent(page());
  await expect(tab.getByText('These results are from the built-in mock, not from Baanx.')).toBeVisible();
  await expect(
    tab.getByText(
      `Not conformant: 1 of 5 requirements in ${environmentNames.length} environments is violated (1 MUST).`,
    ),
  ).toBeVisible();
  await expect(tab.getByRole('link', { name: 'Exit code 1' })).toHaveAttribute('href', '#legend');
  const finding = tab.getByRole('article').filter({ hasText: 'a code is <once> used' });
  await expect(finding).toContainText('✕ violated');
  await expect(finding).toContainText('Received: "<script>alert(1)</script>"');
  await expect(finding.getByRole('link')).toHaveText([
    'TOKEN-002',
    ...environmentNames.map((name) => `test in ${name}`),
  ]);
  const token = tab.getByRole('row', { name: /^Token exchange/ });
  await expect(token.getByRole('cell').first()).toHaveText(/✓ 2 conformant\s*\? 1 inconclusive\s*✕ 1 violated/);
  await expect(
    tab.getByRole('row', { name: /grant\.status.*alternative.*400 L552.*seen.*all.*401 L508/ }),
  ).toBeVisible();
  await expect(tab.getByRole('row', { name: /token 200 extra all/ })).toBeVisible();
  await tab.getByText('2 questions and facts').click();
  await expect(tab.getByRole('row', { name: /probe path \/v1\/user all/ })).toBeVisible();
  await expect(tab.getByRole('row', { name: /an open question seven all/ })).toBeVisible();
  await expect(tab.getByText('an error outside any test: boom')).toBeVisible();
  await expect(tab.getByText('production-us: 1 of 5 requirements')).toBeVisible();
  await expect(tab.getByText('235 claims')).toBeVisible();
});

test('requirements that are red by one symptom stand together, and each leads to what is known of it', async ({
  page: tab,
}) => {
  const stuck = ['TOKEN-010', 'TOKEN-011'].map((id) =>
    sampleRequirement({ id, verdict: 'inconclusive', cause: 'environment', reason: 'the same step' }),
  );
  const compliances = all({ requirements: [red, ...stuck] });
  await tab.setContent(page(compliances));
  const finding = tab.getByRole('article').filter({ hasText: 'the same step' });
  await expect(finding.getByText('TOKEN-011 has probably the same cause.')).toBeVisible();
  const address = `${environmentNames.at(-1)}/index.html?tags=TOKEN-010`;
  await expect(finding.getByRole('link').last()).toHaveAttribute('href', address);
  await expect(finding.getByRole('link', { name: 'TOKEN-010' })).toHaveAttribute('href', 'requirements.html#TOKEN-010');
  await expect(tab.locator('#TOKEN-011')).toContainText('a code buys tokens');
});

test('what to look at first is counted, and leads to its place', async ({ page: tab }) => {
  await tab.setContent(page());
  const first = tab.getByRole('navigation', { name: 'What to look at first' }).getByRole('link');
  await expect(first).toHaveText([
    '1 MUST violated',
    '1 MUST inconclusive',
    '1 MUST untested',
    'by area',
    'every requirement',
    'where the documents disagree',
    'what the words mean',
  ]);
  await expect(first.first()).toHaveAttribute('href', '#attention');
});

test('a cell leads to the tests of its area in its environment', async ({ page: tab }) => {
  await tab.setContent(page());
  const links = tab.getByRole('row', { name: /^Token exchange/ }).getByRole('link');
  await expect(links).toHaveCount(environmentNames.length);
  await expect(links.last()).toHaveAttribute('href', `${environmentNames.at(-1)}/index.html?tags=TOKEN`);
});

test('violations come before what is inconclusive', async ({ page: tab }) => {
  await tab.setContent(page());
  await expect(tab.locator('.finding .chip')).toHaveText([/violated/, /inconclusive, environment/]);
});

test('the page works without script and asks no other host', () => {
  const text = page();
  expect(text).not.toMatch(/<script/i);
  const addresses = [...text.matchAll(/\b(?:href|src|action)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses).toContain('production-us/compliance.json');
  expect(addresses.filter((address) => /^(?:[a-z]+:|\/)/i.test(address ?? ''))).toEqual([]);
  expect(text).not.toMatch(/url\(|@import/);
});

for (const width of [320, 360, 720, 1280]) {
  test(`nothing is cut off at ${width} pixels`, async ({ page: tab }) => {
    await tab.setViewportSize({ width, height: 800 });
    await tab.setContent(page());
    const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('live results are not marked as those of the mock', () => {
  const text = page(all({ target: 'live', baseUrl: 'https://api.example' }));
  expect(text).not.toContain('built-in mock');
  expect(text).toContain('api.example answered.');
});

test('without a proof the page says so, and leads to none', () => {
  const text = overview({ hasProofPage: false });
  expect(text).toContain('Not proven yet.');
  expect(text).not.toContain('proof.html');
});

test('an all green page says so', () => {
  const green = overview({ compliances: [sampleCompliance({})], run: sampleRun({}), drifts: [] });
  expect(green).toContain('No requirement is violated or inconclusive.');
  expect(green).toContain('every MUST that applies is conformant');
});

test('the overview names the requirements on which environments differ, and no others', () => {
  const other = sampleRequirement({ id: 'TOKEN-002', title: 'a code is <once> used' });
  const [sandbox, production] = [
    sampleCompliance({ requirements: [sampleRequirement({}), red] }),
    sampleCompliance({ environment: 'production', requirements: [sampleRequirement({}), other] }),
  ];
  const section = (page: string) => /<h2 id="differences">[^]*?<\/section>/.exec(page)?.[0];

  const found = section(overview({ compliances: [sandbox, production] }));
  expect(found).toContain('1 of 2 requirements');
  expect(found).toMatch(/TOKEN-002[^]*violated[^]*conformant/);
  expect(found).not.toContain('TOKEN-001');
  expect(section(overview({ compliances: [sandbox] })), 'one alone differs from none').toBeUndefined();
  expect(section(overview()), 'all four alike').toBeUndefined();
});
