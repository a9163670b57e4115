import { chromium } from '@playwright/test';
import { browserFor } from '../set-up/browser.ts';

/** A page as PDF, printed by the Chromium that set-up found, which reaches no network. */
export async function printedPage(html: string): Promise<Buffer> {
  const browser = await chromium.launch(browserFor([]).launchOptions);
  try {
    const page = await browser.newPage();
    await page.setContent(html);
    return await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
  } finally {
    await browser.close();
  }
}
