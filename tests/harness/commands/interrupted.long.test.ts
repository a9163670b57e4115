import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { journalFile } from '#reporters/run/journal.ts';
import { resultsFolder } from '#reporters/run/files/results-folder.ts';
import { Run } from '#reporters/verdicts/formats/run.ts';
import { complianceOf, REPORT, run, START, started, type Started } from './command.ts';

// npm start, cut off in the middle in every way that a machine knows. A small part of the suite is enough.
const PART = [...START, '--project=sandbox-api', '--workers=1'];

const test = base.extend<{ reports: string }>({
  reports: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'baanx-interrupted-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
    await rm(resultsFolder(folder), { recursive: true, force: true });
  },
});
// Only a bound: each waits for what it is about, and on a busy machine that takes minutes.
test.describe.configure({ timeout: 300_000 });

/** The run that is under way has written down this many lines. */
async function ended(reports: string, lines: number): Promise<void> {
  const file = journalFile(resultsFolder(reports));
  await expect
    .poll(() => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').length : 0), { timeout: 240_000 })
    .toBeGreaterThan(lines);
}

/** Starts the part; its Playwright, which is a child of the command, tells its number by itself. */
async function startedWithNumber(reports: string): Promise<{ start: Started; killPlaywright: () => void }> {
  const [teller, number] = [join(reports, 'teller.mjs'), join(reports, 'playwright.pid')];
  await writeFile(teller, playwrightTellsNumber(number));
  const start = started(PART, { REPORTS_DIR: reports, NODE_OPTIONS: `--import ${teller}` });
  return { start, killPlaywright: () => process.kill(Number(readFileSync(number, 'utf8')), 'SIGKILL') };
}

/** What every cut-off run leaves: verdicts on what ran, marked incomplete, and nothing half written. */
async function expectIncompleteReport(reports: string): Promise<void> {
  const { run: said, totals } = await read(reports);
  expect(said).toMatchObject({ complete: false, exitCode: 2 });
  expect(said.objections).toContain('the run was interrupted: what did not run is untested');
  expect(totals.conformant).toBeGreaterThan(0);
  expect(totals.untested).toBeGreaterThan(0);
  expect(readFileSync(join(reports, 'index.html'), 'utf8')).toContain('interrupted');
  expect(existsSync(join(reports, 'sandbox', 'index.html'))).toBe(true);
  expectWholeFiles(reports);
}

function expectWholeFiles(folder: string): void {
  const names = readdirSync(folder, { recursive: true }).map(String);
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  for (const name of names.filter((each) => each.endsWith('.json')))
    JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

async function read(reports: string) {
  const said = Run.parse(JSON.parse(readFileSync(join(reports, 'run.json'), 'utf8')));
  return { run: said, totals: (await complianceOf(reports, 'sandbox')).totals };
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends the tests in order, and what ran is reported`, async ({ reports }) => {
    const start = started(PART, { REPORTS_DIR: reports });
    await ended(reports, 20);
    start.child.kill(signal);

    const { code, output } = await start.ended;

    expect(code, output).toBe(2);
    expect(output).toContain('Result 2');
    await expectIncompleteReport(reports);
  });
}

test('Playwright killed: what ran is reported', async ({ reports }) => {
  const { start, killPlaywright } = await startedWithNumber(reports);
  await ended(reports, 20);
  killPlaywright();

  const { code, output } = await start.ended;

  expect(code, output).toBe(2);
  await expectIncompleteReport(reports);
});

test('everything killed: npm run report makes the reports of what ran', async ({ reports }) => {
  const { start, killPlaywright } = await startedWithNumber(reports);
  await ended(reports, 20);
  killPlaywright();
  start.child.kill('SIGKILL');
  await start.ended;

  const { code, output } = await run(REPORT, { REPORTS_DIR: reports });

  expect(code, output).toBe(2);
  await expectIncompleteReport(reports);
});

for (const [when, said] of [
  ['in a test', 'testBegin'],
  ['between two tests', 'testEnd'],
] as const) {
  test(`a worker killed ${when} costs one test, and no other`, async ({ reports }) => {
    const killed = join(reports, 'killed.mjs');
    await writeFile(killed, workerKilledAt(said, 20));

    const { code, output } = await run([...PART, '--grep=@TOKEN'], {
      REPORTS_DIR: reports,
      NODE_OPTIONS: `--import ${killed}`,
    });

    const { run: written, totals } = await read(reports);
    expect(code, output).toBe(2);
    expect(written.complete).toBe(true);
    expect(written.tests).toMatchObject({ failed: 1, skipped: 0 });
    expect(totals).toMatchObject({ violated: 0, inconclusive: 1 });
  });
}

test('a reports folder that cannot be written leaves the summary and the journal', async ({ reports }) => {
  const blocked = join(reports, 'file');
  await writeFile(blocked, 'not a folder');

  const { code, output } = await run([...PART, '--grep=@ERROR-001'], { REPORTS_DIR: blocked });

  expect(code, output).toBe(2);
  expect(output).toContain(`The reports cannot be written to ${blocked}`);
  expect(output).toContain('Result 2');
  await rm(blocked);
  const again = await run(REPORT, { REPORTS_DIR: blocked });
  expect(again.output).toContain(join(blocked, 'index.html'));
  expect((await read(blocked)).totals.conformant).toBeGreaterThan(0);
  await rm(resultsFolder(blocked), { recursive: true });
});

test('a disk that fills up costs nothing that ran, and leaves no half of a file', async ({ reports }) => {
  const full = join(reports, 'full.mjs');
  await writeFile(full, diskFullAfter({ testing: 60, reporting: 4 }));

  const { code, output } = await run(['--import', full, ...PART, '--grep=@TOKEN'], {
    REPORTS_DIR: join(reports, 'reports'),
    NODE_OPTIONS: `--import ${full}`,
  });

  expect(code, output).toBe(2);
  expect(output).toContain('the run was interrupted: what did not run is untested');
  expect(output).toMatch(/^ {2}sandbox +[1-9]\d* /m);
  expect(output).toContain('The reports cannot be written to');
  expect(output).toContain('Make room');
  expectWholeFiles(reports);
});

/** In every process of a run, of which one is Playwright itself: neither the command nor a worker. */
const playwrightTellsNumber = (file: string) => `
import { writeFileSync } from 'node:fs';
if (process.argv[1]?.endsWith('cli.js') && process.argv[2] === 'test') writeFileSync('${file}', String(process.pid));
`;

/** The first worker dies once it has told Playwright this of so many tests: from outside nobody hits the right moment. */
const workerKilledAt = (said: string, count: number) => `
const send = process.send;
let left = ${count};
if (send) process.send = (message, ...rest) => {
  const counts = process.env.TEST_WORKER_INDEX === '0' && message.params?.method === '${said}';
  if (!counts || --left > 0) return send.call(process, message, ...rest);
  return send.call(process, message, () => process.kill(process.pid, 'SIGKILL'));
};
`;

/** The disk is full after so many files: for Playwright, and for the process that writes the reports. */
const diskFullAfter = ({ testing, reporting }: { testing: number; reporting: number }) => `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
let left = process.argv.join(' ').includes('cli.js') ? ${testing} : ${reporting};
for (const name of ['writeFileSync', 'appendFileSync']) {
  const write = fs[name];
  fs[name] = (...args) => {
    if (left-- > 0) return write(...args);
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
  };
}
syncBuiltinESMExports();
`;
