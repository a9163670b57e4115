// Secrets that leak on purpose, through every way out of a run, with nobody there to mask them.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { Run } from '#reporters/verdicts/formats/run.ts';
import { CANARY, SALT } from '#evidence/run-marks.ts';
import { printOf } from '#evidence/secrets/prints.ts';
import { metadataIn, runThrowAway, type Finished } from '../run/throw-away-run.ts';

// Whole commands run here, and take longer on a busy machine.
test.describe.configure({ timeout: 120_000 });

const canary = '7b2c9d4e8f3a';
const minted = 'Zx3kQ9vB7nM2pL5tR8wY1cF4hJ6dS0aG';
const password = 'correct horse battery';
const salt = 'salt of the run';
const secrets = [canary, minted, password];

/** Each test leaks through the channel that it is named after. */
const LEAKS = `
  import { writeFileSync } from 'node:fs';
  import { gzipSync } from 'node:zlib';
  import { expect, test } from '@playwright/test';
  import { zipSync } from 'fflate';
  const { BAANX_RUN_CANARY: canary, MINTED: minted, SANDBOX_USER_PASSWORD: password } = process.env;
  const secrets = [canary, minted, password];
  const all = secrets.join(' and ');
  const base64 = (text) => Buffer.from(text).toString('base64');
  test.beforeEach(async ({}, info) => {
    const observations = { variants: {}, undocumented: [], facts: {}, exchanges: [], ...JSON.parse(process.env.MASKED) };
    await info.attach('observations', { body: JSON.stringify(observations), contentType: 'application/json' });
  });
  test('knows its secrets', () => {});
  test('stdout', () => console.log('out: ' + all));
  test('stderr', () => console.error('err: ' + base64(all)));
  test('message', () => { throw new Error('message: ' + all); });
  test('difference', () => { expect({ got: secrets }).toEqual({ got: [] }); });
  test('step', async () => { await test.step('step: ' + all, () => {}); });
  test('annotation', async ({}, info) => { info.annotations.push({ type: 'note', description: all }); });
  test('attachments', async ({}, info) => {
    const attach = (name, body, contentType) => info.attach(name, { body, contentType });
    await attach('json', JSON.stringify({ kept: 'still here', nested: [{ secrets }], n: 1 }), 'application/json');
    await attach('twice', JSON.stringify({ body: base64(base64(JSON.stringify({ secrets }))) }), 'application/json');
    await attach('address', JSON.stringify({ url: 'https://a.b/?x=' + encodeURIComponent(all) }), 'application/json');
    await attach('text', all, 'text/plain');
    await attach('entities', '<!doctype html><p>' + [...all].map((c) => '&#' + c.charCodeAt(0) + ';').join(''), 'text/html');
    await attach('escapes', [...all].map((c) => '\\\\u' + c.charCodeAt(0).toString(16).padStart(4, '0')).join(''), 'text/plain');
    await attach('hex', Buffer.from(all).toString('hex'), 'text/plain');
    await attach('gzip', gzipSync(all), 'application/gzip');
    await attach('zip', Buffer.from(zipSync({ 'a.txt': Buffer.from(all) })), 'application/zip');
    const path = info.outputPath('file.json');
    writeFileSync(path, JSON.stringify({ secrets }));
    await info.attach('file', { path, contentType: 'application/json' });
    const data = { name: 'wrapped', content: base64(all), encoding: 'base64', contentType: 'text/plain' };
    const body = JSON.stringify({ type: 'attachment_content', data });
    await attach('message', body, 'application/vnd.allure.message+json');
  });
  test('page', async ({ page }) => {
    await page.setContent('<p>' + all + '</p>');
    await expect(page.getByText('nothing')).toBeVisible({ timeout: 100 });
  });
`;

const masked = {
  slots: { refresh_token: { values: 60, canaries: 1 } },
  prints: { [printOf(minted, salt) ?? '']: 'refresh_token' },
};

function run(folder: string, tests: string, masks = false): Promise<Finished> {
  return runThrowAway({
    folder,
    tests: { 'leaks.test.ts': tests },
    projects: [{ name: 'sandbox-api', metadata: metadataIn(folder) }],
    reporters: [
      ...(masks ? [['redaction.ts'] as [string]] : []),
      ['list'],
      ['allure-results.ts', { resultsDir: join(folder, 'output', 'allure') }],
      ['compliance.ts', { register: { areas: {}, requirements: {}, claims: {} } }],
    ],
    env: {
      [CANARY]: canary,
      [SALT]: salt,
      SANDBOX_USER_PASSWORD: password,
      MINTED: minted,
      MASKED: JSON.stringify(masked),
    },
  });
}

/** What lies in the folders that a run leaves, by path. */
function artefactsIn(folder: string): Map<string, Buffer> {
  const files = ['output', 'reports'].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, part, name)),
  );
  const whole = files.filter((file) => statSync(file).isFile());
  return new Map(whole.map((file) => [relative(folder, file), readFileSync(file)]));
}

