import { expect, test } from '@playwright/test';
import type { RequirementResult } from '#reporters/verdicts/formats/compliance.ts';
import { ComparisonReport, type Comparison } from '#reporters/verdicts/formats/comparison.ts';
import { comparisonText } from '#reporters/reports/comparison/text.ts';
import { compare, compareAll } from '#reporters/reports/comparison/comparison.ts';
import type { Snapshot } from '#reporters/verdicts/formats/snapshot.ts';
import { snapshotOf } from '#reporters/reports/comparison/snapshot.ts';
import { verdicts } from '#reporters/verdicts/verdict.ts';
import { sampleCompliance, sampleRequirement, sampleRun } from '../verdicts/compliance-samples.ts';

const totals = { conformant: 0, violated: 0, inconclusive: 0, notApplicable: 0, untested: 0, waived: 0 };
const snapshot = (rows: Partial<RequirementResult>[], more: Partial<Snapshot> = {}): Snapshot => ({
  ...snapshotOf(sampleCompliance({ requirements: rows.map(sampleRequirement), totals }), sampleRun({})),
  ...more,
});
const one = (verdict: RequirementResult['verdict']) => snapshot([{ verdict, reason: verdict }]);
const LISTS = ['regressed', 'fixed', 'lost', 'gained', 'other'] as const;
const filled = (comparison: Comparison) => LISTS.filter((list) => comparison[list].length > 0);
const codeOf = (before: Snapshot, after: Snapshot) => compareAll([before], [after]).exitCode;

// Before, after: the list that it stands in, and the exit code.
const expected = {
  conformant: { violated: 'regressed', inconclusive: 'lost', untested: 'lost', 'not applicable': 'lost' },
  violated: { conformant: 'fixed', inconclusive: 'lost', untested: 'lost', 'not applicable': 'lost' },
  inconclusive: { conformant: 'gained', violated: 'regressed', untested: 'other', 'not applicable': 'other' },
  untested: { conformant: 'gained', violated: 'gained', inconclusive: 'other', 'not applicable': 'other' },
  'not applicable': { conformant: 'gained', violated: 'regressed', inconclusive: 'other', untested: 'other' },
} as const;
const codes = { regressed: 1, fixed: 0, lost: 2, gained: 0, other: 0 } as const;

for (const before of verdicts) {
  for (const [after, list] of Object.entries(expected[before])) {
    test(`from ${before} to ${after} is ${list}`, () => {
      const later = one(verdicts.find((verdict) => verdict === after) ?? before);
      expect(filled(compare(one(before), later))).toEqual([list]);
      expect(compare(one(before), later)).toMatchObject({ [list]: [{ id: 'TOKEN-001', before, after }] });
      expect(codeOf(one(before), later)).toBe(codes[list]);
    });
  }
  test(`${before} that stays is no change`, () => {
    expect(filled(compare(one(before), one(before)))).toEqual([]);
    expect(codeOf(one(before), one(before))).toBe(0);
  });
}

test('a change tells why it is red, or was', () => {
  const reasonsOf = (before: Snapshot, after: Snapshot) => {
    const comparison = compare(before, after);
    return LISTS.flatMap((list) => comparison[list]).map(({ reason }) => reason);
  };
  expect(reasonsOf(one('conformant'), one('violated'))).toEqual(['violated']);
  expect(reasonsOf(one('violated'), one('conformant'))).toEqual(['violated']);
  expect(reasonsOf(one('inconclusive'), one('conformant'))).toEqual(['inconclusive']);
  expect(reasonsOf(one('untested'), one('conformant'))).toEqual([null]);
});

test('a requirement that only one side knows is listed, and one that is gone can no longer be judged', () => {
  const [few, many] = [snapshot([{}]), snapshot([{}, { id: 'TOKEN-002' }])];
  expect(compare(few, many)).toMatchObject({ onlyBefore: [], onlyAfter: [{ id: 'TOKEN-002' }] });
  expect(compare(many, few)).toMatchObject({ onlyBefore: [{ id: 'TOKEN-002' }], onlyAfter: [] });
  expect([codeOf(few, many), codeOf(many, few)]).toEqual([0, 2]);
});

test('a target that answers otherwise with the same verdict has changed its shape', () => {
  const before = snapshot([{ verdict: 'violated', reason: 'Expected: 400' }], {
    variants: { 'grant.status': '400', 'otp.shape': '200' },
    facts: { 'mode=API': 'accepted (302)', kept: 'x' },
    undocumented: ['token 200 extra'],
  });
  const after = snapshot([{ verdict: 'violated', reason: 'Expected: 401' }], {
    variants: { 'grant.status': '401', 'otp.shape': '200' },
    facts: { 'mode=API': 'refused (400)', kept: 'x' },
    undocumented: ['token 200 other'],
  });

  expect(compare(before, after).changed).toEqual([
    { kind: 'variant', subject: 'grant.status', before: '400', after: '401' },
    { kind: 'recorded', subject: 'mode=API', before: 'accepted (302)', after: 'refused (400)' },
    { kind: 'undocumented member', subject: 'token 200 extra', before: 'seen', after: null },
    { kind: 'undocumented member', subject: 'token 200 other', before: null, after: 'seen' },
    { kind: 'failure', subject: 'TOKEN-001', before: 'Expected: 400', after: 'Expected: 401' },
  ]);
  expect(codeOf(before, after)).toBe(0);
});

