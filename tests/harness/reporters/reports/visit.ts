import { pathToFileURL } from 'node:url';
import { chromium, test as base, type Page } from '@playwright/test';
import { findChromium } from '#scripts/set-up/chromium.mjs';

interface Visit {
  page: Page;
  /** Addresses that the page asked for, beyond its own file. */
  asked: string[];
}

export const test = base.extend<{ visit: (file: string) => Promise<Visit> }>({
  /** Opens a file in a browser that reaches no host. */
  visit: async ({}, use) => {
    const executablePath = findChromium()?.path;
    const options = executablePath === undefined ? {} : { executablePath };
    const browser = await chromium.launch({ ...options, args: ['--host-resolver-rules=MAP * ~NOTFOUND'] });
    await use(async (file) => {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => /^(data|blob):/.test(request.url()) || asked.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      return { page, asked };
    });
    await browser.close();
  },
});
