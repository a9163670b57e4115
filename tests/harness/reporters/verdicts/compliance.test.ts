import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Compliance, complianceJsonSchema } from '#reporters/verdicts/formats/compliance.ts';
import type { Register } from '#reporters/verdicts/register/register.ts';
import { Run } from '#reporters/verdicts/formats/run.ts';
import { sampleCompliance, sampleFigures } from './compliance-samples.ts';
import { metadataIn, runThrowAway, startThrowAway, type ThrowAway } from '../run/throw-away-run.ts';

const row = (level: 'MUST' | 'SHOULD' | 'INFO', ...claims: string[]) => ({ title: `a ${level}`, level, claims });
const register: Register = {
  areas: { TOKEN: 'Token' },
  requirements: {
    'TOKEN-001': { ...row('MUST', 'SEED-001'), points: ['grant.status'] },
    'TOKEN-002': row('MUST', 'SEED-001', 'SEED-002'),
    'TOKEN-003': row('MUST'),
    'TOKEN-004': row('MUST'),
    'TOKEN-005': row('MUST'),
    'TOKEN-006': row('MUST'),
    'TOKEN-007': row('INFO'),
    'TOKEN-008': row('SHOULD'),
    'TOKEN-009': row('MUST'),
  },
  claims: {
    'SEED-001': { document: 'guide', place: 'L1', says: 'one' },
    'SEED-002': { document: 'guide', place: 'L1', says: 'two' },
    'SEED-003': { document: 'guide', place: 'L1', says: 'three', excluded: 'background' },
    'SEED-004': { document: 'guide', place: 'L1', says: 'four' },
  },
};

const observations = JSON.stringify({
  variants: { 'grant.status': '401' },
  undocumented: [{ operation: 'token', status: 200, member: 'extra' }],
  facts: { 'probe path': '/v1/user' },
  exchanges: [1, 2, 3].map((start) => ({ title: 'GET /', start, stop: start, exchange: {} })),
  slots: { code: { values: 2, canaries: 1 } },
});

/** What the suite's own fixture does for every test. */
const observing = `
  import { expect, test } from '@playwright/test';
  const nothing = { variants: {}, undocumented: [], facts: {}, exchanges: [] };
  test.beforeEach(async ({}, info) => {
    await info.attach('observations', { body: JSON.stringify(nothing), contentType: 'application/json' });
  });
`;

const allKinds = `${observing}
  test('passes', { tag: ['@TOKEN-002', '@TOKEN-001'] }, async ({}, info) => {
    await info.attach('observations', { body: ${JSON.stringify(observations)}, contentType: 'application/json' });
  });
  test('fails', { tag: '@TOKEN-002' }, () => { expect(200, 'the status').toBe(400); });
  test('fails softly', { tag: '@TOKEN-003' }, () => { expect.soft(200).toBe(400); throw new Error('later'); });
  test('gives up', { tag: '@TOKEN-004' }, () => { throw new Error('login answered 500', { cause: Object.assign(new Error('environment'), { name: '' }) }); });
  test('breaks', { tag: ['@TOKEN-004', '@slow'] }, () => { throw new TypeError('x is undefined'); });
  test('never ends', { tag: '@TOKEN-005' }, () => { test.setTimeout(100); return new Promise(() => setInterval(() => {}, 1000)); });
  test('cannot', { tag: '@TOKEN-006' }, () => { test.skip(true, 'not applicable: a clock. Set CLOCK_URL.'); });
  test('will not', { tag: '@TOKEN-008' }, () => { test.skip(true, 'later'); });
  test('wonders', { tag: '@TOKEN-007' }, () => { expect('seven').toBe('eight'); });
`;

const judged = (folder: string, tests: string, more: Partial<ThrowAway> = {}): ThrowAway => ({
  folder,
  tests: { 'all.test.ts': tests },
  projects: [{ name: 'sandbox-api', metadata: metadataIn(folder) }],
  reporters: [['compliance.ts', { register, proof: sampleFigures }], ['list']],
  ...more,
});

const readCompliance = (folder: string) =>
  Compliance.parse(JSON.parse(readFileSync(join(folder, 'reports', 'sandbox', 'compliance.json'), 'utf8')));
const readRun = (folder: string) => Run.parse(JSON.parse(readFileSync(join(folder, 'reports', 'run.json'), 'utf8')));

test('a run of every kind of outcome is judged and written', async ({}, info) => {
  const folder = info.outputPath('all');
  const { exitCode } = await runThrowAway(judged(folder, allKinds));
  const { requirements, ...compliance } = readCompliance(folder);

  expect(exitCode).toBe(1);
  expect(requirements.map(({ id, verdict, cause }) => [id, verdict, cause])).toEqual([
    ['TOKEN-001', 'conformant', null],
    ['TOKEN-002', 'violated', null],
    ['TOKEN-003', 'violated', null],
    ['TOKEN-004', 'inconclusive', 'environment'],
    ['TOKEN-005', 'inconclusive', 'environment'],
    ['TOKEN-006', 'not applicable', null],
    ['TOKEN-007', 'conformant', null],
    ['TOKEN-008', 'untested', null],
    ['TOKEN-009', 'untested', null],
  ]);
  expect(requirements[1]).toMatchObject({
    reason: 'the status\nexpect(received).toBe(expected) // Object.is equality\nExpected: 400\nReceived: 200',
    tests: [{ title: 'passes' }, { title: 'fails', file: 'tests/all.test.ts', status: 'failed' }],
  });
  expect(requirements[0]?.variants).toEqual(['grant.status=401']);
  expect(requirements[6]?.reason).toContain('recorded: ');
  expect(compliance).toMatchObject({
    totals: { conformant: 2, violated: 2, inconclusive: 2, notApplicable: 1, untested: 2, waived: 0 },
    claims: { total: 4, covered: 2, excluded: 1, unaccounted: ['SEED-004'] },
    variants: { 'grant.status': { seen: '401', default: false } },
    proof: sampleFigures,
  });
  expect(readRun(folder)).toMatchObject({
    exitCode: 1,
    complete: true,
    tests: { passed: 1, failed: 6, skipped: 2 },
    exchanges: 3,
    objections: ['1 of 9 planned tests of sandbox did not run: tests/all.test.ts › will not'],
    environments: [{ facts: { 'probe path': '/v1/user' }, undocumented: [{ member: 'extra', tests: 1 }] }],
  });
  for (const file of ['summary.md', 'junit.xml'])
    expect(existsSync(join(folder, 'reports', 'sandbox', file))).toBe(true);
});

