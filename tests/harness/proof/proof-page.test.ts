import { expect, test, type Page } from '@playwright/test';
import { proofHtml } from '#proof/page/page.ts';
import type { Figures, Proof } from '#reporters/verdicts/formats/proof.ts';
import { findChromium } from '#scripts/set-up/chromium.mjs';
import { sampleFigures } from '../reporters/verdicts/compliance-samples.ts';
import { defects, mutations, sampleDefect, sampleProof } from './proof-samples.ts';

const executablePath = findChromium()?.path;
test.use(executablePath === undefined ? {} : { launchOptions: { executablePath } });

const show = (tab: Page, proof: Partial<Proof>, figures: Figures | null = null) =>
  tab.setContent(proofHtml(sampleProof(proof), figures));

/** Opens every fold of a section, also those within folds. */
const unfold = (tab: Page, section: string) =>
  tab
    .getByRole('region', { name: section })
    .evaluate((region) => region.querySelectorAll('details').forEach((fold) => (fold.open = true)));

test('a proof that holds says so, with its figures', async ({ page: tab }) => {
  await show(tab, {}, sampleFigures);
  await expect(tab.locator('.result')).toHaveText('The proof holds.');
  await expect(tab.getByRole('heading', { name: 'Flaws' })).toHaveCount(0);
  const figures = tab.getByRole('region', { name: 'Figures' });
  await expect(figures).toContainText(/Defects caught\s*1 of 1\s*1 exactly\s*0 not reached/);
  await expect(figures).toContainText(/Generated mutations caught\s*1 of 1\s*0 tolerated\s*0 survived/);
  await expect(figures).toContainText(/Mutation score of the judging code\s*87\.3 %\s*873 of 1,000 mutants killed/);
  await expect(figures).toContainText('every defect against all tests, and every generated mutation');
  await expect(figures).toContainText(/2026-01-02 03:04:05 UTC\s*suite 0\.1\.0, commit 0123456789ab/);
  await expect(figures).toContainText('Published: Proven on 2026-01-02: 258 of 259');
});

test('a proof that does not hold names its flaws before anything else', async ({ page: tab }) => {
  await show(tab, {
    flaws: ['state-truncated: no test came to where the mock is broken', 'the conformant mock is red'],
  });
  await expect(tab.locator('.result')).toHaveText('The proof does not hold: 2 flaws.');
  await expect(tab.getByRole('heading', { level: 2 }).first()).toHaveText('Flaws');
  await expect(tab.getByRole('region', { name: 'Flaws' }).getByRole('listitem')).toHaveCount(2);
});

test('the quick form has no mutations and says what it means', async ({ page: tab }) => {
  await show(tab, { full: false, mutations: null, suite: { version: '0.1.0', commit: null } });
  await expect(tab.getByRole('region', { name: 'Figures' })).toContainText('not part of the quick form');
  await expect(tab.getByRole('region', { name: 'Figures' })).toContainText('elsewhere a red one too many is not seen');
  await expect(tab.getByRole('region', { name: 'Figures' })).toContainText('commit unknown');
  await expect(tab.getByRole('region', { name: 'Figures' })).toContainText('not measured yet');
  await expect(tab.getByRole('region', { name: 'Generated mutations' })).toContainText('The quick form has none');
});

test('a full proof without a single mutation shows zeros, not the quick form', async ({ page: tab }) => {
  await show(tab, { mutations: [] });
  await expect(tab.getByRole('row', { name: 'all 0 0 0' })).toBeVisible();
  await expect(tab.getByText('quick form')).toHaveCount(0);
});

test('defects stand by area with what was due, what is red and the result; faults are open', async ({ page: tab }) => {
  await show(tab, { defects });
  const table = tab.getByRole('region', { name: 'Defects and what they turn red' });
  await expect(table.locator(':scope > details > summary')).toHaveText([
    /Token exchange TOKEN\s+3 defects, 2 caught, 2 exactly/,
    /PKCE PKCE\s+2 defects, 1 caught, 0 exactly/,
    /Seen by INFO requirements alone INFO\s+1 defect, 1 caught, 1 exactly/,
  ]);
  await expect(table.locator('details[open]')).toHaveCount(2);
  await expect(table.getByRole('row', { name: /never-met.*TOKEN-009 none not reached/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /survivor.*PKCE-001 none survived/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /too-red.*PKCE-002 PKCE-002 TOKEN-004 not exactly/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /^code-again/ })).toBeHidden();
  await unfold(tab, 'Defects and what they turn red');
  await expect(
    table.getByRole('row', {
      name: /^merely-recorded .* recorded otherwise: TOKEN-023 recorded otherwise: TOKEN-023 exactly$/,
    }),
  ).toBeVisible();
  await expect(table.getByRole('row', { name: /^code-again .* exactly$/ })).toBeVisible();
});

