import { expect, test } from '@playwright/test';
import { assess, countTests, sideResults } from '#reporters/verdicts/assessment.ts';
import type { Register } from '#reporters/verdicts/register/register.ts';
import type { ProjectMetadata } from '#evidence/project-metadata.ts';
import { variants } from '#specs/variants.ts';
import { sampleObserved, sampleRecord } from './compliance-samples.ts';

const register: Register = {
  areas: { TOKEN: 'Token' },
  requirements: {
    'TOKEN-001': { title: 'a code buys tokens', level: 'MUST', claims: ['SEED-001'], points: ['grant.status'] },
    'TOKEN-002': { title: 'whether it does', level: 'INFO', claims: ['SEED-001'], points: ['grant.status'] },
    'TOKEN-003': { title: 'a page is shown', level: 'SHOULD', claims: [] },
  },
  claims: {
    'SEED-001': { document: 'guide', place: 'L1', says: 'A code buys tokens.' },
    'SEED-002': { document: 'guide', place: 'L1', says: 'Logs are short.', excluded: 'process' },
    'SEED-003': { document: 'guide', place: 'L1', says: 'Nobody knows.' },
  },
};
const metadata: ProjectMetadata = {
  environment: 'sandbox',
  kind: 'api',
  target: 'live',
  strict: true,
  baseUrl: 'https://dev.api.baanx.com',
  reportsDir: 'reports',
};
const context = { register, suite: { version: '1', commit: null }, startedAt: 7000, proof: null };
const violated = { verdict: 'violated', cause: null, reason: 'Expected: 1' } as const;

test('every requirement gets the verdict of its own tests', () => {
  const tests = [
    sampleRecord({ judgement: violated }),
    sampleRecord({ requirements: ['TOKEN-002'], judgement: violated }),
    sampleRecord({ requirements: ['TOKEN-001', 'TOKEN-002'] }),
  ];

  const { requirements, totals, claims } = assess({ metadata, tests }, context);

  expect(requirements.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['TOKEN-001', 'violated'],
    ['TOKEN-002', 'conformant'],
    ['TOKEN-003', 'untested'],
  ]);
  expect(requirements.map((row) => row.tests.length)).toEqual([2, 2, 0]);
  expect(totals).toEqual({
    conformant: 1,
    violated: 1,
    inconclusive: 0,
    notApplicable: 0,
    untested: 1,
    waived: 0,
  });
  expect(claims).toEqual({ total: 3, covered: 1, excluded: 1, unaccounted: ['SEED-003'] });
});

test('inconclusive and not applicable are counted each for itself', () => {
  const judged = (id: string, verdict: 'inconclusive' | 'not applicable') =>
    sampleRecord({ requirements: [id], judgement: { verdict, cause: null, reason: null } });

  const { totals } = assess(
    { metadata, tests: [judged('TOKEN-001', 'inconclusive'), judged('TOKEN-003', 'not applicable')] },
    context,
  );

  expect(totals).toMatchObject({ conformant: 0, violated: 0, inconclusive: 1, notApplicable: 1, untested: 1 });
});

test('a signature is made of all that went wrong in the violated tests, and of no other', () => {
  const [one, two] = [
    { print: '1', other: null },
    { print: '2', other: 'TypeError: x' },
  ];
  const first = sampleRecord({ judgement: violated, failures: [one] });
  const both = { ...first, failures: [one, two] };
  const inconclusive = { verdict: 'inconclusive', cause: 'harness', reason: 'boom' } as const;
  const signature = (...tests: (typeof first)[]) => assess({ metadata, tests }, context).requirements[0]?.signature;

  expect(signature(first)).toMatch(/^[0-9a-f]{12}$/);
  expect(signature(both)).not.toBe(signature(first));
  expect(signature(first, { ...both, title: 'another', judgement: inconclusive })).toBe(signature(first));
});

test('an assessment lasts from the first start to the last end', () => {
  const at = (startedAt: number | null, durationMs: number) => sampleRecord({ startedAt, durationMs });

  const span = assess({ metadata, tests: [at(2000, 10), at(1000, 5000), at(null, 90_000), at(3000, 1)] }, context);
  const nothing = assess({ metadata, tests: [at(null, 0)] }, context);

  expect(span).toMatchObject({ startedAt: '1970-01-01T00:00:01.000Z', durationMs: 5000 });
  expect(nothing).toMatchObject({ startedAt: '1970-01-01T00:00:07.000Z', durationMs: 0 });
});

