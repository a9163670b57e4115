import { join } from 'node:path';
import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';
import { z } from 'zod';
import { requirements, type Requirement } from '#specs/requirements/index.ts';
import { recordOf, type TestRecord } from './test-record.ts';
import { isRed, judgeRequirement, verdicts } from './verdict.ts';
import { writeWhole } from './written-file.ts';

/** What the suite said of one mock: verdict and recorded facts of every requirement that ran, and each red test with its reason. */
const Outcome = z.object({
  verdicts: z.record(z.string(), z.enum(verdicts)),
  red: z.array(
    z.object({ title: z.string(), requirements: z.array(z.string()), verdict: z.string(), reason: z.string() }),
  ),
  facts: z.record(z.string(), z.record(z.string(), z.string())),
});
type Outcome = z.infer<typeof Outcome>;

/** By the name of the project, which is the name of the mock. */
export const Outcomes = z.record(z.string(), Outcome);
export type Outcomes = z.infer<typeof Outcomes>;

/** For runs of many mocks: each project is another one, and its verdicts go into one file. Sets no exit status. */
export default class ProofReporter implements Reporter {
  readonly #outputFile: string;
  #rootDir = '';
  #suite: Suite | undefined;
  #ended = 0;

  constructor({ outputFile }: { outputFile: string }) {
    this.#outputFile = outputFile;
  }

  printsToStdio(): boolean {
    return true;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#rootDir = join(config.configFile ?? config.rootDir, '..');
    this.#suite = suite;
    process.stdout.write(`${suite.suites.length} mocks, ${suite.allTests().length} tests\n`);
  }

  onTestEnd(): void {
    this.#ended += 1;
    if (this.#ended % 500 === 0) process.stdout.write(`  ${this.#ended} of ${this.#suite?.allTests().length ?? 0}\n`);
  }

  onEnd(): Promise<{ status: 'passed' }> {
    const projects = this.#suite?.suites ?? [];
    const outcomes = projects.map((project) => {
      const tests = project.allTests().map((test) => recordOf(test, this.#rootDir));
      return [project.project()?.name ?? '', outcomeOf(tests)] as const;
    });
    writeWhole(this.#outputFile, JSON.stringify(Object.fromEntries(outcomes)));
    return Promise.resolve({ status: 'passed' });
  }
}

function outcomeOf(tests: readonly TestRecord[]): Outcome {
  const rows: [string, Requirement][] = Object.entries(requirements);
  const ran = rows
    .map(([id, { level }]) => ({ id, level, own: tests.filter((test) => test.requirements.includes(id)) }))
    .filter(({ own }) => own.length > 0);
  const judgements = (own: readonly TestRecord[]) => own.map(({ judgement }) => judgement);
  const red = tests
    .filter(({ judgement, ok }) => isRed(judgement.verdict) || !ok)
    .map(({ title, requirements: ids, judgement: { verdict, reason } }) => {
      return { title, requirements: ids, verdict, reason: reason ?? '' };
    });
  return {
    verdicts: Object.fromEntries(
      ran.map(({ id, level, own }) => [id, judgeRequirement(level, judgements(own)).verdict]),
    ),
    red,
    facts: Object.fromEntries(ran.map(({ id, own }) => [id, factsOf(own)])),
  };
}

const factsOf = (tests: readonly TestRecord[]): Record<string, string> =>
  Object.fromEntries(tests.flatMap(({ observed }) => Object.entries(observed?.facts ?? {})));
