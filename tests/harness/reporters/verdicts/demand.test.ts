import { expect, test } from '@playwright/test';
import { demandObjections, shortagesOf, testsPerRequirement } from '#reporters/verdicts/demand.ts';
import { readDemand } from '#reporters/run/demand-file.ts';
import type { TestRecord } from '#reporters/verdicts/test-record.ts';
import { demandProblems } from '#scripts/register/demand-check.ts';
import { testsIn } from '#scripts/register/listed-tests.ts';
import { sampleCompliance, sampleRecord, sampleRequirement } from './compliance-samples.ts';

const demand = { 'TOKEN-001': 2, 'TOKEN-002': 1 };
const first = sampleRecord({});
const second = sampleRecord({ title: 'a second', requirements: ['TOKEN-001', 'TOKEN-002'] });
const untested = { verdict: 'untested', cause: null, reason: 'did not run' } as const;
const notApplicable = { verdict: 'not applicable', cause: null, reason: 'a clock' } as const;

test('nothing is missing where all tests ran, whatever became of them', () => {
  const red = { verdict: 'inconclusive', cause: 'harness', reason: 'boom' } as const;

  expect(shortagesOf([first, second], demand)).toEqual([]);
  expect(shortagesOf([{ ...first, judgement: red }, second], demand)).toEqual([]);
});

test('a test that the target cannot serve has done its part', () => {
  expect(shortagesOf([{ ...first, status: 'skipped', judgement: notApplicable }, second], demand)).toEqual([]);
});

const missing: [string, TestRecord[], ReturnType<typeof shortagesOf>][] = [
  ['is gone', [second], [{ id: 'TOKEN-001', ran: 1, demanded: 2 }]],
  [
    'did not run',
    [first, { ...second, judgement: untested }],
    [
      { id: 'TOKEN-001', ran: 1, demanded: 2 },
      { id: 'TOKEN-002', ran: 0, demanded: 1 },
    ],
  ],
  [
    'was replaced by a repetition of another',
    [first, first, sampleRecord({ ...second, requirements: ['TOKEN-002'] })],
    [{ id: 'TOKEN-001', ran: 1, demanded: 2 }],
  ],
];
for (const [what, tests, shortages] of missing) {
  test(`a test that ${what} is missed`, () => {
    expect(shortagesOf(tests, demand)).toEqual(shortages);
  });
}

test('what is missing is said for each environment, the first five by name', () => {
  const many = Array.from({ length: 6 }, (_, at) => ({ id: `T-${at}`, ran: at, demanded: 9 }));

  const objections = (shortages: typeof many, configured = ['sandbox']) =>
    demandObjections([{ compliance: sampleCompliance({}), tests: [], shortages }], configured);

  expect(objections([])).toEqual([]);
  expect(objections(many.slice(0, 1))).toEqual([
    'fewer tests ran in sandbox than the register demands: T-0 (0 of 9). Run all of it, or a part with npx playwright test',
  ]);
  expect(objections(many.slice(0, 5))[0]).toContain('T-4 (4 of 9). ');
  expect(objections(many)[0]).toContain('T-4 (4 of 9) and 1 more. ');
  expect(objections([], ['sandbox', 'production'])).toEqual([
    'no test of production was run, which is configured. Run all of it, or a part with npx playwright test',
  ]);
});

test('a requirement that nothing demands is missed where it is untested, and one that does not apply is not', () => {
  const requirements = [
    sampleRequirement({}),
    sampleRequirement({ id: 'TOKEN-002', verdict: 'not applicable' }),
    ...['TOKEN-003', 'TOKEN-004'].map((id) => sampleRequirement({ id, verdict: 'untested' })),
  ];
  const checked = { compliance: sampleCompliance({ requirements }), tests: [], shortages: [] };
  const short = [{ id: 'TOKEN-003', ran: 0, demanded: 1 }];

  expect(demandObjections([checked], ['sandbox'])).toEqual([
    'untested in sandbox: TOKEN-003, TOKEN-004. Run all of it, or a part with npx playwright test',
  ]);
  expect(demandObjections([{ ...checked, shortages: short }], ['sandbox'])).toEqual([
    expect.stringContaining('fewer tests ran in sandbox than the register demands: TOKEN-003 (0 of 1). '),
    expect.stringContaining('untested in sandbox: TOKEN-004. '),
  ]);
});

