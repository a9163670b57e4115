import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import { historyFolder, readHistory, snapshotFile } from '#reporters/reports/comparison/history.ts';
import { NoRun } from '#reporters/run/files/no-run.ts';
import { resultsFolder } from '#reporters/run/files/results-folder.ts';
import { Run } from '#reporters/verdicts/formats/run.ts';
import { publishLeft } from '#reporters/reports/publication.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';
import { sampleCompliance, sampleRecord, sampleRun } from '../verdicts/compliance-samples.ts';
import { writeJournal } from '../run/journal-samples.ts';
import { keepRun } from './written-samples.ts';

/** A run of a test that was not executed, so that Allure's results may be absent. */
function leaveRun(results: string): void {
  writeJournal(results, {}, [sampleRecord({ status: 'not run', judgement: notRun })]);
}
const notRun = { verdict: 'untested', cause: null, reason: 'did not run' } as const;

test('the reports of a run are made from its journal', async ({}, info) => {
  const [folder, results] = [info.outputPath('reports'), info.outputPath('results')];
  leaveRun(results);
  const said: string[] = [];
  expect(await publishLeft(folder, [results], (line) => said.push(line))).toBe(2);

  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('Baanx API conformance');
  expect(readFileSync(join(folder, 'documentation-drift.md'), 'utf8')).toContain('## Not seen in this run');
  expect(Run.parse(JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'))).exitCode).toBe(2);
  const compliance: unknown = JSON.parse(readFileSync(join(folder, 'sandbox', 'compliance.json'), 'utf8'));
  expect(Compliance.parse(compliance).environment).toBe('sandbox');
  for (const file of ['summary.md', 'junit.xml', 'index.html']) {
    expect.soft(existsSync(join(folder, 'sandbox', file)), file).toBe(true);
  }
  expect(said).toEqual(['Allure page 1 of 1: Sandbox']);
});

test('the pages say how well the suite is proven, and the overview leads to a proof that is there', async ({}, info) => {
  const [folder, results] = [info.outputPath('reports'), info.outputPath('results')];
  leaveRun(results);
  const [overview, page] = [join(folder, 'index.html'), join(folder, 'sandbox', 'index.html')];
  await publishLeft(folder, [results]);
  expect(readFileSync(overview, 'utf8')).not.toContain('href="proof.html"');

  writeWhole(join(folder, 'proof.html'), 'the proof');
  await publishLeft(folder, [results]);

  expect(readFileSync(overview, 'utf8')).toContain('href="proof.html"');
  const allure = readFileSync(page, 'utf8').match(/[A-Za-z0-9+/]{40,}={0,2}/g) ?? [];
  const data = allure.map((chunk) => Buffer.from(chunk, 'base64').toString('utf8')).join('\n');
  expect(data).toMatch(/Proven on \d{4}-\d\d-\d\d: \d+ of \d+ seeded defects caught/);
});

test('a run is kept once, and a kept run that cannot be read costs itself', async ({}, info) => {
  const [folder, results] = [info.outputPath('reports'), info.outputPath('results')];
  leaveRun(results);
  const earlier = join(historyFolder(folder, 'sandbox'), snapshotFile('2026-01-02T03:04:05.000Z'));
  writeWhole(earlier, '{ "format":');
  const said: string[] = [];
  await publishLeft(folder, [results]);
  await publishLeft(folder, [results], (line) => said.push(line));

  expect(readHistory(folder, 'sandbox')).toHaveLength(1);
  expect(said).toContainEqual(expect.stringMatching(/05-000Z\.json cannot be read.*It is left out; delete it\.$/));
  expect(readdirSync(historyFolder(folder, 'sandbox')).filter((name) => name.startsWith('allure'))).toEqual([]);
});

test('trends and comparisons are of runs of the same target alone', async ({}, info) => {
  const [folder, results] = [info.outputPath('reports'), info.outputPath('results')];
  leaveRun(results);
  const runOf = (day: number) => sampleRun({ startedAt: `2026-01-0${day}T00:00:00.000Z` });
  keepRun(folder, runOf(1), sampleCompliance({ target: 'live' }));
  await publishLeft(folder, [results]);
  const overview = () => readFileSync(join(folder, 'index.html'), 'utf8');
  expect(overview(), 'a live run before one on the mock').not.toContain('class="trend"');

  keepRun(folder, runOf(2), sampleCompliance({ target: 'mock', baseUrl: 'mock' }));
  await publishLeft(folder, [results]);
  expect(overview(), 'the control: one on the mock before it').toContain('class="trend"');
});

test('without a run the message says what to do', async ({}, info) => {
  const nothing = publishLeft(info.outputPath('reports'), [info.outputPath('nowhere')]);
  await expect(nothing).rejects.toThrow(NoRun);
  await expect(nothing).rejects.toThrow('Run npm start first');
});

test('a run whose results are gone keeps its page, and says so', async ({}, info) => {
  const [folder, results] = [info.outputPath('reports'), info.outputPath('results')];
  writeJournal(results, {}, [sampleRecord({})]);
  rmSync(join(results, 'allure'), { recursive: true, force: true });

  await expect(publishLeft(folder, [results])).rejects.toThrow(NoRun);
  expect(existsSync(join(folder, 'sandbox', 'index.html'))).toBe(false);
});

test('a secret in a report is withheld and named, although the report itself says so', async ({}, info) => {
  const [folder, results] = [info.outputPath('reports'), info.outputPath('results')];
  const password = 'correct horse battery';
  const judgement = { verdict: 'untested', cause: null, reason: `said ${password}` } as const;
  writeJournal(results, {}, [sampleRecord({ status: 'not run', judgement })]);
  process.env['SANDBOX_USER_PASSWORD'] = password;
  await publishLeft(folder, [results]);
  delete process.env['SANDBOX_USER_PASSWORD'];

  const run = Run.parse(JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')));
  const places = new Set(run.redaction?.leaks.map(({ artefact }) => artefact));
  expect([...places]).toEqual(
    expect.arrayContaining(['journal.jsonl', 'sandbox/junit.xml', 'sandbox/compliance.json']),
  );
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of texts) {
    expect.soft(readFileSync(join(entry.parentPath, entry.name), 'utf8'), entry.name).not.toContain(password);
  }
  const summary = readFileSync(join(folder, 'sandbox', 'summary.md'), 'utf8');
  expect(summary).toContain('had to be withheld');
});

test('two reports folders never share a results folder', () => {
  const root = join(import.meta.dirname, '..', '..', '..', '..');
  expect(resultsFolder(join(root, 'reports'))).toBe(join(root, 'test-results', 'reports'));
  const parts = ['reports', 'out/1', 'out-1', 'out_1', 'out/1/', 'a b', 'a-b', 'ä', 'ö'].map((part) =>
    join(root, part),
  );
  const names = ['/tmp/a', '/tmp/b', root, ...new Set(parts)].map((folder) => resultsFolder(resolve(folder)));
  expect(new Set(names).size).toBe(names.length - 1); // out/1 and out/1/ are one
});

test('from a checkout that cannot be written, results follow the reports', () => {
  expect(resultsFolder('/somewhere/reports', '/proc/1')).toBe(join('/somewhere/reports', '.results'));
});
