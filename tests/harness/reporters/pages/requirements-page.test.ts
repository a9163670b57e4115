import { expect, test } from '@playwright/test';
import { sourceOfClaim } from '#reporters/markup/documentation.ts';
import { targetStrip } from '#reporters/markup/target-strip.ts';
import { requirementsCsv } from '#reporters/reports/requirements/csv.ts';
import { requirementsHtml } from '#reporters/reports/requirements/page.ts';
import { provingOf } from '#reporters/reports/requirements/proving.ts';
import { registerOfRun } from '#reporters/reports/requirements/registers.ts';
import { requirementsReport } from '#reporters/reports/requirements/requirements.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';
import { register } from '#reporters/verdicts/register/specs-register.ts';
import { findChromium } from '#scripts/set-up/chromium.mjs';
import { sampleCompliance, sampleRequirement } from '../verdicts/compliance-samples.ts';

const executablePath = findChromium()?.path;
test.use(executablePath === undefined ? {} : { launchOptions: { executablePath } });

const small = {
  areas: { INIT: 'Start', TOKEN: 'Token exchange' },
  requirements: {
    'INIT-001': { title: 'a start works', level: 'MUST', claims: [] },
    'TOKEN-001': { title: 'a code is used once', level: 'MUST', claims: ['SEED-018'], needs: ['clock'] },
  },
  claims: {
    'SEED-018': { document: 'oauth-troubleshooting', place: 'L79', says: 'A code is good once.' },
    'SEED-126': { document: 'login', place: 'body', says: 'Logs keep little.', excluded: 'partner client' },
    'SEED-127': { document: 'login', place: 'body', says: '=cmd, "quoted"', excluded: 'process' },
  },
} as const;
const init = sampleRequirement({ id: 'INIT-001', title: 'a start works', level: 'SHOULD', claims: [] });
const token = sampleRequirement({ id: 'TOKEN-001', title: 'a code is <used> once', claims: ['SEED-018'] });
const inSandbox = { ...token, verdict: 'violated', reason: 'Expected: 400' } as const;
const inProduction = { ...token, verdict: 'not applicable', reason: 'a clock. Set PRODUCTION_CLOCK_URL.' } as const;
const compliances = [
  sampleCompliance({ requirements: [init, inSandbox] }),
  sampleCompliance({ environment: 'production', requirements: [init, inProduction] }),
];
const proving = new Map([['TOKEN-001', [{ id: 'code-reusable', harm: 'A code seen in a log is a session.' }]]]);
const report = requirementsReport(compliances, small, proving);
const page = (hasProofPage = false) => requirementsHtml(report, { strip: targetStrip(compliances), hasProofPage });

test('a requirement opens to its claims, verdicts, tests, needs and defects', async ({ page: tab }) => {
  await tab.setContent(page(true));
  const item = tab.locator('details').filter({ has: tab.locator('#TOKEN-001') });
  await expect(item.locator('summary')).toHaveText(
    /TOKEN-001\s+a code is <used> once\s+MUST\s+✕ violated, sandbox\s+– not applicable, production/,
  );
  await item.locator('summary').click();
  const guide = 'https://docs.baanx.com/guides/oauth/troubleshooting';
  await expect(item.getByRole('link', { name: 'OAuth Troubleshooting' })).toHaveAttribute(
    'href',
    `${guide}#:~:text=invalid_grant%20%2d%20Invalid%20or%20expired%20authorization%20code`,
  );
  await expect(item.getByText('A code is good once.')).toBeVisible();
  await expect(item.getByText('The target does not offer a clock. Set PRODUCTION_CLOCK_URL.')).toBeVisible();
  await expect(item.getByText('a clock that can be moved')).toBeVisible();
  await expect(item.getByText('tests/api/token/token.test.ts')).toBeVisible();
  await expect(item.getByRole('link', { name: 'code-reusable' })).toHaveAttribute(
    'href',
    'proof.html#defect-code-reusable',
  );
  await expect(item.getByRole('link', { name: 'explained in the overview' })).toHaveAttribute(
    'href',
    'index.html#TOKEN-001',
  );
  await expect(item.getByRole('link', { name: 'tests and exchanges in Production' })).toHaveAttribute(
    'href',
    'production/index.html?tags=TOKEN-001',
  );
});

