import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '@playwright/test';
import { redIn } from '#reporters/reports/bundle/source.ts';
import { bundleOf, LARGEST_BUNDLE } from '#reporters/reports/bundle/bundle.ts';
import { FAILURES_FORMAT } from '#reporters/failures/failure.ts';
import { NoRun } from '#reporters/run/files/no-run.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';
import { run } from './command.ts';
import {
  sampleCompliance,
  sampleExplanation,
  sampleFailure,
  sampleRun,
} from '../reporters/verdicts/compliance-samples.ts';

const versions = { node: '20.0.0', playwright: '1.65.1' };
const NO_HEADERS: { name: string; value: string }[] = [];
const exchange = (index: number, filling = '') => ({
  title: `POST /v1/auth/oauth/token → 200 · ${index} ms`,
  start: 1_800_000_000_000 + index,
  stop: 1_800_000_000_001 + index,
  exchange: {
    request: {
      method: 'POST',
      url: 'https://dev.api.baanx.com/v1/auth/oauth/token',
      headers: [{ name: 'x-client-key', value: 'a6ee866a' }],
      body: { contentType: 'application/json', value: '{ "code": "‹code #1f3a9c›" }' },
    },
    response: { status: 200, headers: NO_HEADERS, body: { contentType: 'application/json', value: filling } },
  },
});
const failure = (exchanges: ReturnType<typeof exchange>[]) =>
  sampleFailure({ explanations: [sampleExplanation({ exchanges })] });
const compliance = sampleCompliance({ target: 'live' });

const read = (zip: Uint8Array, file: string) => strFromU8(unzipSync(zip)[file] ?? new Uint8Array());