const green = `${observing} test('passes', { tag: '@TOKEN-001' }, () => {});`;

test('two projects of one environment make one file, and a violated SHOULD stays green', async ({}, info) => {
  const folder = info.outputPath('green');
  const should = `${observing} test('advises', { tag: '@TOKEN-008' }, () => { expect(1).toBe(2); });`;
  const { exitCode } = await runThrowAway(
    judged(folder, green, {
      tests: { 'a.test.ts': green, 'b.test.ts': should },
      projects: [
        { name: 'sandbox-api', metadata: metadataIn(folder), testMatch: 'a.test.ts' },
        { name: 'sandbox-browser', metadata: metadataIn(folder, 'browser'), testMatch: 'b.test.ts' },
      ],
    }),
  );
  expect(exitCode).toBe(0);
  expect(readCompliance(folder).totals).toMatchObject({ conformant: 1, violated: 1, untested: 7 });
  expect(readRun(folder)).toMatchObject({ exitCode: 0, tests: { passed: 1, failed: 1, skipped: 0 } });
});

test('a test that judges without observations is never green', async ({}, info) => {
  const folder = info.outputPath('blind');
  const blind = `import { test } from '@playwright/test'; test('passes', { tag: '@TOKEN-001' }, () => {});`;

  expect((await runThrowAway(judged(folder, blind))).exitCode).toBe(1);
  expect(readRun(folder)).toMatchObject({
    exitCode: 2,
    objections: [expect.stringContaining('passes: it left no observations')],
  });
});

test('a run without an environment writes nothing and decides nothing', async ({}, info) => {
  const folder = info.outputPath('harness');
  const { exitCode } = await runThrowAway(judged(folder, green, { projects: [{ name: 'harness' }] }));
  expect(exitCode).toBe(0);
  expect(existsSync(join(folder, 'reports'))).toBe(false);
});

test('an interrupted run reports what ran, and is incomplete', async ({}, info) => {
  const folder = info.outputPath('interrupted');
  const waits = `${green} test('waits', { tag: '@TOKEN-002' }, async () => {
    console.log('waiting'); await new Promise((resolve) => setTimeout(resolve, 60_000)); });
    test('comes too late', { tag: '@TOKEN-003' }, () => {});`;
  const { child, finished, seen } = startThrowAway(judged(folder, waits, { timeout: 60_000 }));
  await seen('waiting');
  child.kill('SIGINT');
  expect((await finished).exitCode).not.toBe(0);
  const verdicts = readCompliance(folder).requirements.map(({ verdict }) => verdict);
  expect(verdicts.slice(0, 3)).toEqual(['conformant', 'inconclusive', 'untested']);
  expect(readRun(folder)).toMatchObject({ exitCode: 2, complete: false });
  expect(readRun(folder).objections).toContainEqual(expect.stringContaining('interrupted'));
});

test('a folder that cannot be written is said in words, and is never a pass', async ({}, info) => {
  const folder = info.outputPath('unwritable');
  const project = judged(folder, green);
  const started = startThrowAway({ ...project, tests: { ...project.tests, '../reports': 'a file, not a folder' } });
  const { exitCode, output } = await started.finished;
  expect(exitCode).toBe(1);
  expect(output).toContain(`The reports cannot be written to ${join(folder, 'reports')}`);
  expect(output).toContain('set REPORTS_DIR to another');
  expect(output).not.toContain('at #');
});

test('a run that finds no test leaves no result of an earlier one', async ({}, info) => {
  const folder = info.outputPath('empty');
  await runThrowAway(judged(folder, green));
  expect(existsSync(join(folder, 'reports', 'run.json'))).toBe(true);
  const { exitCode } = await runThrowAway(judged(folder, 'export {};'));
  expect(exitCode).toBe(1);
  expect(existsSync(join(folder, 'reports', 'run.json'))).toBe(false);
});

test('a file from before the figures were published is read as one without them', () => {
  const { proof: _proof, ...earlier } = sampleCompliance({ proof: sampleFigures });
  expect(Compliance.parse(earlier)).toEqual(sampleCompliance({ proof: null }));
});

test('the published JSON Schema is that of the code', () => {
  const file = join(import.meta.dirname, '..', '..', '..', '..', 'specs', 'compliance.schema.json');
  const hint = 'npx tsx scripts/compliance-schema.ts writes it anew';
  expect(JSON.parse(readFileSync(file, 'utf8')), hint).toEqual(JSON.parse(JSON.stringify(complianceJsonSchema())));
});