test('what a run did not ask, or did not come to, has not changed', () => {
  const before = snapshot([{}], { variants: { 'grant.status': '400' }, facts: { a: '1', b: '2' } });
  const part = { totals: { ...totals, untested: 1 }, variants: {}, facts: { b: '3' } };
  const cutOff = { complete: false, variants: {}, facts: { b: '3' } };
  const stuck = { totals: { ...totals, inconclusive: 1 }, variants: {}, facts: { b: '3' } };
  for (const narrowed of [part, cutOff, stuck]) {
    expect(compare(before, snapshot([{}], narrowed)).changed.map(({ subject }) => subject)).toEqual(['b']);
  }
});

test('without the facts, what INFO requirements recorded is compared', () => {
  const info = (reason: string) => snapshot([{ level: 'INFO', reason }], { facts: null, undocumented: null });
  const { changed, notices } = compare(info('recorded: a 1'), info('recorded: a 2'));
  expect(changed).toEqual([
    { kind: 'recorded', subject: 'TOKEN-001', before: 'recorded: a 1', after: 'recorded: a 2' },
  ]);
  expect(notices).toEqual(['what was recorded is not compared: a compliance.json alone does not hold it']);
});

test('what differs in each run is no other failure, and a signature tells failures apart', () => {
  const failed = (reason: string, signature: string | null) => snapshot([{ verdict: 'violated', reason, signature }]);
  const said = (mark: string, port: number) => `got ‹code #${mark}› from 127.0.0.1:${port}`;
  const changes = (before: Snapshot, after: Snapshot) => compare(before, after).changed.map(({ kind }) => kind);

  expect(changes(failed(said('0a1b2c', 4001), null), failed(said('ffffff', 4002), null))).toEqual([]);
  expect(changes(failed('Expected: 400', null), failed('Expected: 401', null))).toEqual(['failure']);
  expect(changes(failed('Expected: 400', 'a'), failed('Expected: 400', 'b'))).toEqual(['failure']);
  expect(changes(failed('Expected: 400', 'a'), failed('Expected: 401', 'a'))).toEqual([]);
  expect(changes(failed('Expected: 400', null), failed('Expected: 400', 'b'))).toEqual([]);
});

test('what else differs between the runs is said', () => {
  const { notices } = compare(
    snapshot([{}], { complete: false, suite: { version: '0.1.0', commit: null } }),
    snapshot([{}], { target: 'live', strict: true, totals: { ...totals, untested: 7 } }),
  );
  expect(notices).toEqual([
    'the earlier run was cut off: 0 requirements untested',
    'the later run is a part: 7 requirements untested',
    'the target: mock before, live after',
    'the mode: not strict before, strict mode after',
  ]);
  const [old, young] = ['1', '2'].map((version) => snapshot([{}], { suite: { version, commit: 'abcdef0123456789' } }));
  expect(compare(old ?? one('violated'), young ?? one('violated')).notices).toEqual([
    'the suite: 1, commit abcdef012345 before, 2, commit abcdef012345 after',
  ]);
});

test('the environments that two sides share are compared, and the others are named', () => {
  const of = (environment: Snapshot['environment']) => snapshot([{}], { environment });
  const report = compareAll([of('sandbox'), of('production')], [of('sandbox'), of('production-us')]);

  expect(report.comparisons.map(({ before, after }) => [before.environment, after.environment])).toEqual([
    ['sandbox', 'sandbox'],
  ]);
  expect(report).toMatchObject({ onlyBefore: ['production'], onlyAfter: ['production-us'], exitCode: 2 });
  expect(compareAll([of('sandbox')], [of('sandbox'), of('production')]).exitCode).toBe(0);
  expect(compareAll([of('sandbox')], [of('production')]).comparisons).toHaveLength(1);
});

test('the report fits its published shape', () => {
  const report = compareAll([one('conformant')], [one('violated')]);
  expect(ComparisonReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
});

test('the text says what regressed first, and no line is longer than 100 columns', () => {
  const long = 'a requirement whose title goes on and on '.repeat(5).trim();
  const ids = Array.from({ length: 30 }, (_, index) => `TOKEN-1${String(index).padStart(2, '0')}`);
  const rows = (verdict: RequirementResult['verdict']) =>
    ids.map((id) => ({ id, title: long, verdict, reason: `because ${'of this and that '.repeat(12)}` }));
  const text = comparisonText(
    compareAll(
      [snapshot([{ id: 'TOKEN-001', verdict: 'violated', reason: 'Expected: 400' }, ...rows('conformant')])],
      [snapshot([{ id: 'TOKEN-001' }, ...rows('violated')])],
    ),
  );
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(text.match(/^ {2}\S.*$/gm)).toEqual(['  Regressed (30)', '  Fixed (1)']);
  expect(text).toContain('TOKEN-129');
  expect(text).toMatch(/conformant → violated\n[^]*Result 1: something regressed$/);

  const lost = comparisonText(compareAll([snapshot(rows('conformant'))], [snapshot(rows('untested'))]));
  expect(lost).toContain('Can no longer be judged (30)');
  expect(lost).toContain('… and 10 more: --json lists them all');
  expect(comparisonText(compareAll([one('violated')], [one('violated')]))).toContain('Nothing differs.');
});
