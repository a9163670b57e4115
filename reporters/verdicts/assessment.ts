import type { ProjectMetadata } from '#evidence/project-metadata.ts';
import { COMPLIANCE_FORMAT, type Compliance, type RequirementResult, type Totals } from './formats/compliance.ts';
import { alternativesSeen, mergeFacts, mergeUndocumented, mergeVariants } from './merged-observations.ts';
import { coverClaims, type Register, type RequirementRow } from './register/register.ts';
import type { RunEnvironment, TestCounts } from './formats/run.ts';
import { signatureOf } from './signature.ts';
import type { TestRecord } from './test-record.ts';
import { isRed, judgeRequirement, type Verdict } from './verdict.ts';

/** All tests of one environment, of every kind. */
export interface EnvironmentRecords {
  metadata: ProjectMetadata;
  tests: TestRecord[];
}

/** What does not depend on the tests. */
export interface RunContext {
  register: Register;
  suite: Compliance['suite'];
  /** What is published of the proof that the suite judges well. */
  proof: Compliance['proof'];
  /** When the run began, in milliseconds since 1970: used where no test began. */
  startedAt: number;
  /** Of the whole run: the clock of a machine may jump, and a part never takes longer. */
  durationMs?: number;
}

/** Judges every requirement of the register in one environment. */
export function assess({ metadata, tests }: EnvironmentRecords, context: RunContext): Compliance {
  const { register, suite, proof } = context;
  const requirements = Object.entries(register.requirements).map(([id, row]) => judge(id, row, tests));
  return {
    format: COMPLIANCE_FORMAT,
    environment: metadata.environment,
    ...(metadata.client ? { client: metadata.client } : {}),
    target: metadata.target,
    strict: metadata.strict,
    suite,
    ...spanOf(tests, context),
    baseUrl: metadata.baseUrl,
    totals: totalsOf(requirements),
    claims: coverClaims(register),
    variants: mergeVariants(observedBy(tests)),
    proof,
    requirements,
  };
}

/** What a run knows of the environment beyond its compliance file. */
export function sideResults({ metadata, tests }: EnvironmentRecords, compliance: Compliance): RunEnvironment {
  const observed = observedBy(tests);
  return {
    environment: metadata.environment,
    totals: compliance.totals,
    tests: countTests(tests),
    exchanges: tests.reduce((sum, { exchanges }) => sum + exchanges, 0),
    durationMs: compliance.durationMs,
    undocumented: mergeUndocumented(observed),
    facts: mergeFacts(observed.map(({ facts }) => facts)),
    verdicts: tests.map(({ project, file, title, requirements, judgement: { verdict, cause } }) => {
      return { project, file, title, requirements, verdict, cause };
    }),
  };
}

/** By our verdicts, so that a run with a violation never says `0 failed`. */
export function countTests(tests: readonly TestRecord[]): TestCounts {
  const failed = tests.filter(({ judgement, ok }) => isRed(judgement.verdict) || !ok).length;
  const passed = tests.filter(({ judgement, ok }) => judgement.verdict === 'conformant' && ok).length;
  return { passed, failed, skipped: tests.length - passed - failed };
}

function judge(id: string, row: RequirementRow, all: readonly TestRecord[]): RequirementResult {
  const tests = all.filter(({ requirements }) => requirements.includes(id));
  const observed = observedBy(tests);
  const facts = Object.entries({ ...mergeFacts(observed.map(({ facts }) => facts)), ...seenAnswers(tests, row) });
  const recorded = facts.length > 0 ? facts.map(([name, value]) => `${name}: ${value}`).join('; ') : null;
  const judgements = tests.map(({ judgement }) => judgement);
  const judgement = judgeRequirement(row.level, judgements, recorded);
  return {
    id,
    title: row.title,
    level: row.level,
    claims: [...row.claims],
    ...judgement,
    signature: judgement.verdict === 'violated' ? signatureOf(violatedIn(tests)) : null,
    waiver: null,
    variants: alternativesSeen(observed, row.points ?? []),
    tests: tests.map(({ title, file, status, durationMs }) => ({ title, file, status, durationMs })),
  };
}

const violatedIn = (tests: readonly TestRecord[]) =>
  tests
    .filter(({ judgement }) => judgement.verdict === 'violated')
    .map(({ title, failures }) => ({ title, prints: failures.map(({ print }) => print) }));

function seenAnswers(tests: readonly TestRecord[], { points = [] }: RequirementRow): Record<string, string> {
  const seen = Object.entries(mergeVariants(observedBy(tests))).filter(([key]) => points.includes(key));
  return Object.fromEntries(seen.map(([key, { seen: answer }]) => [key, answer]));
}

function totalsOf(requirements: readonly RequirementResult[]): Totals {
  const count = (wanted: Verdict) => requirements.filter(({ verdict }) => verdict === wanted).length;
  return {
    conformant: count('conformant'),
    violated: count('violated'),
    inconclusive: count('inconclusive'),
    notApplicable: count('not applicable'),
    untested: count('untested'),
    waived: requirements.filter(({ waiver }) => waiver !== null).length,
  };
}

/** From the first test's start to the last one's end. */
function spanOf(tests: readonly TestRecord[], run: RunContext): Pick<Compliance, 'startedAt' | 'durationMs'> {
  const ran = tests.flatMap(({ startedAt, durationMs }) => (startedAt === null ? [] : [{ startedAt, durationMs }]));
  const start = Math.min(...ran.map(({ startedAt }) => startedAt));
  const end = Math.max(...ran.map(({ startedAt, durationMs }) => startedAt + durationMs));
  if (ran.length === 0) return { startedAt: new Date(run.startedAt).toISOString(), durationMs: 0 };
  return { startedAt: new Date(start).toISOString(), durationMs: Math.min(end - start, run.durationMs ?? Infinity) };
}

const observedBy = (tests: readonly TestRecord[]) => tests.flatMap(({ observed }) => observed ?? []);