test('every id has an anchor, that of a claim too', async ({ page: tab }) => {
  await tab.setContent(page());
  for (const id of ['INIT-001', 'TOKEN-001', 'SEED-018', 'SEED-126', 'SEED-127'])
    await expect.soft(tab.locator(`[id="${id}"]`)).toHaveCount(1);
  const excluded = tab.getByRole('region', { name: 'Sentences that no test covers' });
  await expect(
    excluded.getByRole('row', { name: /SEED-126 Logs keep little\. API reference: login, body/ }),
  ).toBeVisible();
  await expect(excluded.getByText("It binds the partner's own app")).toBeVisible();
  expect(page()).not.toContain('proof.html');
});

test('the page is whole without script, and shows no filter that would do nothing', async ({ browser }) => {
  const tab = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await tab.setContent(page());
  await expect(tab.locator('details.requirement')).toHaveCount(2);
  await expect(tab.locator('#filters')).toBeHidden();
  await tab.close();
});

test('filters by verdict, level, area and words leave what was asked for', async ({ page: tab }) => {
  await tab.setContent(page());
  const shown = tab.locator('details.requirement:visible summary code');
  await tab.getByLabel('Verdict').selectOption('not applicable');
  await expect(shown).toHaveText(['TOKEN-001']);
  await expect(tab.getByRole('heading', { name: /^Start/ })).toBeHidden();
  await tab.getByLabel('Verdict').selectOption('all');
  await tab.getByLabel('Level').selectOption('SHOULD');
  await expect(shown).toHaveText(['INIT-001']);
  await tab.getByLabel('Level').selectOption('all');
  await tab.getByLabel('Area').selectOption('Token exchange');
  await expect(shown).toHaveText(['TOKEN-001']);
  await tab.getByLabel('Area').selectOption('all');
  await tab.getByLabel('Words').fill('START works');
  await expect(shown).toHaveText(['INIT-001']);
  await expect(tab.getByText('1 of 2 shown')).toBeVisible();
});

test('an address opens the requirement that it names, and asks for a verdict', async ({ page: tab }, info) => {
  const file = info.outputPath('requirements.html');
  writeWhole(file, page());
  await tab.goto(`file://${file}#TOKEN-001`);
  await expect(tab.getByText('A code is good once.').first()).toBeVisible();
  await tab.goto(`file://${file}?verdict=violated`);
  await expect(tab.locator('details.requirement:visible summary code')).toHaveText(['TOKEN-001']);
});

test('the table has a line for each claim, and no cell that a table program takes for a formula', () => {
  const lines = requirementsCsv(report).split('\r\n');
  expect(lines[0]).toBe(
    'requirement,level,area,title,sandbox,production,claim,claim says,document,place,address,tests,proven by,why no requirement',
  );
  expect(lines[1]).toMatch(/^INIT-001,SHOULD,INIT,a start works,conformant,conformant,,,,,,/);
  expect(lines[2]).toMatch(
    /^TOKEN-001,MUST,TOKEN,a code is <used> once,violated,not applicable,SEED-018,A code is good once\.,/,
  );
  expect(lines[2]).toMatch(/,tests\/api\/token\/token\.test\.ts: a code buys tokens,code-reusable,$/);
  expect(lines[4]).toContain(',SEED-127,"\'=cmd, ""quoted""",API reference: login,body,');
  expect(lines[4]).toContain('process: It says what people do');
  expect(lines).toHaveLength(6);
});

test('the real register: each requirement has a defect, each claim an address or a reason', () => {
  const ids = Object.keys(register.requirements);
  const proven = provingOf(ids);
  expect(ids.filter((id) => (proven.get(id) ?? []).length === 0)).toEqual([]);
  const entries = Object.entries(register.claims).map(([id, claim]) => ({ id, ...sourceOfClaim(claim) }));
  expect(entries.filter(({ address }) => address === null)).toEqual([]);
});

test('a run of a client alone lists what binds it, and says what the environments are asked', () => {
  const client = [sampleCompliance({ environment: 'client', requirements: [] })];
  const { requirements, claims } = registerOfRun(client);
  expect(Object.keys(requirements).every((id) => id.startsWith('APP-'))).toBe(true);
  const { claims: told } = requirementsReport(client, registerOfRun(client), new Map());
  expect(told.filter(({ excluded }) => excluded === 'unaccounted')).toEqual([]);
  expect(Object.keys(registerOfRun([...client, ...compliances]).requirements)).toContain('TOKEN-001');
  expect(Object.keys(claims).length).toBeGreaterThan(0);
});
