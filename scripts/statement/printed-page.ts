import { chromium } from '@playwright/test';
import { browserFor } from '../set-up/browser.ts';

/** From the size that reads best down to one that still does. */
const SCALES = [1, 0.9, 0.8, 0.7] as const;

/** A page as PDF of one sheet, printed by the Chromium that set-up found, which reaches no network. */
export async function printedPage(html: string): Promise<Buffer> {
  const browser = await chromium.launch(browserFor([]).launchOptions);
  try {
    const page = await browser.newPage();
    await page.setContent(html);
    let pdf: Buffer = Buffer.alloc(0);
    for (const scale of SCALES) {
      pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true, scale });
      if (sheetsIn(pdf) === 1) break;
    }
    return pdf;
  } finally {
    await browser.close();
  }
}

const sheetsIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
