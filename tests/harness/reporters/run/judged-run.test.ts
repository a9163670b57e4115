import { expect, test } from '@playwright/test';
import type { Journal } from '#reporters/run/journal.ts';
import { judgeRun, judgeShard } from '#reporters/run/judged-run.ts';
import type { Register } from '#reporters/verdicts/register/register.ts';
import { sampleRecord, sampleWaiver } from '../verdicts/compliance-samples.ts';
import { sampleHead } from './journal-samples.ts';
import { metadataIn } from './throw-away-run.ts';

const register: Register = {
  areas: { TOKEN: 'Token' },
  requirements: {
    'TOKEN-001': { title: 'one', level: 'MUST', claims: [] },
    'TOKEN-002': { title: 'two', level: 'MUST', claims: [] },
  },
  claims: {},
};
const demand = { 'TOKEN-001': 1, 'TOKEN-002': 1 };
const context = { register, proof: null, rules: { should: false }, demand, waivers: [] };
const violated = { verdict: 'violated', cause: null, reason: 'Expected: 400' } as const;
const one = sampleRecord({ id: 'a', requirements: ['TOKEN-001'], exchanges: 1 });
const two = sampleRecord({ id: 'b', requirements: ['TOKEN-002'], exchanges: 1 });

const journal = (given: Partial<Journal>, head: Partial<Journal['head']> = {}): Journal => {
  return { head: sampleHead(head), tests: [one, two], errors: [], end, complaints: [], ...given };
};
const end = { status: 'passed', durationMs: 1000 } as const;
const shard = (current: number, given: Partial<Journal>, head: Partial<Journal['head']> = {}) =>
  journal(given, { shard: { current, total: 2 }, ...head });

const judged = (...[first, ...others]: [Journal, ...Journal[]]) => judgeRun([first, ...others], context)?.run;

test('a whole run and its shards together get the same verdicts', () => {
  const whole = judgeRun([journal({})], context);
  const shards = judgeRun([shard(2, { tests: [two] }), shard(1, { tests: [one] })], context);

  expect(whole?.run).toMatchObject({ exitCode: 0, complete: true, tests: { passed: 2 } });
  expect(shards?.run).toEqual({ ...whole?.run, environments: [expect.anything()] });
  expect(shards?.environments[0]?.compliance).toEqual(whole?.environments[0]?.compliance);
});

test('a red shard makes the whole red', () => {
  const red = { ...two, judgement: violated, ok: false };
  expect(judged(shard(1, { tests: [one] }), shard(2, { tests: [red] }))).toMatchObject({ exitCode: 1 });
});

test('a missing shard is named, and what it should have tested is missed', () => {
  expect(judged(shard(1, { tests: [one] }))).toMatchObject({
    exitCode: 2,
    objections: [
      'shard 2 of 2 is missing',
      expect.stringContaining('fewer tests ran in sandbox than the register demands: TOKEN-002 (0 of 1)'),
    ],
  });
});

test('a shard on its own is not blamed for what the others test', () => {
  expect(judgeShard(shard(1, { tests: [one] }), context)?.run).toMatchObject({ exitCode: 0, objections: [] });
});

for (const { what, other, says } of [
  { what: 'the same shard twice', other: shard(1, {}), says: 'a shard is there more than once' },
  {
    what: 'shards of different divisions',
    other: shard(2, {}, { shard: { current: 2, total: 3 } }),
    says: 'the shards are parts of different divisions',
  },
  {
    what: 'shards of two versions',
    other: shard(2, {}, { suite: { version: '0.2.0', commit: null } }),
    says: 'the shards ran different versions of the suite',
  },
  {
    what: 'shards of two targets',
    other: shard(
      2,
      {},
      { projects: { 'sandbox-api': { ...sampleHead({}).projects['sandbox-api'], ...liveAt('https://b') } } },
    ),
    says: 'the shards ran against different targets',
  },
]) {
  test(`${what} are no whole run`, () => {
    const run = judged(shard(1, {}), other);
    expect(run?.objections).toContain(says);
    expect(run?.exitCode).toBe(2);
  });
}

function liveAt(baseUrl: string) {
  const { environment, kind, strict, reportsDir } = metadataIn('/nowhere') as Journal['head']['projects'][string];
  return { environment, kind, strict, reportsDir, target: 'live' as const, baseUrl };
}

test('a shard of another day is no part of the run', () => {
  const { startedAt } = sampleHead({});
  const apart = (milliseconds: number) => {
    const old = shard(2, { tests: [two] }, { startedAt: startedAt - milliseconds });
    return judged(shard(1, { tests: [one] }), old);
  };

  expect(apart(86_400_000)).toMatchObject({ exitCode: 0, objections: [] });
  expect(apart(86_400_001)).toMatchObject({
    exitCode: 2,
    objections: [
      'the shards began more than 24 hours apart, from 2027-01-14T07:59:59.999Z to 2027-01-15T08:00:00.000Z: run the old ones again',
    ],
  });
});

