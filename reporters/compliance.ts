import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter';
import { EVERYTHING } from './verdicts/gate.ts';
import { JOURNAL_FORMAT, JournalWriter, newRun, type Journal } from './run/journal.ts';
import { judgeContext } from './run/judge-context.ts';
import { judgeRun, judgeShard, type JudgeContext, type JudgedRun } from './run/judged-run.ts';
import { learnPrints } from './leaks/known-prints.ts';
import { LeakWatch, ReportsWatch } from './leaks/leak-watch.ts';
import { redactedRun } from './leaks/redacted-run.ts';
import { projectMetadata } from '#evidence/project-metadata.ts';
import { reasonOf, textOf } from './verdicts/reason.ts';
import { suiteIdentity } from './run/suite-identity.ts';
import { recordOf } from './run/record-of.ts';
import { runFile, unwritable, writeRun } from './reports/written-run.ts';

/**
 * Keeps the journal of a run, and writes what it means: the files of each environment, `run.json`, and the exit status.
 * Stays silent when no project of the run carries `ProjectMetadata`. Redaction must come before it in the list of
 * reporters.
 */
export default class ComplianceReporter implements Reporter {
  readonly #context: JudgeContext;
  #rootDir = '';
  #reportsDir = '';
  #resultsDir = '';
  #journal: JournalWriter | undefined;
  readonly #watch = new LeakWatch();

  /** @param options something else to judge by than what this suite has, for tests of this reporter */
  constructor(options: Partial<JudgeContext> = {}) {
    // Before anything runs: figures that cannot be read must not cost a report.
    this.#context = { ...judgeContext(process.env), ...options };
  }

  printsToStdio(): boolean {
    return false;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#rootDir = config.configFile === undefined ? config.rootDir : join(config.configFile, '..');
    const running = suite.suites.flatMap((project) => project.project() ?? []);
    const [project] = (running.length > 0 ? running : config.projects).filter((each) => projectMetadata(each));
    const metadata = projectMetadata(project);
    // A listing begins and ends like a run, and its reports would be those of one in which nothing was tested.
    if (project === undefined || metadata === undefined || process.argv.includes('--list')) return;
    this.#reportsDir = metadata.reportsDir;
    // The result of an earlier run must not be taken for this one's, however this one ends.
    this.#attempt(() => rmSync(runFile(metadata.reportsDir), { force: true }));
    this.#resultsDir = project.outputDir;
    this.#watch.begin();
    this.#journal = new JournalWriter(project.outputDir, this.#head(config, suite));
  }

  onTestEnd(test: TestCase): void {
    const record = recordOf(test, this.#rootDir);
    learnPrints(record.observed);
    this.#journal?.test(record);
  }

  onError(error: TestError): void {
    this.#journal?.error(reasonOf(textOf(error)));
  }

  onEnd({ status, duration }: FullResult): Promise<{ status?: FullResult['status'] } | undefined> {
    const journal = this.#journal?.end({ status, durationMs: Math.round(duration) });
    return Promise.resolve(journal && this.#judge(journal, status));
  }

  onExit(): Promise<void> {
    this.#watch.release();
    return Promise.resolve();
  }

  #head(config: FullConfig, suite: Suite): Journal['head'] {
    const projects = suite.suites.flatMap((each) => {
      const [project, metadata] = [each.project(), projectMetadata(each.project())];
      return project && metadata ? [[project.name, metadata] as const] : [];
    });
    return {
      format: JOURNAL_FORMAT,
      run: newRun(),
      startedAt: Date.now(),
      suite: suiteIdentity(),
      shard: config.shard,
      everything: process.env[EVERYTHING] === '1',
      environments: environmentsOf(config),
      projects: Object.fromEntries(projects),
      planned: suite.allTests().map((test) => recordOf(test, this.#rootDir)),
    };
  }

  #judge(journal: Journal, status: FullResult['status']): { status?: FullResult['status'] } | undefined {
    const isShard = journal.head.shard !== null;
    const judged = isShard ? judgeShard(journal, this.#context) : judgeRun([journal], this.#context);
    if (judged === undefined) return undefined;
    let told = judged;
    const written = this.#attempt(() => {
      const results = this.#watch.results(this.#resultsDir);
      // The reports of a shard would look like those of a run in which most was not tested.
      told = isShard ? redactedRun(judged, results) : this.#write(judged);
    });
    if (status === 'interrupted') return undefined; // keeps Playwright's own exit code for it
    return { status: written && told.run.exitCode === 0 ? 'passed' : 'failed' };
  }

  #write(judged: JudgedRun): JudgedRun {
    const watch = new ReportsWatch(judged, [this.#resultsDir]);
    return watch.write(this.#reportsDir, judged, (told) => writeRun(this.#reportsDir, told));
  }

  /** Does something in the reports folder. A folder that cannot be written is said in words, and is never a pass. */
  #attempt(act: () => void): boolean {
    try {
      act();
      return true;
    } catch (error) {
      process.stderr.write(`${unwritable(this.#reportsDir, error)}\n`);
      return false;
    }
  }
}

const environmentsOf = ({ projects }: FullConfig) => [
  ...new Set(projects.flatMap((project) => projectMetadata(project)?.environment ?? [])),
];
