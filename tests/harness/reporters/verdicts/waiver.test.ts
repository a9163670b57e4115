import { expect, test } from '@playwright/test';
import type { RequirementResult } from '#reporters/verdicts/formats/compliance.ts';
import { gate } from '#reporters/verdicts/gate.ts';
import { applyWaivers, type WaivedEnvironment } from '#reporters/verdicts/waivers/waiver.ts';
import type { Waiver } from '#reporters/verdicts/formats/waivers.ts';
import { sampleCompliance, sampleRecord, sampleRequirement, sampleWaiver } from './compliance-samples.ts';

const SIGNATURE = sampleWaiver({}).signature;
const violated: Partial<RequirementResult> = {
  verdict: 'violated',
  reason: 'Expected: 400\nmore',
  signature: SIGNATURE,
};

/** A live sandbox in which one requirement came out like this. */
function seen(result: Partial<RequirementResult>, more: Partial<WaivedEnvironment> = {}): WaivedEnvironment {
  const compliance = sampleCompliance({ target: 'live', requirements: [sampleRequirement(result)] });
  return { compliance, tests: [sampleRecord({})], shortages: [], ...more };
}

/** What a waiver makes of it on a day. */
function onDay(today: string, waiver: Partial<Waiver>, environment: WaivedEnvironment) {
  const { environments, waivers, objections, notices } = applyWaivers([environment], [sampleWaiver(waiver)], today);
  const input = { environments, known: new Set(['TOKEN-001']), others: [], errors: [], complete: true };
  const decided = gate(input, { should: false });
  const first = environments[0]?.compliance;
  return {
    state: waivers[0]?.state,
    says: waivers[0]?.says,
    verdict: first?.requirements[0]?.verdict,
    ticket: first?.requirements[0]?.waiver,
    waived: first?.totals.waived,
    exitCode: decided.exitCode,
    objections,
    notices,
  };
}

test.describe('over a calendar, a waiver that was reviewed on 1 November and lasts until 30 January', () => {
  const days: { day: string; state: string; exitCode: number; announced?: string }[] = [
    { day: '2026-11-01', state: 'in force', exitCode: 0 },
    { day: '2027-01-15', state: 'in force', exitCode: 0 },
    { day: '2027-01-16', state: 'expiring', exitCode: 0, announced: 'expires in 14 days, on 2027-01-30' },
    { day: '2027-01-29', state: 'expiring', exitCode: 0, announced: 'expires tomorrow' },
    { day: '2027-01-30', state: 'expiring', exitCode: 0, announced: 'expires today' },
    { day: '2027-01-31', state: 'expired', exitCode: 1 },
    { day: '2028-01-01', state: 'expired', exitCode: 1 },
  ];
  for (const { day, state, exitCode, announced } of days) {
    test(`is ${state} on ${day}`, () => {
      const { notices, ...after } = onDay(day, {}, seen(violated));

      expect(after).toMatchObject({ state, exitCode, verdict: 'violated', ticket: exitCode === 0 ? 'T-1' : null });
      expect(after.waived).toBe(exitCode === 0 ? 1 : 0);
      expect(notices).toEqual(announced === undefined ? [] : [expect.stringContaining(announced)]);
    });
  }
});

test('an expired waiver is an objection, whatever its requirement says', () => {
  const says = 'the waiver of TOKEN-001 in sandbox (T-1, Ada) expired on 2027-01-30: have the violation repaired';

  expect(onDay('2027-02-01', {}, seen(violated)).objections).toEqual([expect.stringContaining(says)]);
  expect(onDay('2027-02-01', {}, seen({})).objections).toEqual([expect.stringContaining(says)]);
});

test('a waiver in force is no objection', () => {
  expect(onDay('2026-11-27', {}, seen(violated)).objections).toEqual([]);
});

test('an unneeded waiver is an objection, and is not announced', () => {
  const { state, objections, notices } = onDay('2027-01-29', {}, seen({}));

  expect(state).toBe('unneeded');
  expect(objections).toEqual([expect.stringMatching(/is not needed, the requirement is conformant: remove it$/)]);
  expect(notices).toEqual([]);
});

test('another failure is not waived; both signatures and what is seen now are named', () => {
  const after = onDay('2026-11-27', { signature: '000000000000' }, seen(violated));

  expect(after).toMatchObject({ state: 'other failure', exitCode: 1, ticket: null, waived: 0 });
  expect(after.objections).toEqual([
    expect.stringContaining(`it names 000000000000, and this one is ${SIGNATURE} (Expected: 400)`),
  ]);
});

const silent: [string, Partial<RequirementResult>, Partial<Waiver>, number, string][] = [
  ['an inconclusive requirement', { verdict: 'inconclusive', signature: null }, {}, 2, 'requirement is inconclusive'],
  ['an untested one', { verdict: 'untested' }, {}, 0, 'requirement is untested'],
  ['one that does not apply', { verdict: 'not applicable' }, {}, 0, 'requirement is not applicable'],
  ['another environment', violated, { environment: 'sandbox-us' }, 1, 'an environment that was not checked'],
  ['another target', violated, { target: 'mock' }, 1, 'an environment that was not checked'],
];
for (const [what, result, waiver, exitCode, says] of silent) {
  test(`a waiver is not judged by ${what}, and covers nothing there`, () => {
    const after = onDay('2026-11-27', waiver, seen(result));

    expect(after).toMatchObject({ state: 'not judged', exitCode, ticket: null, waived: 0, objections: [] });
    expect(after.says).toContain(says);
  });
}

