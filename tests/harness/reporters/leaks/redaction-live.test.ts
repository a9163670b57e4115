// Ways out of a run that only a live target's secrets can take: no canary stands in those.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openEnd } from '#reporters/leaks/masked-stream.ts';
import { SALT } from '#evidence/run-marks.ts';
import { printOf } from '#evidence/secrets/prints.ts';
import { metadataIn, runThrowAway, type Finished } from '../run/throw-away-run.ts';

// Whole commands run here, and take longer on a busy machine.
test.describe.configure({ timeout: 120_000 });

const password = 'Corr_ect#Horse9$x';
const spaced = 'correct horse battery';
const minted = 'aK3_x9Q-bZ7pT2mW5';
const salt = 'salt of the run';

function run(
  folder: string,
  tests: string,
  terminal: 'dot' | 'line',
  { target = 'live', masks = true } = {},
): Promise<Finished> {
  return runThrowAway({
    folder,
    tests: { 'live.test.ts': tests },
    projects: [{ name: 'sandbox-browser', metadata: { ...metadataIn(folder, 'browser'), target } }],
    reporters: [
      ...(masks ? [['redaction.ts'] as [string]] : []),
      [terminal],
      ['allure-results.ts', { resultsDir: join(folder, 'output', 'allure') }],
      ['compliance.ts', { register: { areas: {}, requirements: {}, claims: {} } }],
    ],
    env: {
      [SALT]: salt,
      SANDBOX_USER_PASSWORD: password,
      SANDBOX_OTP_USER_PASSWORD: spaced,
      PRINT: printOf(minted, salt) ?? '',
      MINTED: minted,
    },
  });
}

/** All that lies in the folders that a run leaves. */
function textsIn(folder: string): string {
  const names = ['output', 'reports'].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, part, name)),
  );
  return names
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

const PARTS = `import { test } from '@playwright/test';
  test('types', async () => {
    const { SANDBOX_USER_PASSWORD: word, SANDBOX_OTP_USER_PASSWORD: words } = process.env;
    for (const part of ['typed ', word.slice(0, 11), word.slice(11), ' and ', words.slice(0, 8), words.slice(8), '\\n']) {
      await new Promise((resolve) => process.stdout.write(part, resolve));
    }
  });`;

test('a secret that is printed in parts is hidden as a whole', async ({}, info) => {
  const folder = info.outputPath('in-parts');
  const { output } = await run(folder, PARTS, 'dot');

  expect(output).toContain('typed ‹hidden');
  for (const text of [output, textsIn(folder)]) {
    expect(text.includes(password), 'the word').toBe(false);
    expect(text.includes(spaced), 'the words').toBe(false);
  }
});

test('where nothing hides it, it is withheld from the terminal as a whole', async ({}, info) => {
  const { output } = await run(info.outputPath('bare'), PARTS, 'dot', { masks: false });

  expect(output).toContain('Withheld, because a secret was in it');
  expect(output.includes(password), 'the word').toBe(false);
  expect(output.includes(spaced), 'the words').toBe(false);
});

const ends: [what: string, text: string, end: string][] = [
  ['an unfinished word', 'typed Corr_ect', 'Corr_ect'],
  ['an unfinished word in colours', 'is \u001b[32mCorr_', '\u001b[32mCorr_'],
  ['the beginning of a secret with spaces', 'typed correct horse ', 'correct horse '],
  ['a whole secret with spaces', 'typed correct horse battery', 'correct horse battery'],
  ['a whole secret with spaces and more', 'typed correct horse battery!', 'correct horse battery!'],
  ['a whole line', 'typed Corr_ect\n', ''],
  ['progress', '··', ''],
  ['progress in colours', '\u001b[32m·\u001b[39m', ''],
  ['what is longer than any secret', 'x'.repeat(20_000), ''],
];
for (const [what, text, end] of ends) {
  test(`the terminal's last words wait for the next ones if a secret could begin there: ${what}`, () => {
    expect(openEnd(text, [spaced])).toBe(end);
  });
}

test('a secret that a test met is searched for before its failure is printed', async ({}, info) => {
  const folder = info.outputPath('prints');
  const { output } = await run(
    folder,
    `import { expect, test } from '@playwright/test';
    test('meets', async ({}, info) => {
      const observations = { variants: {}, undocumented: [], facts: {}, exchanges: [], prints: { [process.env.PRINT]: 'code' } };
      await info.attach('observations', { body: JSON.stringify(observations), contentType: 'application/json' });
      throw new Error('Code ' + process.env.MINTED + ' is unknown');
    });`,
    'line',
  );

  expect(output).toContain('Withheld, because a secret was in it');
  expect(output.includes(minted), 'the code').toBe(false);
});

const PAGE = `import { expect, test } from '@playwright/test';
  test('a page', async ({ page }) => {
    await page.setContent('<h1>Welcome back, Ottilie Quint</h1><label>Code <input type="number" value="482913"></label>');
    await expect(page.getByText('nothing')).toBeVisible({ timeout: 100 });
  });`;

test('of a live target no snapshot of a page is kept', async ({}, info) => {
  const folder = info.outputPath('snapshot');
  await run(folder, PAGE, 'dot');

  const texts = textsIn(folder);
  expect(texts).toContain('On a live target the snapshot of the page is not kept');
  expect(texts).not.toMatch(/Ottilie Quint|482913/);
});

test('of the mock it is kept', async ({}, info) => {
  const folder = info.outputPath('of-the-mock');
  await run(folder, PAGE, 'dot', { target: 'mock' });

  expect(textsIn(folder)).toContain('Ottilie Quint');
});
