import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { allureHistory } from '#reporters/reports/allure-pages.ts';
import { earlierRuns, withRun, type AllureHistory } from '#reporters/reports/allure/history.ts';
import {
  historyFolder,
  forgetOldRuns,
  KEPT_RUNS,
  readHistory,
  snapshotFile,
} from '#reporters/reports/comparison/history.ts';
import { baselineOf, isWhole, snapshotOf } from '#reporters/reports/comparison/snapshot.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';
import { keepRun } from './written-samples.ts';
import { sampleCompliance, sampleRequirement, sampleRun, sampleSide } from '../verdicts/compliance-samples.ts';

const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T03:04:05.000Z`;
const judged = sampleRequirement({});
const open = sampleRequirement({ id: 'TOKEN-002', verdict: 'untested', reason: 'no test ran' });
const untested = { conformant: 1, violated: 0, inconclusive: 0, notApplicable: 0, untested: 1, waived: 0 };
const whole = (day: number) =>
  snapshotOf(
    sampleCompliance({ requirements: [judged, sampleRequirement({ id: 'TOKEN-002' })] }),
    sampleRun({ startedAt: at(day) }),
  );
const partial = (day: number) =>
  snapshotOf(sampleCompliance({ requirements: [judged, open], totals: untested }), sampleRun({ startedAt: at(day) }));

test('a run is kept once, however often it is kept, and the folder is bounded', ({}, info) => {
  const folder = info.outputPath('reports');
  for (const day of Array.from({ length: KEPT_RUNS + 1 }, (_, index) => index + 1)) {
    keepRun(folder, sampleRun({ startedAt: at(day) }), sampleCompliance({}));
    keepRun(folder, sampleRun({ startedAt: at(day) }), sampleCompliance({}));
  }
  forgetOldRuns(folder, 'sandbox');

  const kept = readHistory(folder, 'sandbox');
  expect(kept).toHaveLength(KEPT_RUNS);
  expect(kept.map(({ startedAt }) => startedAt)).toEqual(kept.map((_, index) => at(index + 2)));
  expect(readHistory(folder, 'production')).toEqual([]);
});

test('a snapshot holds what a later run is compared with', () => {
  const undocumented = [{ operation: 'token', status: 200, member: 'extra', tests: 2 }];
  const side = sampleSide({ undocumented, facts: { 'probe path': '/v1/user' } });
  const variants = { 'grant.status': { seen: '401', default: false, source: 'L508' } };
  const run = sampleRun({ startedAt: at(9), complete: false, environments: [side] });

  expect(snapshotOf(sampleCompliance({ variants }), run)).toMatchObject({
    startedAt: at(9),
    complete: false,
    variants: { 'grant.status': '401' },
    facts: { 'probe path': '/v1/user' },
    undocumented: ['token 200 extra'],
    requirements: [{ id: 'TOKEN-001', verdict: 'conformant' }],
  });
});

test('of a compliance file alone nobody knows what was recorded, or whether the run was cut off', () => {
  expect(snapshotOf(sampleCompliance({}), null)).toMatchObject({ complete: null, facts: null, undocumented: null });
});

test('a file that cannot be read costs itself, and is named', ({}, info) => {
  const folder = info.outputPath('reports');
  keepRun(folder, sampleRun({ startedAt: at(1) }), sampleCompliance({}));
  const broken = join(historyFolder(folder, 'sandbox'), snapshotFile(at(2)));
  const foreign = join(historyFolder(folder, 'sandbox'), snapshotFile(at(3)));
  writeFileSync(broken, '{ "format": ');
  writeFileSync(foreign, '{ "format": "another/1" }');
  const said: string[] = [];

  expect(readHistory(folder, 'sandbox', (line) => said.push(line))).toHaveLength(1);
  expect(said).toEqual([
    expect.stringMatching(/T03-04-05-000Z\.json cannot be read: .*It is left out; delete it\.$/),
    expect.stringMatching(
      /T03-04-05-000Z\.json is not what its format says: .*at format.*It is left out; delete it\.$/,
    ),
  ]);
});

test('a run is compared with the newest before it that judged as much', () => {
  expect(baselineOf(whole(5), [whole(1), whole(3), partial(4), whole(5), whole(6)])?.startedAt).toBe(at(3));
  expect(baselineOf(partial(5), [whole(1), whole(3), partial(4)])?.startedAt).toBe(at(4));
  expect(baselineOf(whole(5), [partial(4)])).toBeUndefined();
});

test('a run is not compared with one of another target or mode', () => {
  expect(baselineOf(whole(5), [{ ...whole(4), target: 'live' }])).toBeUndefined();
  expect(baselineOf(whole(5), [{ ...whole(4), strict: true }])).toBeUndefined();
  expect(baselineOf(whole(5), [{ ...whole(4), baseUrl: 'https://staging.example' }])).toBeUndefined();
  expect(baselineOf(whole(5), [{ ...whole(4), baseUrl: null }]), 'of an earlier version').toBeDefined();
});

test('a client is compared with itself, in any version, and with no other client', () => {
  const client = (day: number, name: string, version: string) =>
    snapshotOf(sampleCompliance({ client: { name, version } }), sampleRun({ startedAt: at(day) }));

  expect(baselineOf(client(5, 'Wallet', '2'), [client(3, 'Wallet', '1'), client(4, 'Shop', '1')])?.startedAt).toBe(
    at(3),
  );
  expect(baselineOf(client(5, 'Wallet', '2'), [client(4, 'Shop', '2')])).toBeUndefined();
});

test('runs on the mock do not push out the live ones', ({}, info) => {
  const folder = info.outputPath('reports');
  keepRun(folder, sampleRun({ startedAt: at(1) }), sampleCompliance({ target: 'live' }));
  for (const day of Array.from({ length: KEPT_RUNS }, (_, index) => index + 2))
    keepRun(folder, sampleRun({ startedAt: at(day) }), sampleCompliance({ target: 'mock' }));
  forgetOldRuns(folder, 'sandbox');

  expect(readHistory(folder, 'sandbox').filter(({ target }) => target === 'live')).toHaveLength(1);
});

test('Allure has a history for each target and its settings', () => {
  const name = (given: Parameters<typeof sampleCompliance>[0]) => allureHistory(sampleCompliance(given));
  expect(name({ target: 'mock', baseUrl: 'mock' })).toBe('allure-mock.jsonl');
  expect(name({ target: 'mock', baseUrl: 'mock', strict: true })).toBe('allure-mock-strict.jsonl');
  expect(name({ target: 'mock', baseUrl: 'mock', client: { name: 'My Wallet / iOS', version: '2' } })).toBe(
    'allure-mock-My-Wallet-iOS.jsonl',
  );
  expect(name({ target: 'live' })).toBe('allure-live-dev.api.baanx.com.jsonl');
  expect(name({ target: 'live', baseUrl: 'http://[::1]:4/x' })).toBe('allure-live--1-4-x.jsonl');
});

test('a run that was cut off or narrowed is not whole', () => {
  const cutOff = snapshotOf(sampleCompliance({}), sampleRun({ complete: false }));
  expect([whole(1), partial(1), cutOff].map(isWhole)).toEqual([true, false, false]);
});

/** As the reports of a run do. */
const remember = (history: AllureHistory, text: string) => writeWhole(history.file, withRun(history, text));

const labels = [
  { name: 'epic', value: 'Token exchange' },
  { name: 'tag', value: 'TOKEN-001' },
];
const line = (message: string) =>
  JSON.stringify({
    uuid: 'random',
    name: 'Sandbox',
    timestamp: 5,
    knownTestCaseIds: [],
    testResults: { one: { id: '1', name: 'a code', fullName: 'a', status: 'failed', message, trace: 'at x', labels } },
    metrics: {},
    url: '',
  });

test("a run stands once in Allure's history, under its own name, without its messages", ({}, info) => {
  const [file, startedAt] = [info.outputPath('allure.jsonl'), at(2)];
  remember({ file, startedAt, keep: true }, line('first'));
  remember({ file, startedAt: at(1), keep: true }, line('earlier'));
  remember({ file, startedAt, keep: true }, line('again'));

  const text = readFileSync(file, 'utf8');
  expect(
    text
      .trim()
      .split('\n')
      .map((kept) => JSON.parse(kept) as unknown),
  ).toMatchObject([
    { uuid: at(1), timestamp: Date.parse(at(1)) },
    { uuid: at(2), testResults: { one: { id: '1', status: 'failed', labels: labels.slice(0, 1) } } },
  ]);
  expect(text).not.toMatch(/again|earlier|at x|a code/);
});

test('a page looks back on the runs before its own, and a broken line costs itself', ({}, info) => {
  const file = info.outputPath('allure.jsonl');
  for (const day of [1, 2, 3]) remember({ file, startedAt: at(day), keep: true }, line('x'));
  writeFileSync(file, `${readFileSync(file, 'utf8')}{"uuid":\n`);
  const said: string[] = [];

  const runs = earlierRuns({ file, startedAt: at(3), keep: true }, (told) => said.push(told));

  expect(runs.map((run) => JSON.parse(run) as unknown)).toMatchObject([{ uuid: at(1) }, { uuid: at(2) }]);
  expect(said).toEqual([`${file}: 1 of 4 runs cannot be read and are left out of the trends.`]);
});

test("Allure's history is bounded", ({}, info) => {
  const folder = info.outputPath('kept');
  const file = join(folder, 'allure.jsonl');
  for (let day = 1; day <= 25; day += 1) remember({ file, startedAt: at(day), keep: true }, line('x'));
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(20);
  expect(readdirSync(folder)).toEqual(['allure.jsonl']);
});