/** What a reader sees of a page. */
const textOf = (page: string) =>
  page
    .replace(/<style>[^]*<\/style>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

test('a bundle answers all that the guide asks for under "Contact Support"', () => {
  const zip = bundleOf([{ compliance, failure: failure([exchange(1), exchange(2)]) }], versions);

  expect(Object.keys(unzipSync(zip)).sort()).toEqual([
    'sandbox/',
    'sandbox/exchanges.txt',
    'sandbox/repeat.sh',
    'sandbox/report.html',
  ]);
  const page = textOf(read(zip, 'sandbox/report.html'));
  for (const part of [
    'TOKEN-002 violated in Sandbox',
    'Environment Sandbox, https://dev.api.baanx.com',
    'Time 2027-01-15T08:00:00.000Z',
    'Client key a6ee866a',
    'Versions Node 20.0.0, Playwright 1.65.1',
    'Part Expected Seen status 400 200',
    'A code is good once. SEED-018',
  ]) {
    expect.soft(page).toContain(part);
  }
  expect(page).not.toContain('built-in mock, not from Baanx');
  expect(page, 'whoever reads it is support').not.toMatch(/send it to support|npm run bundle/);
  expect(read(zip, 'sandbox/exchanges.txt')).toContain('{ "code": "‹code #1f3a9c›" }');
  expect(read(zip, 'sandbox/repeat.sh')).toContain('curl');
});

test('the diagram marks the answer in question, the last of those with its status, and names the request', () => {
  const answered = (index: number, status: number, id: string) => {
    const { exchange: told, ...rest } = exchange(index);
    return {
      ...rest,
      exchange: { ...told, response: { ...told.response, status, headers: [{ name: 'X-Request-Id', value: id }] } },
    };
  };
  const zip = bundleOf(
    [{ compliance, failure: failure([answered(1, 200, 'r-1'), answered(2, 200, 'r-2'), answered(3, 400, 'r-3')]) }],
    versions,
  );
  const page = read(zip, 'sandbox/report.html');
  const steps = page
    .split('<li class="')
    .slice(1)
    .map((step) => [step.startsWith('asked'), textOf(step)] as const);

  const drawn = steps.filter(([, text]) => text.includes('x-request-id'));
  expect(drawn.map(([isAsked, text]) => [isAsked, /x-request-id: (r-\d)/.exec(text)?.[1]])).toEqual([
    [false, 'r-1'],
    [true, 'r-2'],
    [false, 'r-3'],
  ]);
  expect(page.match(/the answer in question/g)).toHaveLength(1);
  expect(page, 'nothing comes from elsewhere').not.toMatch(/<script|<link|<img|src=|url\(|@import/);
});

test('a bundle has a folder of each environment, and says which results are a mock’s', () => {
  const production = sampleCompliance({ environment: 'production', target: 'mock', baseUrl: 'mock' });
  const zip = bundleOf(
    [compliance, production].map((each) => ({ compliance: each, failure: failure([]) })),
    versions,
  );

  expect(read(zip, 'production/report.html')).toContain('built-in mock, not from Baanx');
  expect(read(zip, 'sandbox/report.html')).toContain('TOKEN-002 violated in Sandbox');
});

/** It cannot be made smaller by much. */
const noise = (index: number) =>
  Array.from({ length: 2000 }, (_, at) => ((index * 7919 + at * 104729) % 65521).toString(36)).join('');

test('a long test loses exchanges in its middle until the bundle is small enough, and the bundle says so', () => {
  const many = Array.from({ length: 300 }, (_, index) => exchange(index, noise(index)));

  const zip = bundleOf([{ compliance, failure: failure(many) }], versions);

  expect(zip.length).toBeLessThanOrEqual(LARGEST_BUNDLE);
  const text = read(zip, 'sandbox/exchanges.txt');
  expect(text).toMatch(/… \d+ exchanges are left out here …/);
  expect(text).toContain('## 1  ');
  expect(text).toContain('## 300  ');
});

test('the answer in question is never left out', () => {
  const asked = exchange(151, '{"message":"the answer in question, in the middle"}');
  const many = Array.from({ length: 300 }, (_, index) => exchange(index + 1, noise(index)));
  const refused = { ...asked, exchange: { ...asked.exchange, response: { ...asked.exchange.response, status: 418 } } };
  const exchanges = many.with(150, refused);
  const seen = 'POST /v1/auth/oauth/token answered 418';
  const told = sampleFailure({ explanations: [sampleExplanation({ exchanges, seen })] });

  const zip = bundleOf([{ compliance, failure: told }], versions);

  const [page, text] = [read(zip, 'sandbox/report.html'), read(zip, 'sandbox/exchanges.txt')];
  expect(text).toContain('## 151  ');
  expect(text).not.toContain('## 150  ');
  expect(page).toContain('the answer in question, in the middle');
  const gaps = [...page.matchAll(/(\d+) exchanges are left out here/g)].map(([, count]) => Number(count));
  expect(gaps).toHaveLength(2);
  expect(gaps.reduce((sum, count) => sum + count, 0) + page.split('<p class="there">').length - 1).toBe(300);
});

test('what is red is found in the last run, and what is not is said', ({}, info) => {
  const folder = info.outputPath('reports');
  expect(() => redIn(folder, 'TOKEN-002')).toThrow('Run npm start first');

  writeWhole(`${folder}/run.json`, JSON.stringify(sampleRun({})));
  writeWhole(`${folder}/sandbox/compliance.json`, JSON.stringify(compliance));
  const failures = { format: FAILURES_FORMAT, environment: 'sandbox', failures: [sampleFailure({})] };
  writeWhole(`${folder}/sandbox/failures.json`, JSON.stringify(failures));

  expect(redIn(folder, 'TOKEN-002')).toEqual([{ compliance, failure: sampleFailure({}) }]);
  expect(() => redIn(folder, 'TOKEN-003')).toThrow('TOKEN-003 is not red in the last run (sandbox)');
  expect(() => redIn(folder, 'TOKEN-002', 'production')).toThrow('(production, which it did not check)');
  writeWhole(`${folder}/sandbox/failures.json`, '{');
  expect(() => redIn(folder, 'TOKEN-002')).toThrow(NoRun);
});

test('a bundle with a secret in it is not written', async ({}, info) => {
  const REPORTS_DIR = info.outputPath('reports');
  const secret = 'correct horse battery';
  const told = failure([exchange(1, Buffer.from(`says ${secret}, twice`).toString('base64'))]);
  const failures = { format: FAILURES_FORMAT, environment: 'sandbox', failures: [told] };
  writeWhole(join(REPORTS_DIR, 'run.json'), JSON.stringify(sampleRun({})));
  writeWhole(join(REPORTS_DIR, 'sandbox', 'compliance.json'), JSON.stringify(compliance));
  writeWhole(join(REPORTS_DIR, 'sandbox', 'failures.json'), JSON.stringify(failures));
  const bundle = ['--import', 'tsx', 'scripts/bundle.ts', told.id];
  const leaking = await run(bundle, { REPORTS_DIR, SANDBOX_USER_PASSWORD: secret });
  const clean = await run(bundle, { REPORTS_DIR, SANDBOX_USER_PASSWORD: 'another' });

  expect(leaking).toMatchObject({ code: 2, output: expect.stringContaining('SANDBOX_USER_PASSWORD (by its value') });
  expect(leaking.output).not.toContain(secret);
  expect(clean, 'the control').toMatchObject({ code: 0, output: expect.stringContaining('.zip') });
});

test('everything that is wrong with the command is said at once', async () => {
  const { code, output } = await run(
    ['--import', 'tsx', 'scripts/bundle.ts', 'TOKEN-999', 'TOKEN-001', '--environment', 'moon'],
    {},
  );

  expect(code).toBe(3);
  expect(output).toContain('There is no requirement TOKEN-999.');
  expect(output).toContain('make another of TOKEN-001');
  expect(output).toContain('There is no environment moon: it is sandbox, ');
  expect(output).toContain('npm run bundle -- <requirement>');
});
