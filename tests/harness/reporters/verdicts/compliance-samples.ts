import type { Compliance, RequirementResult } from '#reporters/verdicts/formats/compliance.ts';
import type { Explanation, Failure } from '#reporters/failures/failure.ts';
import type { Observations } from '#evidence/observations.ts';
import type { Figures } from '#reporters/verdicts/formats/proof.ts';
import type { Run } from '#reporters/verdicts/formats/run.ts';
import type { TestRecord } from '#reporters/verdicts/test-record.ts';
import type { Waiver } from '#reporters/verdicts/formats/waivers.ts';

// Small results to judge and to show. Every test says only what matters to it.

export const sampleRequirement = (given: Partial<RequirementResult>): RequirementResult => ({
  id: 'TOKEN-001',
  title: 'a code buys tokens',
  level: 'MUST',
  claims: ['SEED-017'],
  verdict: 'conformant',
  cause: null,
  reason: null,
  signature: null,
  waiver: null,
  variants: [],
  tests: [{ title: 'a code buys tokens', file: 'tests/api/token/token.test.ts', status: 'passed', durationMs: 12 }],
  ...given,
});

export const sampleRecord = (given: Partial<TestRecord>): TestRecord => ({
  id: 'one',
  project: 'sandbox-api',
  title: 'a code buys tokens',
  file: 'tests/api/token/token.test.ts',
  requirements: ['TOKEN-001'],
  status: 'passed',
  durationMs: 12,
  startedAt: 1_800_000_000_000,
  judgement: { verdict: 'conformant', cause: null, reason: null },
  failures: [],
  ok: true,
  observed: null,
  exchanges: 0,
  calls: [],
  complaint: null,
  ...given,
});

export const sampleObserved = (given: Partial<Observations>): Observations => ({
  variants: {},
  undocumented: [],
  facts: {},
  exchanges: [],
  judgements: [],
  waits: [],
  settings: {},
  slots: {},
  prints: {},
  ...given,
});

export const sampleExplanation = (given: Partial<Explanation>): Explanation => ({
  project: 'sandbox-api',
  file: 'tests/api/token/token.test.ts',
  title: 'a code buys tokens once',
  startedAt: 1_800_000_000_000,
  about: '',
  expected: 'a spent code is refused',
  seen: 'POST /v1/auth/oauth/token answered 200',
  differences: [{ what: 'status', expected: '400', seen: '200' }],
  likelyCause: 'The server does not keep this rule.',
  nextSteps: ['Repeat it.'],
  guide: { title: 'invalid_grant', lines: 'L67-103', url: 'https://docs.example/guide' },
  command: "npx playwright test tests/api/token/token.test.ts --grep '@TOKEN-002'",
  script: '#!/bin/sh\ncurl\n',
  clientKey: 'a6ee866a',
  exchanges: [],
  marks: [],
  also: [],
  ...given,
});

export const sampleFailure = (given: Partial<Failure>): Failure => ({
  id: 'TOKEN-002',
  title: 'a code is used once',
  level: 'MUST',
  verdict: 'violated',
  cause: null,
  signature: null,
  waiver: null,
  because: null,
  says: [
    {
      id: 'SEED-018',
      says: 'A code is good once.',
      place: 'L79',
      document: 'Guide',
      url: 'https://docs.example/guide',
    },
  ],
  explanations: [sampleExplanation({})],
  ...given,
});

export const sampleCompliance = (given: Partial<Compliance>): Compliance => ({
  format: 'baanx-conformance/1',
  environment: 'sandbox',
  target: 'mock',
  strict: false,
  suite: { version: '0.1.0', commit: null },
  startedAt: '2026-01-02T03:04:05.000Z',
  durationMs: 1200,
  baseUrl: 'https://dev.api.baanx.com',
  totals: { conformant: 1, violated: 0, inconclusive: 0, notApplicable: 0, untested: 0, waived: 0 },
  claims: { total: 235, covered: 200, excluded: 35, unaccounted: [] },
  variants: {},
  proof: null,
  requirements: [sampleRequirement({})],
  ...given,
});

export const sampleSide = (given: Partial<Run['environments'][number]>): Run['environments'][number] => ({
  environment: 'sandbox',
  totals: { conformant: 1, violated: 0, inconclusive: 0, notApplicable: 0, untested: 0, waived: 0 },
  tests: { passed: 1, failed: 0, skipped: 0 },
  exchanges: 3,
  durationMs: 1200,
  undocumented: [],
  facts: {},
  verdicts: [],
  ...given,
});

export const sampleRun = (given: Partial<Run>): Run => ({
  format: 'baanx-conformance-run/1',
  startedAt: '2026-01-02T03:04:05.000Z',
  durationMs: 2500,
  complete: true,
  exitCode: 0,
  tests: { passed: 1, failed: 0, skipped: 0 },
  exchanges: 3,
  objections: [],
  notices: [],
  waivers: [],
  environments: [sampleSide({})],
  ...given,
});

export const sampleFigures: Figures = {
  date: '2026-01-02',
  defects: { caught: 258, exact: 257, total: 259 },
  mutations: { caught: 2310, tolerated: 90, survived: 1, total: 2401 },
  mutants: { date: '2026-01-03', killed: 873, total: 1000, score: 87.3 },
};

export const sampleWaiver = (given: Partial<Waiver>): Waiver => ({
  requirement: 'TOKEN-001',
  environment: 'sandbox',
  target: 'live',
  owner: 'Ada',
  ticket: 'T-1',
  reason: 'the provider repairs it in the next release',
  signature: '3fa2c177b01e',
  created: '2026-11-01',
  expires: '2027-01-30',
  ...given,
});