test('a waiver that could not be judged is announced before it ends, one for elsewhere is not', () => {
  const soon = '2027-01-29';

  expect(onDay(soon, {}, seen({ verdict: 'inconclusive' })).notices).toHaveLength(1);
  expect(onDay(soon, { target: 'mock' }, seen(violated)).notices).toEqual([]);
});

test('a run of some of the tests shows neither that a waiver is unneeded nor that it fits', () => {
  const shortages = [{ id: 'TOKEN-001', ran: 1, demanded: 2 }];

  for (const result of [{}, violated]) {
    const after = onDay('2026-11-27', {}, seen(result, { shortages }));
    expect(after).toMatchObject({ state: 'not judged', objections: [], ticket: null });
    expect(after.says).toContain('not all tests of its requirement ran');
  }
});

test('a waiver covers no inconclusive test of its requirement', () => {
  const judgement = { verdict: 'inconclusive', cause: 'harness', reason: 'boom' } as const;
  const tests = [sampleRecord({}), sampleRecord({ title: 'a second', judgement })];
  const others = [sampleRecord({ requirements: ['TOKEN-002'], judgement })];

  expect(onDay('2026-11-27', {}, seen(violated, { tests })).objections).toEqual([
    'the waiver of TOKEN-001 in sandbox (T-1, Ada) covers no inconclusive test, and "a second" is one',
  ]);
  expect(onDay('2026-11-27', {}, seen(violated, { tests: others })).objections).toEqual([]);
});

test('a waiver covers no test in which something else than an expect failed too', () => {
  const judgement = { verdict: 'violated', cause: null, reason: 'Expected: 400' } as const;
  const expected = { print: '1', other: null };
  const broken = { print: '2', other: 'TypeError: x is undefined' };
  const record = (failures: (typeof expected | typeof broken)[], requirements = ['TOKEN-001']) =>
    sampleRecord({ judgement, failures, requirements });
  const objections = (...tests: ReturnType<typeof record>[]) =>
    onDay('2026-11-27', {}, seen(violated, { tests })).objections;

  expect(objections(record([expected, broken]))).toEqual([
    'the waiver of TOKEN-001 in sandbox (T-1, Ada) covers failed expects only, and in "a code buys tokens" something else went wrong: TypeError: x is undefined',
  ]);
  expect(objections(record([expected]), record([broken], ['TOKEN-002']))).toEqual([]);
});

test('the news of another failure that begins like the known one is how many there are', () => {
  const judgement = { verdict: 'violated', cause: null, reason: 'Expected: 400' } as const;
  const failures = ['1', '2', '3'].map((print) => ({ print, other: null }));
  const tests = [sampleRecord({ judgement, failures }), sampleRecord({ requirements: ['TOKEN-002'], failures })];

  expect(onDay('2026-11-27', { signature: '000000000000' }, seen(violated, { tests })).says).toContain(
    `this one is ${SIGNATURE} (Expected: 400, and 2 more)`,
  );
});

test('a waiver is for its own requirement, in its own environment', () => {
  const both = [violated, { ...violated, id: 'TOKEN-002' }].map(sampleRequirement);
  const judgement = { verdict: 'inconclusive', cause: 'harness', reason: 'boom' } as const;
  const other = {
    ...seen({}),
    compliance: sampleCompliance({ target: 'live', environment: 'production', requirements: both }),
    tests: [sampleRecord({ judgement })],
    shortages: [{ id: 'TOKEN-001', ran: 0, demanded: 1 }],
  };
  const own = { ...seen({}), compliance: sampleCompliance({ target: 'live', requirements: both }) };
  const unknown = sampleWaiver({ requirement: 'TOKEN-003' });
  const elsewhere = sampleWaiver({ environment: 'sandbox-us' });

  const after = applyWaivers([other, own], [sampleWaiver({}), unknown, elsewhere], '2027-01-29');

  expect(after.environments.map(({ compliance }) => compliance.requirements.map(({ waiver }) => waiver))).toEqual([
    [null, null],
    ['T-1', null],
  ]);
  expect(after.environments.map(({ compliance }) => compliance.totals.waived)).toEqual([0, 1]);
  expect(after.waivers.map(({ state }) => state)).toEqual(['expiring', 'not judged', 'not judged']);
  expect(after.objections).toEqual([]);
  expect(after.notices).toEqual([
    expect.stringContaining('TOKEN-001 in sandbox (T-1, Ada) expires tomorrow'),
    expect.stringContaining('TOKEN-003 in sandbox'),
  ]);
});

test('what is missing of another requirement is no matter of a waiver', () => {
  const shortages = [{ id: 'TOKEN-002', ran: 1, demanded: 2 }];

  expect(onDay('2026-11-27', {}, seen(violated, { shortages }))).toMatchObject({ state: 'in force', ticket: 'T-1' });
});

test('without waivers nothing changes', () => {
  expect(applyWaivers([seen(violated)], [], '2026-11-27')).toEqual({
    environments: [seen(violated)],
    waivers: [],
    objections: [],
    notices: [],
  });
});
