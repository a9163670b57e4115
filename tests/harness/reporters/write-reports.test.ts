import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import { historyFolder, readHistory, snapshotFile } from '#reporters/reports/comparison/history.ts';
import { NoRun } from '#reporters/run/files/no-run.ts';
import { resultsFolder } from '#reporters/run/files/results-folder.ts';
import { Run } from '#reporters/verdicts/formats/run.ts';
import { readRun, writeReports } from '#reporters/reports/write-reports.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';
import { sampleRecord } from './compliance-samples.ts';
import { writeJournal } from './journal-samples.ts';

/** A run of a test that was not executed, so that Allure's results may be absent. */
function leaveRun(results: string): void {
  writeJournal(results, {}, [sampleRecord({ status: 'not run', judgement: notRun })]);
}
const notRun = { verdict: 'untested', cause: null, reason: 'did not run' } as const;

test('the reports of a run are made from its journal', async ({}, info) => {
  const [folder, results] = [info.outputPath('reports'), info.outputPath('results')];
  leaveRun(results);
  const said: string[] = [];
  const reports = await writeReports(folder, [results], readRun([results]), (line) => said.push(line));

  expect(reports.pages).toEqual([{ environment: 'sandbox', file: join(folder, 'sandbox', 'index.html') }]);
  expect(readFileSync(reports.overview, 'utf8')).toContain('Baanx API conformance');
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
  const before = await writeReports(folder, [results], readRun([results]));
  expect(readFileSync(before.overview, 'utf8')).not.toContain('href="proof.html"');

  writeWhole(join(folder, 'proof.html'), 'the proof');
  const { overview, pages } = await writeReports(folder, [results], readRun([results]));

  expect(readFileSync(overview, 'utf8')).toContain('href="proof.html"');
  const allure = pages.map(({ file }) => readFileSync(file, 'utf8').match(/[A-Za-z0-9+/]{40,}={0,2}/g) ?? []).flat();
  const data = allure.map((chunk) => Buffer.from(chunk, 'base64').toString('utf8')).join('\n');
  expect(data).toMatch(/Proven on \d{4}-\d\d-\d\d: \d+ of \d+ seeded defects caught/);
});

test('a run is kept once, and a kept run that cannot be read costs itself', async ({}, info) => {
  const [folder, results] = [info.outputPath('reports'), info.outputPath('results')];
  leaveRun(results);
  const earlier = join(historyFolder(folder, 'sandbox'), snapshotFile('2026-01-02T03:04:05.000Z'));
  writeWhole(earlier, '{ "format":');
  const said: string[] = [];
  await writeReports(folder, [results], readRun([results]));
  await writeReports(folder, [results], readRun([results]), (line) => said.push(line));

  expect(readHistory(folder, 'sandbox')).toHaveLength(1);
  expect(said).toContainEqual(expect.stringMatching(/05-000Z\.json cannot be read.*It is left out; delete it\.$/));
  expect(existsSync(join(historyFolder(folder, 'sandbox'), 'allure.jsonl'))).toBe(false);
});

test('without a run the message says what to do', ({}, info) => {
  expect(() => readRun([info.outputPath('nowhere')])).toThrow(NoRun);
  expect(() => readRun([info.outputPath('nowhere')])).toThrow('Run npm start first');
});

test('a run whose results are gone keeps its page, and says so', async ({}, info) => {
  const [folder, results] = [info.outputPath('reports'), info.outputPath('results')];
  writeJournal(results, {}, [sampleRecord({})]);
  rmSync(join(results, 'allure'), { recursive: true, force: true });

  await expect(writeReports(folder, [results], readRun([results]))).rejects.toThrow(NoRun);
  expect(existsSync(join(folder, 'sandbox', 'index.html'))).toBe(false);
});

test('two reports folders never share a results folder', () => {
  const root = join(import.meta.dirname, '..', '..', '..');
  expect(resultsFolder(join(root, 'reports'))).toBe(join(root, 'test-results', 'reports'));
  const names = ['/tmp/a', '/tmp/b', join(root, 'reports'), root].map(resultsFolder);
  expect(new Set(names).size).toBe(names.length);
});
