import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { resultsFolder } from '#reporters/results-folder.ts';
import { NoRun, writeReports } from '#reporters/write-reports.ts';
import { writeWhole } from '#reporters/written-file.ts';
import { sampleCompliance, sampleFigures, sampleRun } from './compliance-samples.ts';

test('the pages of the last run are made from its files', async ({}, info) => {
  const [folder, results] = [info.outputPath('reports'), info.outputPath('results')];
  writeWhole(join(folder, 'run.json'), JSON.stringify(sampleRun({})));
  writeWhole(join(folder, 'sandbox', 'compliance.json'), JSON.stringify(sampleCompliance({})));
  const said: string[] = [];
  const reports = await writeReports(folder, results, (line) => said.push(line));

  expect(reports.pages).toEqual([{ environment: 'sandbox', file: join(folder, 'sandbox', 'index.html') }]);
  expect(existsSync(join(folder, 'sandbox', 'index.html'))).toBe(true);
  expect(readFileSync(reports.overview, 'utf8')).toContain('Baanx API conformance');
  expect(readFileSync(join(folder, 'documentation-drift.md'), 'utf8')).toContain('## Not seen in this run');
  expect(said).toEqual(['Allure page 1 of 1: Sandbox']);
});

test('the pages say how well the suite is proven, and the overview leads to a proof that is there', async ({}, info) => {
  const [folder, results] = [info.outputPath('reports'), info.outputPath('results')];
  writeWhole(join(folder, 'run.json'), JSON.stringify(sampleRun({})));
  writeWhole(join(folder, 'sandbox', 'compliance.json'), JSON.stringify(sampleCompliance({ proof: sampleFigures })));
  const before = await writeReports(folder, results);
  expect(readFileSync(before.overview, 'utf8')).not.toContain('href="proof.html"');

  writeWhole(join(folder, 'proof.html'), 'the proof');
  const { overview, pages } = await writeReports(folder, results);

  expect(readFileSync(overview, 'utf8')).toContain('href="proof.html"');
  const allure = pages.map(({ file }) => readFileSync(file, 'utf8').match(/[A-Za-z0-9+/]{40,}={0,2}/g) ?? []).flat();
  const data = allure.map((chunk) => Buffer.from(chunk, 'base64').toString('utf8')).join('\n');
  expect(data).toContain('Proven on 2026-01-02: 258 of 259 seeded defects caught');
});

test('without a run the message says what to do', async ({}, info) => {
  const nothing = writeReports(info.outputPath('nowhere'), info.outputPath('results'));
  await expect(nothing).rejects.toThrow(NoRun);
  await expect(nothing).rejects.toThrow('Run npm start first');
});

test('a file of another version is named', async ({}, info) => {
  const folder = info.outputPath('reports');
  writeWhole(join(folder, 'run.json'), JSON.stringify({ format: 'baanx-conformance-run/0' }));
  await expect(writeReports(folder, info.outputPath('results'))).rejects.toThrow(/run\.json is not readable[^]*format/);
});

test('two reports folders never share a results folder', () => {
  const root = join(import.meta.dirname, '..', '..');
  expect(resultsFolder(join(root, 'reports')).output).toBe(join(root, 'test-results', 'reports'));
  const names = ['/tmp/a', '/tmp/b', join(root, 'reports'), root].map((folder) => resultsFolder(folder).allure);
  expect(new Set(names).size).toBe(names.length);
});
