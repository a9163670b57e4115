import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { resultsFolder } from '#reporters/run/files/results-folder.ts';
import { run, START } from './command.ts';

// npm start is asked for everything: whatever leaves something out, what ran may be as green as it likes.

const test = base.extend<{ reports: string }>({
  reports: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'baanx-filtered-'));
    await use(folder);
    await rm(folder, { recursive: true });
    await rm(resultsFolder(folder), { recursive: true, force: true });
  },
});
test.describe.configure({ timeout: 120_000 });

const DEMAND = 'fewer tests ran in sandbox than the register demands: ';
const filters: [string[], string][] = [
  [['--grep=@STAGE-001'], DEMAND],
  [['tests/api/callers/stage.test.ts'], DEMAND],
  [['--shard=1/100'], 'shard 2 of 100 is missing'],
  [['--grep=no such test'], 'checked no environment'],
  [['--list'], 'There is no run to report on'],
  [['--reporter=line', '--grep=@STAGE-001'], 'There is no run to report on'],
];
for (const [filter, says] of filters) {
  test(`npm start ${filter.join(' ')} is never green`, async ({ reports }) => {
    const { code, output } = await run([...START, ...filter], { ENVIRONMENTS: 'sandbox', REPORTS_DIR: reports });

    expect(code, output).toBe(2);
    expect(output).toContain(says);
    expect(output).not.toMatch(/[1-9]\d* failed/);
  });
}

test('npm start without one of its environments is never green', async ({ reports }) => {
  const settings = { ENVIRONMENTS: 'sandbox,production', REPORTS_DIR: reports };
  const { code, output } = await run([...START, '--project=sandbox-api', 'tests/api/callers/stage.test.ts'], settings);

  expect(code, output).toBe(2);
  expect(output).toContain('no test of production was run, which is configured');
});