test('an INFO requirement records its facts and answers, and a MUST its alternatives', () => {
  const seen = sampleObserved({ variants: { 'grant.status': '401' }, facts: { 'probe path': '/v1/user' } });
  const tests = [sampleRecord({ requirements: ['TOKEN-001', 'TOKEN-002'], observed: seen })];

  const { requirements, variants: seenThere } = assess({ metadata, tests }, context);

  expect(requirements.map(({ reason }) => reason).slice(0, 2)).toEqual([
    null,
    'recorded: probe path: /v1/user; grant.status: 401',
  ]);
  expect(requirements.map((row) => row.variants)).toEqual([['grant.status=401'], ['grant.status=401'], []]);
  expect(requirements[0]?.tests).toEqual([
    { title: 'a code buys tokens', file: 'tests/api/token/token.test.ts', status: 'passed', durationMs: 12 },
  ]);
  expect(seenThere).toMatchObject({ 'grant.status': { seen: '401', default: false } });
});

test('a default answer is no alternative, and where nothing was noted nothing is recorded', () => {
  const usual = sampleObserved({ variants: { 'grant.status': '400' } });
  const tests = [sampleRecord({ observed: usual }), sampleRecord({ requirements: ['TOKEN-002'] })];

  const { requirements } = assess({ metadata, tests }, context);

  expect(requirements[0]?.variants).toEqual([]);
  expect(requirements[1]?.reason).toBeNull();
});

test('a point that the register does not know is kept, as undocumented', () => {
  const tests = [sampleRecord({ observed: sampleObserved({ variants: { 'no.point': 'x' } }) })];

  expect(assess({ metadata, tests }, context).variants).toEqual({
    'no.point': { seen: 'x', default: false, source: 'undocumented' },
  });
});

test('answers that differ between tests are all kept, sorted, and in the order of the register', () => {
  const answers = (...list: Record<string, string>[]) => {
    const tests = list.map((variants) => sampleRecord({ observed: sampleObserved({ variants }) }));
    return assess({ metadata, tests }, context).variants;
  };

  const seen = answers(
    { 'success.status': '200', 'grant.status': '401' },
    { 'grant.status': '400' },
    { 'grant.status': '400' },
  );

  expect(Object.keys(seen)).toHaveLength(2);
  expect(Object.keys(seen)).toEqual(Object.keys(variants).filter((key) => key in seen));
  expect(seen['grant.status']).toMatchObject({ seen: '400 | 401', default: false });
  expect(answers({ 'grant.status': '400' })['grant.status']?.default).toBe(true);
  expect(answers({ 'grant.status': '418' })['grant.status']).toMatchObject({ source: 'undocumented', default: false });
});

test('what is beside the compliance file is added up: exchanges, facts, and each undocumented member by its tests', () => {
  const member = { operation: 'token', status: 200, member: 'scope' };
  const exchange = { title: 'GET /', start: 0, stop: 1, exchange: {} };
  const other = { operation: 'login', status: 200, member: 'id' };
  const tests = [
    sampleRecord({
      observed: sampleObserved({ undocumented: [member, member], exchanges: [exchange, exchange] }),
      exchanges: 2,
    }),
    sampleRecord({
      observed: sampleObserved({ undocumented: [member, other], exchanges: [exchange], facts: { a: '2' } }),
      exchanges: 1,
    }),
    sampleRecord({ observed: sampleObserved({ facts: { a: '1' } }) }),
    sampleRecord({}),
  ];
  const compliance = assess({ metadata, tests }, context);

  const side = sideResults({ metadata, tests }, compliance);

  expect(side).toMatchObject({ environment: 'sandbox', exchanges: 3, facts: { a: '1 | 2' } });
  expect(side.undocumented).toEqual([
    { ...other, tests: 1 },
    { ...member, tests: 2 },
  ]);
  expect(side.verdicts).toHaveLength(4);
  expect(side.verdicts[0]).toEqual({
    project: 'sandbox-api',
    file: 'tests/api/token/token.test.ts',
    title: 'a code buys tokens',
    requirements: ['TOKEN-001'],
    verdict: 'conformant',
    cause: null,
  });
});

test('tests are counted by our verdicts, and one that passed although it is marked to fail has failed', () => {
  const inconclusive = { verdict: 'inconclusive', cause: 'harness', reason: 'boom' } as const;
  const skipped = { verdict: 'not applicable', cause: null, reason: 'a clock' } as const;
  const tests = [
    sampleRecord({}),
    sampleRecord({ judgement: violated }),
    sampleRecord({ judgement: inconclusive, ok: true }),
    sampleRecord({ ok: false }),
    sampleRecord({ judgement: skipped }),
  ];

  expect(countTests(tests)).toEqual({ passed: 1, failed: 3, skipped: 1 });
});
