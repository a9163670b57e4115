import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { maskText } from '#reporters/leaks/masking.ts';

const folder = 'tests/client';

/** What a finding calls the requests or values that it shows. */
const TITLE = /\.toShow\(\s*'([^']+)'/g;

test('no finding about a client is called so that reports take what it shows for a secret', () => {
  const texts = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const titles = texts.flatMap((text) => [...text.matchAll(TITLE)].map(([, title]) => title));
  const findings = titles.map((title) => `${title}: "POST /v1/auth/oauth/token"`);

  expect(findings.length).toBeGreaterThan(30);
  expect(findings.map((finding) => maskText(finding, { secrets: [] }))).toEqual(findings);
});
