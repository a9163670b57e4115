import { expect, test } from '@playwright/test';
import { proofHtml } from '#proof/page/page.ts';
import type { Proof } from '#reporters/verdicts/formats/proof.ts';
import { findChromium } from '#scripts/set-up/chromium.mjs';
import { requirements } from '#specs/requirements/index.ts';
import { sampleFigures } from '../reporters/verdicts/compliance-samples.ts';
import { defects, mutations, sampleDefect, sampleMutation, sampleProof } from './proof-samples.ts';

const executablePath = findChromium()?.path;
test.use(executablePath === undefined ? {} : { launchOptions: { executablePath } });

test('no text of a proof becomes markup', () => {
  const evil = '<script>alert("1")</script>';
  const text = proofHtml(
    sampleProof({
      flaws: [evil],
      date: evil,
      suite: { version: evil, commit: null },
      defects: [sampleDefect({ id: evil, harm: evil, violates: [`${evil}-1`], red: [evil] })],
      mutations: [
        sampleMutation({ name: evil, operation: evil }),
        sampleMutation({ name: evil, result: 'tolerated', because: evil, allowedBy: [evil] }),
        sampleMutation({ name: evil, result: 'survived' }),
      ],
    }),
    { ...sampleFigures, date: evil },
  );
  expect(text).not.toMatch(/<script/i);
  expect(text.split('&lt;script&gt;').length).toBeGreaterThan(12);
});

test('the page works without script and asks no other host', () => {
  const text = proofHtml(sampleProof({ defects, mutations }), sampleFigures);
  expect(text.replaceAll('&#39;', "'")).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  const addresses = [...text.matchAll(/\b(?:href|src|action)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses).toContain('#TOKEN-004');
  expect(addresses.filter((address) => !address?.startsWith('#'))).toEqual([]);
  expect(text).not.toMatch(/url\(|@import/);
});

/** Larger than any so far, with long names and a reason of its own for each mutation that is tolerated. */
function large(): Proof {
  const ids = Object.keys(requirements);
  const results = ['caught', 'caught', 'caught', 'tolerated'] as const;
  const answer = 'token 200 (access_token expires_in refresh_token refresh_token_expires_in scope token_type)';
  return sampleProof({
    defects: Array.from({ length: 300 }, (_, index) => {
      const red = ids.slice(index, index + (index % 10) + 1);
      const harm = 'Takes what it has to refuse, so whoever finds it in a log is somebody else for an hour.';
      return sampleDefect({ id: `a-rather-long-name-${index}`, harm, violates: red, red });
    }),
    mutations: Array.from({ length: 3000 }, (_, index) => {
      const because = `for reason ${index}, which takes a whole sentence of the document`;
      const name = `${answer}: member_${index} has another type`;
      const result = results[index % results.length] ?? 'caught';
      return sampleMutation({
        name,
        operation: `token${index % 11}`,
        result,
        because,
        allowedBy: ['DOC-001', 'DOC-002'],
      });
    }),
  });
}

test('a proof of thousands of mutations makes a page of less than a megabyte', () => {
  expect(Buffer.byteLength(proofHtml(large(), sampleFigures))).toBeLessThan(1_000_000);
});

for (const width of [320, 390, 720, 1280]) {
  test(`nothing is cut off at ${width} pixels, folded and unfolded`, async ({ page: tab }) => {
    await tab.setViewportSize({ width, height: 800 });
    await tab.setContent(
      proofHtml(sampleProof({ defects, mutations, flaws: ['a-name-without-end'.repeat(9)] }), sampleFigures),
    );
    const overflow = () => document.documentElement.scrollWidth - window.innerWidth;
    expect(await tab.evaluate(overflow)).toBeLessThanOrEqual(0);
    await tab.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
    expect(await tab.evaluate(overflow)).toBeLessThanOrEqual(0);
  });
}