test('an environment that was judged without an exchange is named', () => {
  const says = 'no exchange was recorded in sandbox, so nothing shows that the target was asked';
  const objections = (...tests: TestRecord[]) =>
    demandObjections([{ compliance: sampleCompliance({}), tests, shortages: [] }], ['sandbox']);
  const violated = { verdict: 'violated', cause: null, reason: 'Expected: 400' } as const;

  expect(objections(sampleRecord({ exchanges: 0 }))).toEqual([says]);
  expect(objections(sampleRecord({ exchanges: 0, judgement: violated }))).toEqual([says]);
  expect(objections(sampleRecord({ exchanges: 0 }), sampleRecord({ exchanges: 1 }))).toEqual([]);
  expect(objections(sampleRecord({ exchanges: 0, judgement: notApplicable }))).toEqual([]);
});

test('the register check names each difference between what is demanded and the suite', () => {
  const ids = ['TOKEN-001', 'TOKEN-002', 'TOKEN-003', 'TOKEN-004'];
  const suite = { 'TOKEN-001': 1, 'TOKEN-002': 2, 'TOKEN-004': 1 };

  expect(demandProblems(ids, { ...demand, 'TOKEN-004': 1, 'TOKEN-009': 1 }, suite)).toEqual([
    'TOKEN-001 has 1 of 2 tests: put back what is gone, or accept it with npm run register -- --update.',
    'TOKEN-002 has 2 tests, and 1 is demanded of a run: accept it with npm run register -- --update.',
    'TOKEN-003 has no test: write one that verifies it.',
    'TOKEN-009 is demanded of a run, and is no requirement: accept it with npm run register -- --update.',
  ]);
  expect(demandProblems(['TOKEN-001'], { 'TOKEN-001': 1 }, { 'TOKEN-001': 1 })).toEqual([]);
});

test('a listing is read through all its describes, and tags that are no requirements are left out', () => {
  const listing = {
    errors: [],
    suites: [
      {
        title: 'api/token/token.test.ts',
        specs: [{ title: 'one', tags: ['TOKEN-001', 'alone'] }],
        suites: [{ title: 'for a US user', specs: [{ title: 'two', tags: ['TOKEN-001', 'TOKEN-002'] }] }],
      },
    ],
  };

  const tests = testsIn(JSON.stringify(listing));

  expect(tests).toEqual([
    { file: 'tests/api/token/token.test.ts', title: 'one', requirements: ['TOKEN-001'] },
    { file: 'tests/api/token/token.test.ts', title: 'for a US user › two', requirements: ['TOKEN-001', 'TOKEN-002'] },
  ]);
  expect(testsPerRequirement(tests)).toEqual({ 'TOKEN-001': 2, 'TOKEN-002': 1 });
});

test('a suite that cannot be loaded is no empty suite', () => {
  const errors = [{ message: 'SyntaxError: x' }];

  expect(() => testsIn(JSON.stringify({ suites: [], errors }))).toThrow('The tests cannot be listed:\nSyntaxError: x');
  expect(() => testsIn('', 'no such project')).toThrow('The tests cannot be listed:\nno such project');
});

test('a malformed demand says how to write it anew', ({}, info) => {
  const file = info.outputPath('demand.json');

  expect(() => readDemand(file, () => '{"TOKEN-001": 0}')).toThrow(/demand\.json is malformed.*register -- --update/s);
  expect(() => readDemand(file, () => 'no JSON')).toThrow(/demand\.json is malformed.*register -- --update/s);
  expect(readDemand()).toMatchObject({ 'TOKEN-004': expect.any(Number) });
});
