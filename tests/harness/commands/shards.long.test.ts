import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { resultsFolder } from '#reporters/run/files/results-folder.ts';
import { Run } from '#reporters/verdicts/formats/run.ts';
import { complianceOf, PLAYWRIGHT, REPORT, run } from './command.ts';

// The same part of the suite, whole and in shards.
const PART = [...PLAYWRIGHT, '--project=sandbox-api', '--grep=@(TOKEN|INIT|USER)-'];

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'baanx-shards-'));
    await use(folder);
    await rm(folder, { recursive: true });
    for (const name of ['whole', 'one', 'two', 'merged']) {
      await rm(resultsFolder(join(folder, name)), { recursive: true, force: true });
    }
  },
});

/** What a run found, without what differs from run to run. */
async function found(reports: string) {
  const { requirements, totals, variants, claims } = await complianceOf(reports, 'sandbox');
  const { environments, tests, exchanges } = Run.parse(JSON.parse(readFileSync(join(reports, 'run.json'), 'utf8')));
  const facts = environments.map(({ undocumented, facts: named, verdicts }) => {
    return { undocumented, named, verdicts: verdicts.map((verdict) => JSON.stringify(verdict)).sort() };
  });
  const results = requirements.map((requirement) => ({
    ...requirement,
    tests: requirement.tests.map(({ title, file, status }) => `${file} ${title} ${status}`).sort(),
  }));
  return { results, totals, variants, claims, facts, tests, exchanges };
}

test.describe.configure({ timeout: 120_000 });

test('the report of all shards is that of the whole run; without one of them it names it, and is never green', async ({
  folder,
}) => {
  const [whole, one, two, merged] = ['whole', 'one', 'two', 'merged'].map((name) => join(folder, name));
  const runs = [
    await run(PART, { REPORTS_DIR: String(whole) }),
    await run([...PART, '--shard=1/2'], { REPORTS_DIR: String(one) }),
    await run([...PART, '--shard=2/2'], { REPORTS_DIR: String(two) }),
  ];
  for (const { code, output } of runs) expect(code, output).toBe(0);

  const folders = [one, two].map((reports) => resultsFolder(String(reports)));
  const report = await run([...REPORT, ...folders], { REPORTS_DIR: String(merged) });

  expect(report.output).toContain('Allure page 1 of 1: Sandbox');
  expect(await found(String(merged))).toEqual(await found(String(whole)));

  const half = await run([...REPORT, resultsFolder(String(one))], { REPORTS_DIR: String(merged) });

  expect(half.code, half.output).toBe(2);
  expect(half.output).toContain('shard 2 of 2 is missing');
});
