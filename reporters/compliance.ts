import { join } from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter';
import { EVERYTHING } from './verdicts/gate.ts';
import { JOURNAL_FORMAT, JournalWriter, newRun, type Journal } from './run/journal.ts';
import { judgeContext } from './run/judge-context.ts';
import { judgeRun, judgeShard, type JudgeContext } from './run/judged-run.ts';
import { learnPrints } from './leaks/known-prints.ts';
import type { InspectedResults } from './leaks/inspected.ts';
import { LeakWatch } from './leaks/leak-watch.ts';
import { redactedRun } from './leaks/redacted-run.ts';
import { toldOfManners } from '#evidence/manners.ts';
import { projectMetadata, type ProjectMetadata } from '#evidence/project-metadata.ts';
import { userAgent } from '#evidence/run-marks.ts';
import { reasonOf, textOf } from './verdicts/reason.ts';
import { suiteIdentity } from './run/suite-identity.ts';
import { recordOf } from './run/record-of.ts';
import { unwritable } from './run/files/written-file.ts';
import { forgetReportedRun } from './run/files/run-file.ts';

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
  #hasAllure = false;
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
    try {
      forgetReportedRun(metadata.reportsDir);
    } catch (error) {
      this.#tellUnwritable(error);
    }
    this.#hasAllure = config.reporter.some(([name]) => name.includes('allure-results'));
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

  async onEnd({ status, duration }: FullResult): Promise<{ status?: FullResult['status'] } | undefined> {
    const manners = toldOfManners();
    const end = { status, durationMs: Math.round(duration), ...(manners.length > 0 && { manners }) };
    const journal = this.#journal?.end(end);
    if (journal === undefined) return undefined;
    const exitCode = await this.#conclude(journal);
    // Playwright has an exit code of its own for what was interrupted.
    if (exitCode === undefined || status === 'interrupted') return undefined;
    return { status: exitCode === 0 ? 'passed' : 'failed' };
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
      agent: userAgent(),
      startedAt: Date.now(),
      suite: suiteIdentity(),
      shard: config.shard,
      everything: process.env[EVERYTHING] === '1',
      environments: configured(
        config,
        projects.map(([, metadata]) => metadata),
      ),
      projects: Object.fromEntries(projects),
      planned: suite.allTests().map((test) => recordOf(test, this.#rootDir)),
    };
  }

  /** The exit code of the run, whose reports are made now; undefined if there is nothing to judge. */
  async #conclude(journal: Journal): Promise<number | undefined> {
    try {
      const inspected = this.#watch.results(this.#resultsDir);
      if (journal.head.shard !== null) return this.#concludeShard(journal, inspected);
      const judged = judgeRun([journal], this.#context);
      if (judged === undefined) return undefined;
      // Loaded only now: our own tests, which end without reports, need not wait for it.
      const { publish } = await import('./reports/publication.ts');
      return await publish(this.#reportsDir, {
        judged,
        folders: [this.#resultsDir],
        inspected: [inspected],
        hasAllure: this.#hasAllure,
      });
    } catch (error) {
      this.#tellUnwritable(error);
      return UNREPORTED;
    }
  }

  /** The reports of a shard would look like those of a run in which most was not tested. */
  #concludeShard(journal: Journal, inspected: InspectedResults): number | undefined {
    const judged = judgeShard(journal, this.#context);
    return judged && redactedRun(judged, inspected).run.exitCode;
  }

  /** A folder that cannot be written is said in words. */
  #tellUnwritable(error: unknown): void {
    process.stderr.write(`${unwritable(this.#reportsDir, error)}\n`);
  }
}

const UNREPORTED = 2;

/** A client is certified by a run of its own: a run of environments does not miss it, nor does it miss them. */
function configured({ projects }: FullConfig, running: readonly ProjectMetadata[]): ProjectMetadata['environment'][] {
  const all = new Set(projects.flatMap((project) => projectMetadata(project)?.environment ?? []));
  const kinds = new Set(running.map(({ environment }) => environment === 'client'));
  return [...all].filter((environment) => kinds.has(environment === 'client'));
}
