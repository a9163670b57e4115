import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { metadataIn, runThrowAway, type Finished } from '../run/throw-away-run.ts';
import { writePage } from '../reports/written-samples.ts';

// Whole commands run here, and take longer on a busy machine.
test.describe.configure({ timeout: 120_000 });

// Canaries: the first two are settings, the others are minted during the run and known by their form only.
const env = { SANDBOX_USER_PASSWORD: 'canary-password-1', SANDBOX_USER_EMAIL: 'canary@example.com' };
const minted = { jwt: 'eyJjYW5hcnk.eyJjYW5hcnk.Y2FuYXJ5', code: 'canary-code-1', typed: 'canary typed' };
const canaries = [...Object.values(env), ...Object.values(minted)];

// Every way out of a test. Only one has a canary in its source, which reporters print too.
const leaks = `
  import { rmSync, writeFileSync } from 'node:fs';
  import { expect, test } from '@playwright/test';
  const { SANDBOX_USER_PASSWORD: password, SANDBOX_USER_EMAIL: email, JWT: jwt, CODE: code, TYPED: typed } = process.env;
  test('prints', async () => { console.log('with ' + password); console.error('for ' + email + ' ' + jwt); });
  test('throws', async () => { throw new Error('no ' + password, { cause: new Error('because of ' + jwt) }); });
  test('throws a value', async () => { throw { url: 'http://a.b/cb?code=' + code, email }; });
  test('inlines', async () => { throw new Error('of length ' + 'canary-password-1'.length); });
  test('compares', { tag: '@TOKEN-001' }, async () => {
    expect.soft({ access_token: code, password }).toEqual({ access_token: 'other', password: 'other' });
    expect('got ' + jwt).toBe(email);
  });
  test('steps', async () => {
    await test.step('as ' + email + ' with ' + jwt, () => expect({ password }, 'of ' + email).toEqual({}));
  });
  test('attaches', async ({}, info) => {
    await info.attach('to ' + email, { body: JSON.stringify({ password, n: 1 }), contentType: 'application/json' });
    await info.attach('text', { body: 'code ' + jwt + ' ' + email, contentType: 'text/plain' });
    const path = info.outputPath('file.txt');
    writeFileSync(path, 'refresh_token=' + '"' + code + '" ' + password);
    await info.attach('file', { path, contentType: 'text/plain' });
    rmSync(path); // Playwright attached a copy
    await test.step('exchange', (step) => step.attach('exchange', {
      body: JSON.stringify({ request: { headers: [{ name: 'authorization', value: 'Bearer ' + code }] } }),
      contentType: 'application/vnd.allure.http+json',
    }));
    const content = Buffer.from(JSON.stringify({ password: code, kept: 'still here' })).toString('base64');
    const data = { name: 'wrapped', content, encoding: 'base64', contentType: 'application/json' };
    await info.attach('message', {
      body: JSON.stringify({ type: 'attachment_content', data }),
      contentType: 'application/vnd.allure.message+json',
    });
  });
  test('types', async ({ page }) => {
    await page.setContent('<label>Password <input></label><label>E-mail <input></label>');
    await page.getByLabel('Password').fill(typed);
    await page.getByLabel('E-mail').fill(email);
    await expect(page.getByLabel('E-mail')).toHaveValue(password, { timeout: 100 });
  });
  test('waits', async ({ page }) => {
    await page.setContent('<label>Password <input disabled></label>');
    await page.getByLabel('Password').fill(typed, { timeout: 2_000 }); // On a busy machine, 100 ms end before it types.
  });
`;

function run(folder: string, redacts: boolean): Promise<Finished> {
  const others: [string, Record<string, unknown>?][] = [
    ['list'],
    ['json', { outputFile: join(folder, 'results.json') }],
    ['junit', { outputFile: join(folder, 'results.xml') }],
    ['allure-results.ts', { resultsDir: join(folder, 'output', 'allure') }],
  ];
  return runThrowAway({
    folder,
    tests: { 'leaks.test.ts': leaks },
    projects: [{ name: 'sandbox-api', metadata: metadataIn(folder) }],
    // The compliance reporter looks for secrets itself, and would withhold what is to be found here.
    reporters: redacts ? [['redaction.ts'], ...others, ['compliance.ts']] : others,
    env: { ...env, JWT: minted.jwt, CODE: minted.code, TYPED: minted.typed },
  });
}

/** The artefacts in which a canary can be read, in base64 too, each as `file: canary`. */
function findings(folder: string, output: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && !file.startsWith(join(folder, 'tests')));
  const texts = files.map((file) => [relative(folder, file), readable(readFileSync(file, 'utf8'))] as const);
  return [...texts, ['the terminal', output] as const].flatMap(([name, text]) =>
    canaries.filter((canary) => text.includes(canary)).map((canary) => `${name}: ${canary}`),
  );
}

function readable(text: string): string {
  const encoded = text.match(/[A-Za-z0-9+/]{24,}={0,2}/g) ?? [];
  return [text, ...encoded.map((chunk) => Buffer.from(chunk, 'base64').toString('utf8'))].join('\n');
}

const page = (folder: string) =>
  writePage(join(folder, 'page.html'), {
    resultsDirs: [join(folder, 'output', 'allure')],
    environment: 'sandbox',
    title: 'Sandbox',
    target: 'mock',
    variables: {},
  });

test('no canary is in any artefact, nor on the terminal', async ({}, info) => {
  const folder = info.outputPath('redacted');
  const { output } = await run(folder, true);
  expect((await page(folder)).tests).toBe(9);
  expect(output).toContain('7 failed');
  expect(findings(folder, output)).toEqual([]);
  expect(readable(readFileSync(join(folder, 'page.html'), 'utf8')), 'what is no secret').toContain('still here');
});

test('every canary is found in each kind of artefact when nothing redacts', async ({}, info) => {
  const folder = info.outputPath('leaking');
  const { output } = await run(folder, false);
  await page(folder);
  const found = findings(folder, output);
  for (const canary of canaries) {
    for (const artefact of ['the terminal', 'results.json', 'results.xml', 'page.html']) {
      expect.soft(found).toContain(`${artefact}: ${canary}`);
    }
  }
  expect(found).toContainEqual(expect.stringContaining('error-context.md: '));
});
