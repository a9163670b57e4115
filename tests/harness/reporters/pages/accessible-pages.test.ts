import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { findChromium } from '#scripts/set-up/chromium.mjs';
import { pages } from './rendered-pages.ts';

const executablePath = findChromium()?.path;
test.use(executablePath === undefined ? {} : { launchOptions: { executablePath } });
// axe looks at every element of a long page.
test.describe.configure({ timeout: 120_000 });

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const names = Object.keys(pages) as (keyof typeof pages)[];

/** With the first things that can be opened open. */
async function show(page: Page, name: keyof typeof pages): Promise<void> {
  await page.setContent(pages[name]);
  await page.evaluate(() => {
    for (const folded of [...document.querySelectorAll('details')].slice(0, 12)) folded.open = true;
  });
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

for (const name of names) {
  for (const width of [360, 1280]) {
    test(`the page of ${name} is accessible at ${width} pixels, light and dark`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await show(page, name);
        expect.soft(await violations(page), colorScheme).toEqual([]);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }

  test(`on the page of ${name}, headings are in order and links look like links`, async ({ page }) => {
    await show(page, name);
    const levels = await page
      .locator(':is(h1, h2, h3, h4, h5, h6)')
      .evaluateAll((found) => found.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [index] : []))).toEqual([]);
    const plain = await page.locator('main a[href]').evaluateAll((links) => {
      const isUnderlined = (each: Element) => getComputedStyle(each).textDecorationLine.includes('underline');
      return links.filter((link) => ![link, ...link.children].some(isUnderlined)).map(({ outerHTML }) => outerHTML);
    });
    expect(plain).toEqual([]);
  });

  test(`on the page of ${name}, the keyboard skips to the content`, async ({ page }) => {
    await page.setContent(pages[name]);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('main:target')).toHaveCount(1);
    await page.keyboard.press('Tab');
    const next = page.locator(':is(a[href], summary, [tabindex="0"], select, input):visible');
    const inside = Math.min(1, await page.locator('main').locator(next).count());
    await expect(page.locator('main').locator(':focus')).toHaveCount(inside);
  });

  test(`on paper, the page of ${name} hides nothing and needs no hand`, async ({ page }) => {
    await page.setContent(pages[name]);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const folded = page.locator('details:not([open]) > :not(summary)');
    const hidden = await folded.evaluateAll((parts) => parts.filter((part) => !part.checkVisibility()).length);
    expect(hidden).toBe(0);
    await expect(page.locator('#filters')).toBeHidden();
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeHidden();
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toBe('rgb(255, 255, 255)');
  });
}
