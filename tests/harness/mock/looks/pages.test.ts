import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { SkinName } from '#mock/looks/skins/index.ts';
import { skins } from '#mock/looks/skins/index.ts';
import { openPage } from './browser.ts';
import type { Flow } from '../protocol/flow.ts';
import { test } from '../protocol/flow.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];
const names = Object.keys(skins) as SkinName[];
const PHONE = { width: 320, height: 640 };

const nameField = (page: Page) => page.locator('input[autocomplete="username"]:not([readonly])');
const passwordField = (page: Page) => page.locator('input[type="password"]');
const codeField = (page: Page) => page.locator('input[autocomplete="one-time-code"]');

async function open(flow: Flow, page: Page): Promise<string> {
  const { headers } = await flow.initiate({ mode: undefined });
  const address = headers.get('location') ?? '';
  await page.goto(address);
  return address;
}

async function name(page: Page, email: string): Promise<void> {
  await nameField(page).fill(email);
  if ((await passwordField(page).count()) > 0) return;
  await nameField(page).press('Enter');
  await passwordField(page).waitFor();
}

async function give(page: Page, password: string): Promise<void> {
  await passwordField(page).fill(password);
  await passwordField(page).press('Enter');
}

/** Through every state of the pages in one session; each is looked at by the caller. */
async function tour(flow: Flow, page: Page, look: (state: string) => Promise<void>): Promise<void> {
  const { otp } = flow.users;
  const summary = page.locator('[role="alert"]:focus, [aria-live="assertive"]:focus');
  const address = await open(flow, page);
  await look('sign-in');
  await name(page, otp.email);
  await look('password');
  await give(page, 'not the right one');
  await expect(summary).toHaveText(/\w/);
  await look('sign-in error');
  await give(page, otp.password);
  await codeField(page).fill('000000');
  await look('code');
  await codeField(page).press('Enter');
  await expect(summary).toHaveText(/\w/);
  await look('code error');
  await page.getByRole('button', { name: /again|new code/ }).click();
  await expect(page.getByRole('status').filter({ hasText: /code/ })).toBeVisible();
  await look('code sent again');
  flow.mock.clock.advance(545);
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: 'within 1 minute' })).toBeVisible();
  await look('last minute');
  flow.mock.clock.advance(55);
  await page.reload();
  await expect(page.getByRole('heading', { name: /expired/ })).toBeVisible();
  await look('expired');
  await page.goto(`${address}x`);
  await look('unknown');
  const finished = await openPage(flow);
  await finished.choose(/^(Deny|Not now)$/);
  await page.goto(finished.address);
  await look('finished');
}

/** On the screen of a small phone. In the dark only colours differ. */
async function inspect(page: Page, state: string): Promise<void> {
  // The pages have no frames, so axe needs no page of its own to put its findings together.
  const axe = () => new AxeBuilder({ page }).setLegacyMode();
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(findings(await axe().withTags(TAGS).analyze()), `${state}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(findings(await axe().withRules(COLOURS).analyze()), `${state}, dark`).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(overflow, `${state}: beyond the edge, in pixels`).toBeLessThanOrEqual(0);
}

const findings = ({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);

test.use({ viewport: PHONE });

for (const skin of names) {
  test(`${skin}: every page is accessible, fits a small phone, and leads to what went wrong`, async ({
    start,
    page,
  }) => {
    const flow = await start({ skin });
    await tour(flow, page, (state) => inspect(page, state));
    await expect(page).toHaveTitle(new RegExp(`– ${skins[skin].brand}$`));
  });

  test(`${skin}: the page counts down, warns once, and closes when the time is over`, async ({ start, page }) => {
    await page.clock.install();
    await open(await start({ skin }), page);
    const [main, status] = [page.getByRole('main'), page.getByRole('status').filter({ hasText: 'within 1 minute' })];
    await expect(main).toContainText(/(10:00|9:59) left/);
    await page.clock.runFor('08:00');
    await expect(main).toContainText(/(2:00|1:59) left/);
    await expect(status).toBeHidden();
    await page.clock.fastForward('01:10');
    await expect(status).toHaveText('Please complete sign-in within 1 minute.');
    await page.clock.fastForward('01:00');
    const heading = page.getByRole('heading', { name: /expired/ });
    await expect(heading).toBeFocused();
    await expect(page).toHaveTitle(/expired/);
    await expect(page.getByRole('button')).toHaveCount(0);
  });
}