test('a requirement leads to the defects that prove it, those that name it first, and only to those', async ({
  page: tab,
}) => {
  await show(tab, { defects });
  const index = tab.getByRole('region', { name: 'Requirements and what proves them' });
  await expect(index).toContainText(/4 of \d+ requirements turn red for a defect/);
  await unfold(tab, 'Requirements and what proves them');
  await expect(
    index.getByRole('row', { name: /^TOKEN-004 .* MUST 3 code-reusable code-again too-red$/ }),
  ).toBeVisible();
  await expect(index.getByRole('row', { name: /^TOKEN-009 .* MUST 0 none$/ })).toBeVisible();
  await expect(index.getByRole('row', { name: /^TOKEN-023 .* INFO 1 merely-recorded$/ })).toBeVisible();
  await expect(index.getByText('this form runs only what a defect names')).toHaveCount(0);
  const link = index.getByRole('row', { name: /^TOKEN-005 / }).getByRole('link', { name: 'code-again' });
  await expect(link).toHaveAttribute('href', '#defect-code-again');
  await expect(tab.locator('[id="defect-code-again"]')).toHaveText('code-again');
});

const touching = [
  sampleDefect({
    id: 'challenge-in-hex',
    violates: ['PKCE-001'],
    golden: ['PKCE-001', 'TOKEN-004'],
    red: ['PKCE-001'],
  }),
  sampleDefect({ id: 'code-kept', golden: ['TOKEN-004'], red: [] }),
  sampleDefect({}),
];

for (const [form, full, proven] of [
  ['the quick form', false, '2 code-reusable challenge-in-hex'],
  ['the full form', true, '1 code-reusable'],
] as const) {
  test(`in ${form} a requirement is proven by ${proven}`, async ({ page: tab }) => {
    await show(tab, { full, defects: touching });
    const index = tab.getByRole('region', { name: 'Requirements and what proves them' });
    await unfold(tab, 'Requirements and what proves them');
    await expect(index.getByRole('row', { name: new RegExp(`^TOKEN-004 .* MUST ${proven}$`) })).toBeVisible();
    await expect(index.getByText('this form runs only what a defect names')).toHaveCount(full ? 0 : 1);
  });
}

test('an area that the register does not know is shown by its prefix', async ({ page: tab }) => {
  await show(tab, { defects: [sampleDefect({ violates: ['OLD-001'], red: ['OLD-001'] })] });
  await expect(tab.locator('summary', { hasText: 'OLD' })).toContainText('1 defect, 1 caught, 1 exactly');
});

test('mutations are counted by operation, and those that survived come first', async ({ page: tab }) => {
  await show(tab, { mutations });
  const section = tab.getByRole('region', { name: 'Generated mutations' });
  await expect(section.getByRole('row', { name: 'token 3 2 0' })).toBeVisible();
  await expect(section.getByRole('row', { name: 'user 0 0 1' })).toBeVisible();
  await expect(section.getByRole('row', { name: 'all 3 2 1' })).toBeVisible();
  await expect(section.getByRole('heading', { level: 3 })).toHaveText([/^Survived/, /^Tolerated/, /^Caught/]);
  await expect(section.getByRole('row', { name: 'user 200 (id): id is <b> no requirement is red' })).toBeVisible();
});

test('what is tolerated stands with its reason; what is caught is only counted', async ({ page: tab }) => {
  await show(tab, { mutations });
  await unfold(tab, 'Generated mutations');
  const section = tab.getByRole('region', { name: 'Generated mutations' });
  const reason = section.getByRole('row', { name: /^two documents disagree grant\.status SEED-090 / });
  await expect(reason.getByRole('listitem')).toHaveText([
    'token 400 (error): status 404',
    'token 400 (error): error is empty',
  ]);
  await expect(section.getByRole('row', { name: 'token 200 (access_token expires_in) 2' })).toBeVisible();
  await expect(section.getByText('expires_in is null')).toHaveCount(0);
});
