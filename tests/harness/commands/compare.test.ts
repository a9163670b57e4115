import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ComparisonReport } from '#reporters/verdicts/formats/comparison.ts';
import { sourceOf, SourceError } from '#reporters/reports/comparison/source.ts';
import { historyFolder, snapshotFile } from '#reporters/reports/comparison/history.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';
import { run } from './command.ts';
import {
  sampleCompliance,
  sampleRequirement,
  sampleRun,
  sampleSide,
} from '../reporters/verdicts/compliance-samples.ts';
import { keepRun } from '../reporters/reports/written-samples.ts';
import { metadataIn, runThrowAway } from '../reporters/run/throw-away-run.ts';

// Whole commands run here, and take longer on a busy machine.
test.describe.configure({ timeout: 120_000 });

const COMPARE = ['--import', 'tsx', 'scripts/compare.ts'];
const earlier = '2026-01-01T03:04:05.000Z';
const later = '2026-01-02T03:04:05.000Z';

/** A reports folder with an earlier run in its history. */
function reportsFolder(folder: string): string {
  const side = sampleSide({ facts: { a: '1' } });
  const now = sampleRun({ startedAt: later, environments: [side] });
  const violated = sampleRequirement({ verdict: 'violated', reason: 'Expected: 400' });
  keepRun(folder, sampleRun({ startedAt: earlier, environments: [side] }), sampleCompliance({}));
  keepRun(folder, now, sampleCompliance({ requirements: [violated] }));
  writeWhole(join(folder, 'run.json'), JSON.stringify(now));
  writeWhole(
    join(folder, 'sandbox', 'compliance.json'),
    JSON.stringify(sampleCompliance({ requirements: [violated] })),
  );
  return folder;
}

test('a side is a folder, a file, an environment, or the run before the last one', ({}, info) => {
  const folder = reportsFolder(info.outputPath('reports'));
  const result = (argument: string) =>
    sourceOf(argument, folder).map(({ startedAt, facts, complete, requirements }) => {
      return { startedAt, facts, complete, verdict: requirements[0]?.verdict };
    });
  const now = { startedAt: later, facts: { a: '1' }, complete: true, verdict: 'violated' };

  expect(result(folder)).toEqual([now]);
  expect(result('sandbox')).toEqual([now]);
  expect(result(join(folder, 'sandbox'))).toEqual([now]);
  expect(result(join(folder, 'sandbox', 'compliance.json'))).toEqual([now]);
  expect(result('sandbox@previous')).toEqual([{ ...now, startedAt: earlier, verdict: 'conformant' }]);
  const kept = join(historyFolder(folder, 'sandbox'), snapshotFile(earlier));
  expect(result(kept)).toEqual([{ ...now, startedAt: earlier, verdict: 'conformant' }]);
  const alone = info.outputPath('taken-out.json');
  cpSync(join(folder, 'sandbox', 'compliance.json'), alone);
  expect(result(alone)).toMatchObject([{ facts: null, complete: null }]);
});

test('a result that the last run did not ask for is not part of its folder', ({}, info) => {
  const folder = reportsFolder(info.outputPath('reports'));
  const old = sampleCompliance({ environment: 'production' });
  writeWhole(join(folder, 'production', 'compliance.json'), JSON.stringify(old));

  expect(sourceOf(folder, folder).map(({ environment }) => environment)).toEqual(['sandbox']);
  expect(sourceOf('production', folder)).toMatchObject([{ startedAt: old.startedAt, complete: null }]);
});