/** By means of this test's own, for those encodings that it put there. */
function readable(content: Buffer): string {
  if (content[0] === 0x1f) return gunzipSync(content).toString();
  const zipped = content.toString('latin1').startsWith('PK') ? Object.values(unzipSync(content)) : [];
  const text = [content, ...zipped].map((part) => Buffer.from(part).toString()).join('\n');
  const decoded = (part: string) => [part, ...(part.match(/[A-Za-z0-9+/]{16,}=*/g) ?? []).map(fromBase64)].join('\n');
  const hex = (text.match(/(?:[0-9a-f]{2}){16,}/g) ?? []).map((part) => Buffer.from(part, 'hex').toString());
  const codes = text.replaceAll(/&#(\d+);|\\+u([0-9a-f]{4})/g, (_, decimal: string | undefined, digits: string) =>
    String.fromCharCode(decimal === undefined ? Number.parseInt(digits, 16) : Number(decimal)),
  );
  return [decoded(decoded(text)), ...hex, codes, text.replaceAll('%20', ' ')].join('\n');
}

const fromBase64 = (text: string) => Buffer.from(text, 'base64').toString();
const secretsIn = (text: string) => secrets.filter((secret) => text.includes(secret));

const readRun = (folder: string) => Run.parse(JSON.parse(readFileSync(join(folder, 'reports', 'run.json'), 'utf8')));

test('what leaks through any channel is withheld, and the run is never green', async ({}, info) => {
  const folder = info.outputPath('leaking');
  const { exitCode, output } = await run(folder, LEAKS);
  const told = readRun(folder);
  const artefacts = artefactsIn(folder);

  expect(exitCode).toBe(1);
  expect(told.exitCode).toBe(2);
  expect(told.objections.join('\n')).toMatch(/withheld .*: it held /);
  expect(secretsIn(output), 'on the terminal').toEqual([]);
  expect(output).toContain('Withheld, because a secret was in it');
  for (const [name, content] of artefacts) expect.soft(secretsIn(readable(content)), name).toEqual([]);

  const leaks = told.redaction?.leaks ?? [];
  expect(leaks.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['a secret that this suite made', 'refresh_token', 'SANDBOX_USER_PASSWORD']),
  );
  const places = [...new Set(leaks.map(({ artefact }) => artefact.replace(/allure\/[0-9a-f-]{36}-/, '')))];
  expect(places).toEqual(
    expect.arrayContaining([
      ...['the terminal', 'journal.jsonl', 'result.json', 'attachment.json', 'attachment.txt', 'attachment.html'],
      ...['attachment.zip', 'attachment.gz', 'attachment.md'],
      ...[expect.stringMatching(/error-context\.md$/), expect.stringMatching(/file\.json$/)],
    ]),
  );
  const ways = new Set(leaks.map(({ encoding }) => encoding.join(', ')));
  expect([...ways]).toEqual(
    expect.arrayContaining(['', 'base64, base64', 'HTML entities', 'JSON escapes', 'hex', 'gzip', 'zip']),
  );
});

test('what was withheld can be read all the same, and keeps what was no secret', async ({}, info) => {
  const folder = info.outputPath('readable');
  await run(folder, LEAKS);
  const artefacts = [...artefactsIn(folder)];
  const texts = artefacts.map(([name, content]) => [name, content.toString()] as const);

  for (const [name, text] of texts.filter(([name]) => name.endsWith('.json'))) {
    expect.soft(() => JSON.parse(text) as unknown, name).not.toThrow();
  }
  const results = texts.filter(([name]) => name.endsWith('-result.json'));
  const statuses = results.map(([, text]) => JSON.parse(text) as { name: string; status: string });
  expect(statuses.find(({ name }) => name === 'knows its secrets')?.status).toBe('passed');
  expect(statuses.find(({ name }) => name === 'message')?.status).toBe('broken');
  expect(texts.map(([, text]) => text).join('\n')).toContain('"kept":"still here"');
  const zips = artefacts.filter(([name]) => name.endsWith('.zip')).map(([, content]) => unzipSync(content));
  expect(zips.map((zip) => Object.keys(zip))).toContainEqual(['WITHHELD.txt']);
});

test("Playwright's own recording stays where it is, and no report takes a copy", async ({}, info) => {
  const folder = info.outputPath('traced');
  const [head = ''] = LEAKS.split("test('knows");
  const traced = `${head}
    test.use({ trace: 'on' });
    test('types', async ({ page }) => {
      await page.setContent('<label>Password <input type="password"></label>');
      await page.getByLabel('Password').fill(all);
    });`;
  const { exitCode } = await run(folder, traced, true);
  const artefacts = artefactsIn(folder);
  const zips = [...artefacts.keys()].filter((name) => name.endsWith('.zip'));

  expect({ exitCode, leaks: readRun(folder).redaction?.leaks }).toEqual({ exitCode: 0, leaks: [] });
  expect(zips).toEqual([expect.stringMatching(/^output\/[^/]+\/trace\.zip$/)]);
  expect([...artefacts.values()].join('\n')).toContain('npx playwright show-trace');
});

test('a run that leaks nothing is not disturbed, and says what was looked at', async ({}, info) => {
  const folder = info.outputPath('clean');
  const [head = ''] = LEAKS.split("test('stdout'");
  const { exitCode, output } = await run(folder, head);
  const told = readRun(folder);

  expect({ exitCode, objections: told.objections }).toEqual({ exitCode: 0, objections: [] });
  expect(told.redaction).toMatchObject({ values: 60, slots: masked.slots, leaks: [] });
  expect(told.redaction?.artefacts).toBeGreaterThan(5);
  expect(output).not.toContain('Withheld');
});
