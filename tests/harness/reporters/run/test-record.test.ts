import { expect, test } from '@playwright/test';
import type { TestCase, TestResult } from '@playwright/test/reporter';
import { failurePrint } from '#reporters/verdicts/signature.ts';
import { recordOf } from '#reporters/run/record-of.ts';
import { OBSERVATIONS } from '#evidence/observations.ts';
import { metadataIn } from './throw-away-run.ts';

const EMPTY = { variants: {}, undocumented: [], facts: {}, exchanges: [] };

const result = (given: Partial<TestResult>): Partial<TestResult> => {
  return {
    status: 'passed',
    duration: 10.4,
    startTime: new Date(5000),
    errors: [],
    steps: [],
    annotations: [],
    attachments: [],
    ...given,
  };
};

/** A test as Playwright hands it to reporters, as far as it is read. */
function record(results: Partial<TestResult>[], given: Partial<TestCase> = {}) {
  const parent = { project: () => ({ name: 'sandbox-api' }) };
  const titlePath = () => ['', 'sandbox-api', 'api/token.test.ts', 'a group', 'a test'];
  const location = { file: '/project/tests/api/token/token.test.ts', line: 1, column: 1 };
  const made = { parent, titlePath, location, tags: [], annotations: [], ok: () => true, results, ...given };
  return recordOf(made as unknown as TestCase, '/project');
}

function mismatchStep(message: string) {
  return { category: 'expect', error: { message }, steps: [] };
}

const evidence = (body: string) => ({ name: OBSERVATIONS, contentType: 'application/json', body: Buffer.from(body) });

test('a record has the place of a test, its span over all attempts and its last status', () => {
  const read = record([result({ status: 'failed' }), result({ startTime: new Date(9000), duration: -1 })]);

  expect(read).toMatchObject({
    project: 'sandbox-api',
    title: 'a group › a test',
    file: 'tests/api/token/token.test.ts',
    status: 'passed',
    durationMs: 10,
    startedAt: 5000,
    ok: true,
    observed: null,
    calls: [],
    complaint: null,
  });
  expect(read.judgement.verdict).toBe('inconclusive');
});

test('a record keeps what went wrong in every attempt, not only what decided', () => {
  const failed = (message: string) =>
    result({
      status: 'failed',
      errors: [{ message }],
      steps: [mismatchStep(message)] as never,
    });
  const { judgement, failures } = record([failed('Error: Expected: 1'), failed('Error: Expected: 2')]);

  expect(judgement).toMatchObject({ verdict: 'violated', reason: 'Expected: 1' });
  expect(failures).toEqual(
    ['Expected: 1', 'Expected: 2'].map((reason) => ({ print: failurePrint(reason), other: null, said: reason })),
  );
});

test('a test that never ran, of no project, has a record too', () => {
  const parent = { project: () => undefined } as TestCase['parent'];

  expect(record([], { parent })).toMatchObject({ project: '', status: 'not run', durationMs: 0, startedAt: null });
  expect(record([]).judgement.verdict).toBe('untested');
});

const mismatch = 'Error: Expected: 1';
const BLIND = 'it left no observations, so nothing shows that it asked the target';
const red = { status: 'failed', errors: [{ message: mismatch }], steps: [mismatchStep(mismatch)] } as never;
const outcomes: [what: string, given: Partial<TestResult>, complaint: string | null][] = [
  ['passed needs', {}, BLIND],
  ['is violated needs', red, BLIND],
  ['is inconclusive needs no', { status: 'failed', errors: [{ message: 'TypeError: x' }] }, null],
  ['was skipped needs no', { status: 'skipped' }, null],
];
for (const [what, given, complaint] of outcomes) {
  test(`a test of an environment that ${what} observations`, () => {
    const parent = { project: () => ({ name: 'sandbox-api', metadata: metadataIn('/nowhere') }) } as never;
    const attachments = [evidence(JSON.stringify(EMPTY))];

    expect(record([result(given)], { parent }).complaint).toBe(complaint);
    expect(record([result(given)]).complaint).toBeNull();
    expect(record([result({ ...given, attachments })], { parent }).complaint).toBeNull();
  });
}

test('a tag names a requirement only as a whole', () => {
  const tags = [
    '@TOKEN-004',
    '@UI-2-010',
    '@alone',
    '@TOKEN-',
    'x@TOKEN-005',
    '@TOKEN-006x',
    '@token-007',
    '@7-008',
    '@A-9',
  ];

  expect(record([], { tags }).requirements).toEqual(['TOKEN-004', 'UI-2-010', 'A-9']);
});

test('what a test is marked with counts like what it said while it ran', () => {
  const annotations = [{ type: 'skip', description: 'not applicable: a clock' }];

  expect(record([result({ status: 'skipped', annotations })]).judgement.verdict).toBe('not applicable');
  expect(record([result({ status: 'skipped' })], { annotations }).judgement.verdict).toBe('not applicable');
});

test('the last observations of the last attempt are read', () => {
  const seen = (facts: Record<string, string>) => evidence(JSON.stringify({ ...EMPTY, facts }));
  const picture = { name: 'picture', contentType: 'image/png', body: Buffer.from('x') };
  const attempts = [[seen({ a: '0' })], [seen({ a: '1' }), seen({ a: '2' }), picture]];

  const { observed, complaint } = record(attempts.map((attachments) => result({ attachments })));

  expect(observed?.facts).toEqual({ a: '2' });
  expect(complaint).toBeNull();
});

for (const [what, attachment] of [
  ['no JSON', evidence('{')],
  ['another shape', evidence('{"variants":{}}')],
] as const) {
  test(`observations of ${what} are a complaint, not a crash`, () => {
    const { observed, complaint } = record([result({ attachments: [attachment] })]);

    expect(observed).toBeNull();
    expect(complaint).toContain('the attachment "observations" is not readable');
  });
}

test('observations whose file is missing are a complaint', () => {
  const missing = { name: OBSERVATIONS, contentType: 'application/json', path: '/project/nowhere.json' };

  expect(record([result({ attachments: [missing] })]).complaint).toContain('nowhere.json');
});
