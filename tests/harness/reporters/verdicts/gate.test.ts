import { expect, test } from '@playwright/test';
import type { RequirementResult } from '#reporters/verdicts/formats/compliance.ts';
import { gate, gateRules, type GateInput } from '#reporters/verdicts/gate.ts';
import { sampleCompliance, sampleRecord, sampleRequirement } from './compliance-samples.ts';

const rules = { should: false };

function given(requirements: Partial<RequirementResult>[], more: Partial<GateInput> = {}): GateInput {
  const compliance = sampleCompliance({ requirements: requirements.map(sampleRequirement) });
  return {
    environments: [{ compliance, tests: [sampleRecord({})] }],
    known: new Set(['TOKEN-001']),
    others: [],
    errors: [],
    complete: true,
    ...more,
  };
}

test.describe('the exit code', () => {
  const cases: { what: string; requirements: Partial<RequirementResult>[]; should?: boolean; exitCode: number }[] = [
    { what: 'all conformant', requirements: [{}], exitCode: 0 },
    { what: 'a violated MUST', requirements: [{ verdict: 'violated' }, {}], exitCode: 1 },
    {
      what: 'violated beside inconclusive',
      requirements: [{ verdict: 'inconclusive' }, { verdict: 'violated' }],
      exitCode: 1,
    },
    { what: 'inconclusive', requirements: [{ verdict: 'inconclusive' }, {}], exitCode: 2 },
    { what: 'an inconclusive INFO', requirements: [{ verdict: 'inconclusive', level: 'INFO' }], exitCode: 2 },
    { what: 'a waived violation', requirements: [{ verdict: 'violated', waiver: 'T-1' }], exitCode: 0 },
    { what: 'a violated SHOULD', requirements: [{ verdict: 'violated', level: 'SHOULD' }], exitCode: 0 },
    {
      what: 'a violated SHOULD with GATE=should',
      requirements: [{ verdict: 'violated', level: 'SHOULD' }],
      should: true,
      exitCode: 1,
    },
    {
      what: 'an untested MUST, where not everything was demanded',
      requirements: [{ verdict: 'untested' }],
      exitCode: 0,
    },
    { what: 'not applicable', requirements: [{ verdict: 'not applicable' }], exitCode: 0 },
  ];
  for (const { what, requirements, should = false, exitCode } of cases) {
    test(`is ${exitCode} for ${what}`, () => {
      expect(gate(given(requirements), { should }).exitCode).toBe(exitCode);
    });
  }
});

test.describe('an objection', () => {
  const violated = { verdict: 'violated', cause: null, reason: 'Expected: 1' } as const;
  const tests = (...list: Parameters<typeof sampleRecord>[0][]): Partial<GateInput> => {
    return { environments: [{ compliance: sampleCompliance({}), tests: list.map(sampleRecord) }] };
  };
  const cases: { what: string; more: Partial<GateInput>; says: string }[] = [
    {
      what: 'a red test without a requirement',
      more: tests({ requirements: [], judgement: violated, ok: false }),
      says: '[sandbox-api] tests/api/token/token.test.ts › a code buys tokens is red and verifies no requirement',
    },
    {
      what: 'an inconclusive test without a requirement',
      more: tests({ requirements: [], judgement: { verdict: 'inconclusive', cause: 'harness', reason: 'boom' } }),
      says: 'is red and verifies no requirement',
    },
    {
      what: 'a requirement that the register does not know',
      more: tests({ requirements: ['TOKEN-999'] }),
      says: 'names TOKEN-999, which the register does not know',
    },
    {
      what: 'a test that is marked to fail and passes',
      more: tests({ ok: false }),
      says: 'is marked to fail, and passed',
    },
    { what: 'evidence that cannot be read', more: tests({ complaint: 'broken' }), says: 'a code buys tokens: broken' },
    { what: 'an error outside any test', more: { errors: ['boom'] }, says: 'an error outside any test: boom' },
    { what: 'an interruption', more: { complete: false }, says: 'the run was interrupted' },
    { what: 'no environment', more: { environments: [] }, says: 'no environment was checked' },
    {
      what: 'an environment in which nothing was executed',
      more: tests({ status: 'skipped' }, { status: 'not run' }),
      says: 'nothing was executed in sandbox',
    },
    {
      what: 'a red test of another project',
      more: { others: [sampleRecord({ ok: false, project: 'harness' })] },
      says: 'belongs to no environment',
    },
  ];
  for (const { what, more, says } of cases) {
    test(`is ${what}, and keeps the run from being green`, () => {
      const { exitCode, objections } = gate(given([{}], more), rules);
      expect(exitCode).toBe(2);
      expect(objections).toEqual([expect.stringContaining(says)]);
    });
  }

  test('never hides a violation', () => {
    expect(gate(given([{ verdict: 'violated' }], { errors: ['boom'] }), rules).exitCode).toBe(1);
  });

  test('is not a red test of which the register knows one requirement', () => {
    const { objections } = gate(
      given(
        [{ verdict: 'violated' }],
        tests({ requirements: ['TOKEN-001', 'TOKEN-999'], judgement: violated, ok: false }),
      ),
      rules,
    );
    expect(objections).toEqual([expect.stringContaining('names TOKEN-999')]);
  });

  const untested = { verdict: 'untested', cause: null, reason: 'did not run' } as const;
  const left = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => ({ title: `test ${at}`, status: 'not run', judgement: untested }) as const,
    );

  test('is a planned test that did not run beside one that did, the first three by name', () => {
    const objections = (count: number) => gate(given([{}], tests({}, ...left(count))), rules).objections;

    expect(gate(given([{}], tests({}, ...left(1))), rules).exitCode).toBe(2);
    expect(objections(1)).toEqual([
      '1 of 2 planned tests of sandbox did not run: tests/api/token/token.test.ts › test 0',
    ]);
    expect(objections(3)[0]).toMatch(/^3 of 4 .*test 0, .*test 1, .*test 2$/);
    expect(objections(5)[0]).toMatch(/^5 of 6 .*test 2, 2 more$/);
  });

  test('is a test that was skipped for another reason than what the target lacks', () => {
    const skipped = { status: 'skipped', judgement: { ...untested, reason: 'skipped: later' } } as const;

    expect(gate(given([{}], tests({}, skipped)), rules).objections).toEqual([
      expect.stringContaining('1 of 2 planned tests of sandbox did not run: '),
    ]);
  });

  test('counts the tests that an interrupted run did not come to, and names none', () => {
    expect(gate(given([{}], { ...tests({}, ...left(2)), complete: false }), rules).objections).toEqual([
      'the run was interrupted: what did not run is untested',
      '2 of 3 planned tests of sandbox did not run',
    ]);
  });

  test('is not a green test of another project, nor one that does not apply beside one that ran', () => {
    const notApplicable = { verdict: 'not applicable', cause: null, reason: 'a clock' } as const;
    const more = tests({}, { status: 'skipped', judgement: notApplicable });
    expect(gate(given([{}], { ...more, others: [sampleRecord({ project: 'harness' })] }), rules)).toEqual({
      exitCode: 0,
      objections: [],
    });
  });

  test('is not a red test whose requirement says so', () => {
    const input = given([{ verdict: 'violated' }], tests({ judgement: violated, ok: false }));
    expect(gate(input, rules).objections).toEqual([]);
  });
});

test('GATE chooses the rules', () => {
  expect(gateRules({ GATE: 'should' }).should).toBe(true);
  expect(gateRules({}).should).toBe(false);
});
