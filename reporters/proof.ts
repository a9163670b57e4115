import { join } from 'node:path';
import type { FullConfig, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter';
import { z } from 'zod';
import { REACHED, SWEPT_MOCK } from '#specs/evidence.ts';
import { requirements, type Requirement } from '#specs/requirements/index.ts';
import { recordOf, type TestRecord } from './test-record.ts';
import { isRed, judgeRequirement, verdicts } from './verdict.ts';
import { writeWhole } from './written-file.ts';

/** What the suite said of one mock: the verdict on every requirement that ran, and each red test with its reason. */
const Outcome = z.object({
  verdicts: z.record(z.string(), z.enum(verdicts)),
  red: z.array(
    z.object({ title: z.string(), requirements: z.array(z.string()), verdict: z.string(), reason: z.string() }),
  ),
  facts: z.record(z.string(), z.string()),
  /** Whether a test came to where the mock is broken. */
  reached: z.boolean(),
});
type Outcome = z.infer<typeof Outcome>;

/** By the name of the mock. */
export const Outcomes = z.record(z.string(), Outcome);
export type Outcomes = z.infer<typeof Outcomes>;

/** What is kept of a test: Playwright's own record holds its steps and all that it sent. */
type Kept = Pick<TestRecord, 'title' | 'requirements' | 'judgement' | 'ok'> & {
  facts: Record<string, string>;
  isReached: boolean;
};

/** For runs of many mocks: what the suite says of each goes into one file. Sets no exit status. */
export default class ProofReporter implements Reporter {
  readonly #outputFile: string;
  readonly #kept = new Map<string, Kept[]>();
  #rootDir = '';
  #total = 0;
  #ended = 0;

  constructor({ outputFile }: { outputFile: string }) {
    this.#outputFile = outputFile;
  }

  printsToStdio(): boolean {
    return true;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#rootDir = join(config.configFile ?? config.rootDir, '..');
    const mocks = new Set(suite.allTests().map(mockOf));
    this.#total = suite.allTests().length;
    process.stdout.write(`${mocks.size} mocks, ${this.#total} tests\n`);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const { title, requirements, judgement, ok, observed } = recordOf(test, this.#rootDir);
    const isReached = result.annotations.some(({ type }) => type === REACHED);
    const kept = { title, requirements, judgement, ok, facts: observed?.facts ?? {}, isReached };
    const mock = mockOf(test);
    this.#kept.set(mock, [...(this.#kept.get(mock) ?? []), kept]);
    // A run of tens of thousands of tests would not fit into memory with all of it.
    result.attachments.length = 0;
    result.steps.length = 0;
    this.#ended += 1;
    if (this.#ended % 500 === 0) process.stdout.write(`  ${this.#ended} of ${this.#total}\n`);
  }

  onEnd(): Promise<{ status: 'passed' }> {
    const outcomes = [...this.#kept].map(([mock, tests]) => [mock, outcomeOf(tests)] as const);
    writeWhole(this.#outputFile, JSON.stringify(Object.fromEntries(outcomes)));
    return Promise.resolve({ status: 'passed' });
  }
}

/** A test that ran against no mock of the sweep has been forgotten by it. */
function mockOf({ title, annotations }: TestCase): string {
  const mock = annotations.find(({ type }) => type === SWEPT_MOCK)?.description;
  if (mock === undefined) throw new Error(`"${title}" names no mock: its file registers tests past the sweep.`);
  return mock;
}

function outcomeOf(tests: readonly Kept[]): Outcome {
  const rows: [string, Requirement][] = Object.entries(requirements);
  const judged = rows.flatMap(([id, { level }]) => {
    const own = tests.filter((test) => test.requirements.includes(id)).map(({ judgement }) => judgement);
    return own.length === 0 ? [] : [[id, judgeRequirement(level, own).verdict] as const];
  });
  const red = tests
    .filter(({ judgement, ok }) => isRed(judgement.verdict) || !ok)
    .map(({ title, requirements: ids, judgement: { verdict, reason } }) => {
      return { title, requirements: ids, verdict, reason: reason ?? '' };
    });
  return {
    verdicts: Object.fromEntries(judged),
    red,
    facts: Object.assign({}, ...tests.map(({ facts }) => facts)) as Record<string, string>,
    reached: tests.some(({ isReached }) => isReached),
  };
}
