import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { parse } from 'dotenv';
import { resultsFolder } from '#reporters/run/files/results-folder.ts';
import { dayAfter, dayOf, daysBetween } from '#reporters/verdicts/calendar.ts';
import { Run } from '#reporters/verdicts/formats/run.ts';
import { complianceOf, PLAYWRIGHT, run, startedMock } from './command.ts';
import { sampleWaiver } from '../reporters/verdicts/compliance-samples.ts';

// A broken mock that the suite takes for a live target, so that its violation can be waived as Baanx's would be.
const PART = [...PLAYWRIGHT, '--project=sandbox-api', '--grep=@TOKEN-004', 'tests/api/token/token.test.ts'];

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'baanx-waiver-'));
    await use(folder);
    await rm(folder, { recursive: true });
    await rm(resultsFolder(folder), { recursive: true });
  },
});
test.describe.configure({ timeout: 120_000 });

test('a known failure passes from run to run, on another port too, and a different one does not', async ({
  folder,
}) => {
  const today = dayOf(Date.now());
  const known = await check(folder, 'code-reusable', []);
  const signature = known.requirement?.signature ?? '';
  const row = sampleWaiver({ requirement: 'TOKEN-004', signature, created: today, expires: dayAfter(today, 10) });

  const again = await check(folder, 'code-reusable', [row]);
  const different = await check(folder, 'code-error-odd', [row]);
  const repaired = await check(folder, undefined, [row]);

  // Ten, or nine if midnight has come in between.
  const left = daysBetween(dayOf(again.run.startedAt), row.expires);
  expect(known, known.output).toMatchObject({ code: 1, requirement: { verdict: 'violated', waiver: null } });
  expect(signature).toMatch(/^[0-9a-f]{12}$/);
  expect(again, again.output).toMatchObject({
    code: 0,
    requirement: { verdict: 'violated', signature, waiver: 'T-1' },
    run: {
      exitCode: 0,
      waivers: [{ state: 'expiring' }],
      notices: expect.arrayContaining([expect.stringContaining(`expires in ${left} days`)]),
    },
  });
  expect(different, different.output).toMatchObject({
    code: 1,
    requirement: { verdict: 'violated', waiver: null },
    run: { exitCode: 1, waivers: [{ state: 'other failure' }] },
  });
  expect(different.run.objections.join()).toContain(`it names ${signature}, and this one is`);
  expect(repaired, repaired.output).toMatchObject({
    code: 1,
    requirement: { verdict: 'conformant', waiver: null },
    run: { exitCode: 2, waivers: [{ state: 'unneeded' }] },
  });
});

/** Runs the part against a mock process of its own, with these waivers. */
async function check(folder: string, defect: string | undefined, waivers: readonly object[]) {
  const [settings, list] = [join(folder, 'mock.env'), join(folder, 'waivers.json')];
  await writeFile(list, JSON.stringify({ waivers }));
  const mock = await startedMock(`--write-env=${settings}`, ...(defect === undefined ? [] : [`--defect=${defect}`]));
  const env = { ...parse(await readFile(settings)), ENVIRONMENTS: 'sandbox', WAIVERS: list, REPORTS_DIR: folder };
  const ended = await run(PART, env);
  mock.kill('SIGTERM');
  const { requirements } = await complianceOf(folder, 'sandbox');
  return {
    ...ended,
    requirement: requirements.find(({ id }) => id === 'TOKEN-004'),
    run: Run.parse(JSON.parse(await readFile(join(folder, 'run.json'), 'utf8'))),
  };
}