test('what cannot be compared is named, with what to do', ({}, info) => {
  const folder = reportsFolder(info.outputPath('reports'));
  writeFileSync(info.outputPath('foreign.json'), '{ "format": "other/1" }');
  writeFileSync(info.outputPath('broken.json'), '{');
  writeFileSync(info.outputPath('wrong.json'), '{ "format": "baanx-conformance/1" }');
  const problem = (argument: string) => () => sourceOf(argument, folder);

  expect(problem('moon')).toThrow(SourceError);
  expect(problem('moon')).toThrow('moon is no file, no folder and no environment. Give a reports folder');
  expect(problem('production')).toThrow(/There is no result of production: .*compliance\.json does not exist/);
  expect(problem(info.outputPath())).toThrow('has no <environment>/compliance.json');
  expect(problem(info.outputPath('foreign.json'))).toThrow(/foreign\.json has the format other\/1, and neither/);
  expect(problem(info.outputPath('broken.json'))).toThrow(/broken\.json cannot be read/);
  expect(problem(info.outputPath('wrong.json'))).toThrow(/wrong\.json is not what its format says/);
});

test('wrong arguments end with code 3, all of them named', async ({}, info) => {
  const settings = { REPORTS_DIR: info.outputPath('reports') };
  const unknown = await run([...COMPARE, 'moon', 'sandbox@previous'], settings);
  expect(unknown.code, unknown.output).toBe(3);
  expect(unknown.output).toContain('moon is no file');
  expect(unknown.output).toContain('There is no result of sandbox');

  const few = await run([...COMPARE, 'sandbox'], settings);
  expect(few.code).toBe(3);
  expect(few.output).toContain('Two things are compared; 1 are given.');

  const option = await run([...COMPARE, '--jsn', 'a', 'b'], settings);
  expect(option.code).toBe(3);
  expect(option.output).toContain("Unknown option '--jsn'");
  expect(option.output).not.toContain('    at ');
});

const source = (status: number) => `
  import { test, expect } from '@playwright/test';
  test('a code buys tokens', { tag: ['@TOKEN-001'] }, () => expect(${status}).toBe(200));
  test('a code is used once', { tag: ['@TOKEN-004'] }, () => expect(400).toBe(400));
`;

test('two real runs are compared as text and as JSON', async ({}, info) => {
  const [good, bad] = [info.outputPath('good'), info.outputPath('bad')];
  for (const [folder, status] of [
    [good, 200],
    [bad, 500],
  ] as const) {
    const projects = [{ name: 'sandbox-api', metadata: metadataIn(folder) }];
    await runThrowAway({ folder, projects, tests: { 'a.test.js': source(status) }, reporters: [['compliance.ts']] });
  }
  const [before, after, output] = [join(good, 'reports'), join(bad, 'reports'), info.outputPath('out', 'c.json')];

  const worse = await run([...COMPARE, before, after, '--output', output], {});
  expect(worse.code, worse.output).toBe(1);
  expect(worse.output).toMatch(/Regressed \(1\)\n {4}TOKEN-001 .*\n {8}conformant → violated/);
  const report = ComparisonReport.parse(JSON.parse(readFileSync(output, 'utf8')));
  expect(report.comparisons).toMatchObject([{ regressed: [{ id: 'TOKEN-001' }], fixed: [], lost: [] }]);

  const better = await run([...COMPARE, after, before, '--json'], {});
  expect(better.code, better.output).toBe(0);
  expect(ComparisonReport.parse(JSON.parse(better.output)).comparisons).toMatchObject([
    { fixed: [{ id: 'TOKEN-001' }] },
  ]);
});

test('a comparison as a page has every row, the target, and no request to anywhere', async ({}, info) => {
  const folder = reportsFolder(info.outputPath('reports'));
  const page = info.outputPath('comparison.html');
  const { code } = await run([...COMPARE, 'sandbox@previous', 'sandbox', '--page', page], { REPORTS_DIR: folder });

  expect(code).toBe(1);
  const html = readFileSync(page, 'utf8');
  const text = html
    .replace(/<style>[^]*<\/style>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
  expect(text).toContain('Result 1: something regressed.');
  expect(text).toMatch(/Sandbox, mock, 2026-01-01 03:04 UTC → Sandbox, mock, 2026-01-02 03:04 UTC/);
  expect(text).toMatch(/Regressed \(1\).*TOKEN-001 a code buys tokens MUST ✓ conformant ✕ violated Expected: 400/);
  expect(html).not.toMatch(/<script|<link|<img|src=|url\(|@import/);
});