test('a killed run is incomplete, and lasts until the last test that ended', () => {
  const late = { ...two, startedAt: sampleHead({}).startedAt + 500, durationMs: 20 };
  expect(judged(journal({ end: null, tests: [one, late] }))).toMatchObject({
    complete: false,
    exitCode: 2,
    durationMs: 520,
    objections: ['the run was interrupted: what did not run is untested'],
  });
});

test('what is wrong with a journal is an objection', () => {
  expect(judged(journal({ complaints: ['1 line of the journal cannot be read'] }))).toMatchObject({
    exitCode: 2,
    objections: ['1 line of the journal cannot be read'],
  });
});

test('a run without an environment is not judged', () => {
  expect(judged(journal({}, { projects: {} }))).toBeUndefined();
});

test('a run of everything misses a test that is gone, and an environment that is configured', () => {
  const whole = { everything: true, environments: ['sandbox', 'sandbox-us'] } as const;
  const gone = judged(journal({ tests: [one] }, { ...whole, environments: ['sandbox'] }));
  const left = judged(journal({}, { ...whole, environments: [...whole.environments] }));

  expect(judged(journal({}, { everything: true }))).toMatchObject({ exitCode: 0, objections: [] });
  expect(gone).toMatchObject({ exitCode: 2, objections: [expect.stringContaining('TOKEN-002 (0 of 1)')] });
  expect(left).toMatchObject({ exitCode: 2, objections: [expect.stringContaining('no test of sandbox-us was run')] });
});

test('a run of everything has something to show for its verdicts, a part need not', () => {
  const silent = { tests: [one, two].map((test) => ({ ...test, exchanges: 0 })) };

  expect(judged(journal(silent, { everything: true }))).toMatchObject({
    exitCode: 2,
    objections: [expect.stringContaining('no exchange was recorded in sandbox')],
  });
  expect(judged(journal(silent))).toMatchObject({ exitCode: 0, objections: [] });
});

test('a part of the suite is not blamed for the rest', () => {
  expect(judged(journal({ tests: [one] }))).toMatchObject({ exitCode: 0, objections: [] });
});

test('waivers are judged on the day of the last shard', () => {
  const red = { ...two, judgement: violated, ok: false };
  const signature =
    judgeRun([journal({ tests: [red] })], context)?.environments[0]?.compliance.requirements[1]?.signature ?? '';
  const dates = { created: '2027-01-01', expires: '2027-01-14' };
  const waivers = [sampleWaiver({ requirement: 'TOKEN-002', target: 'mock', signature, ...dates })];
  const at = (time: string) => ({ startedAt: Date.parse(time) });
  const shards = (day: string) =>
    judgeRun([shard(1, { tests: [one] }, at(day)), shard(2, { tests: [red] }, at('2027-01-14T23:00:00Z'))], {
      ...context,
      waivers,
    })?.run;

  expect(shards('2027-01-14T12:00:00Z')).toMatchObject({ exitCode: 0, waivers: [{ state: 'expiring' }] });
  expect(shards('2027-01-15T12:00:00Z')).toMatchObject({ exitCode: 1, waivers: [{ state: 'expired' }] });
});

test('a waiver is laid over the run on the day on which it began, and over no shard that has not all tests', () => {
  const red = { ...two, judgement: violated, ok: false };
  const { signature = null } =
    judgeRun([journal({ tests: [one, red] })], context)?.environments[0]?.compliance.requirements[1] ?? {};
  const row = { requirement: 'TOKEN-002', target: 'mock', signature: signature ?? '' } as const;
  const waivers = [sampleWaiver({ ...row, created: '2027-01-01', expires: '2027-01-15' })];
  const under = { ...context, waivers };

  const run = judgeRun([journal({ tests: [one, red] })], under);
  const late = judgeRun([journal({ tests: [one, red] }, { startedAt: Date.parse('2027-01-16') })], under);
  const alone = judgeShard(shard(1, { tests: [red] }), { ...under, demand: { 'TOKEN-002': 2 } });

  expect(run?.run).toMatchObject({
    exitCode: 0,
    waivers: [{ state: 'expiring' }],
    notices: [expect.stringContaining('expires today')],
    environments: [{ totals: { violated: 1, waived: 1 } }],
  });
  expect(run?.environments[0]?.compliance.requirements[1]).toMatchObject({ verdict: 'violated', waiver: 'T-1' });
  expect(late?.run).toMatchObject({ exitCode: 1, waivers: [{ state: 'expired' }] });
  expect(alone?.run).toMatchObject({ exitCode: 1, waivers: [{ state: 'not judged' }] });
});
