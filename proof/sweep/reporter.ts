import { join, relative, sep } from 'node:path';
import type { FullConfig, Reporter, Suite, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import { ASKED, REACHED, SWEPT_MOCK } from '#evidence/sweep.ts';
import { unclearLines } from '#reporters/failures/plain-words.ts';
import { answerOf, outcomeOf, type Kept } from '#reporters/verdicts/outcome.ts';
import { recordOf } from '#reporters/run/record-of.ts';
import { withBesides } from '#reporters/verdicts/test-record.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** For runs of many mocks: what the suite says of each goes into one file. Sets no exit status. */
export default class ProofReporter implements Reporter {
  readonly #outputFile: string;
  readonly #keepsStories: boolean;
  readonly #kept = new Map<string, Kept[]>();
  #total = 0;
  #ended = 0;

  constructor({ outputFile, stories }: { outputFile: string; stories: boolean }) {
    this.#outputFile = outputFile;
    this.#keepsStories = stories;
  }

  printsToStdio(): boolean {
    return true;
  }

  onBegin(_: FullConfig, suite: Suite): void {
    const mocks = new Set(suite.allTests().map(mockOf));
    this.#total = suite.allTests().length;
    process.stdout.write(`${mocks.size} mocks, ${this.#total} tests\n`);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const record = recordOf(test, ROOT);
    const { facts = {}, variants = {}, exchanges = [], judgements = [] } = record.observed ?? {};
    const mock = mockOf(test);
    const asked = result.annotations.find(({ type }) => type === ASKED)?.description?.split(' ') ?? [];
    const kept = withBesides(record).map(({ requirements, judgement, ok }): Kept => ({
      test: { title: test.title.replace(` · ${mock}`, ''), requirements, judgement, ok },
      observed: { facts, variants },
      story: this.#keepsStories ? { requirements, facts, variants, asked, answers: exchanges.flatMap(answerOf) } : null,
      unclear: judgement.verdict === 'violated' ? unclearLines(judgement.reason ?? '', { judgements }) : [],
      failed: judgement.verdict === 'violated' ? result.errors.flatMap(placeOf) : [],
      isReached: result.annotations.some(({ type }) => type === REACHED),
    }));
    this.#kept.set(mock, [...(this.#kept.get(mock) ?? []), ...kept]);
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

function placeOf({ location }: TestError): string[] {
  if (!location) return [];
  return [`${relative(ROOT, location.file).split(sep).join('/')}:${location.line}:${location.column}`];
}

/** A test that ran against no mock of the sweep has been forgotten by it. */
function mockOf({ title, annotations }: TestCase): string {
  const mock = annotations.find(({ type }) => type === SWEPT_MOCK)?.description;
  if (mock === undefined) throw new Error(`"${title}" names no mock: its file registers tests past the sweep.`);
  return mock;
}
