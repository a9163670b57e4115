import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestError } from '@playwright/test/reporter';
import type { ProjectMetadata } from '#specs/evidence.ts';
import { assess, sideResults, countTests, type EnvironmentRecords } from './assessment.ts';
import type { Compliance } from './compliance-schema.ts';
import { gate, gateRules } from './gate.ts';
import { junitXml } from './junit.ts';
import { projectMetadata } from './project-metadata.ts';
import { publishedFigures } from './proof-figures.ts';
import { reasonOf, textOf } from './reason.ts';
import type { Register } from './register.ts';
import { RUN_FORMAT, type Run, type RunEnvironment } from './run-schema.ts';
import { register as specs } from './specs-register.ts';
import { suiteIdentity } from './suite-identity.ts';
import { summaryMarkdown } from './summary-markdown.ts';
import { recordOf, type TestRecord } from './test-record.ts';
import { writeWhole } from './written-file.ts';

/** The environments of a run, the tests that belong to none, and where the results go. */
interface Collected {
  environments: EnvironmentRecords[];
  others: TestRecord[];
}

interface Judged {
  records: EnvironmentRecords;
  compliance: Compliance;
  side: RunEnvironment;
}

/**
 * Writes what a run means: the files of each environment, `run.json`, and the exit status. Stays silent when no project
 * of the run carries `ProjectMetadata`. Redaction must come before it in the list of reporters.
 */
export default class ComplianceReporter implements Reporter {
  readonly #register: Register;
  readonly #proof: Compliance['proof'];
  readonly #errors: string[] = [];
  #rootDir = '';
  #suite: Suite | undefined;

  /** @param options others than the register of `specs` and the published figures, for tests of this reporter */
  constructor(options: { register?: Register; proof?: Compliance['proof'] } = {}) {
    this.#register = options.register ?? specs;
    // Before anything runs: figures that cannot be read must not cost a report.
    this.#proof = options.proof === undefined ? publishedFigures() : options.proof;
  }

  printsToStdio(): boolean {
    return false;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#rootDir = config.configFile === undefined ? config.rootDir : join(config.configFile, '..');
    this.#suite = suite;
    const projects = suite.suites.length > 0 ? suite.suites.map((project) => project.project()) : config.projects;
    const [metadata] = projects.flatMap((project) => projectMetadata(project) ?? []);
    // The result of an earlier run must not be taken for this one's, however this one ends.
    if (metadata) attempt(metadata.reportsDir, () => rmSync(runFile(metadata.reportsDir), { force: true }));
  }

  onError(error: TestError): void {
    this.#errors.push(reasonOf(textOf(error)));
  }

  onEnd(result: FullResult): Promise<{ status?: FullResult['status'] } | undefined> {
    return Promise.resolve(this.#end(result));
  }

  #end(result: FullResult): { status?: FullResult['status'] } | undefined {
    const [metadata] = this.#suite ? environmentProjects(this.#suite) : [];
    if (this.#suite === undefined || metadata === undefined) return undefined;
    const run = this.#judge(collect(this.#suite, this.#rootDir), result);
    const written = attempt(metadata.reportsDir, () => run.write(metadata.reportsDir));
    if (result.status === 'interrupted') return undefined; // keeps Playwright's own exit code for it
    return { status: written && run.exitCode === 0 ? 'passed' : 'failed' };
  }

  #judge({ environments, others }: Collected, result: FullResult) {
    const about = { register: this.#register, proof: this.#proof, suite: suiteIdentity() };
    const context = { ...about, startedAt: result.startTime.getTime() };
    const judged = environments.map((records) => {
      const compliance = assess(records, context);
      return { records, compliance, side: sideResults(records, compliance) };
    });
    const complete = result.status === 'passed' || result.status === 'failed';
    const known = new Set(Object.keys(this.#register.requirements));
    const input = judged.map(({ compliance, records: { tests } }) => ({ compliance, tests }));
    const decision = gate(
      { environments: input, known, others, errors: this.#errors, complete },
      gateRules(process.env),
    );
    const run = summarize(judged, others, { result, complete, ...decision });
    return { exitCode: decision.exitCode, write: (folder: string) => writeAll(folder, judged, run) };
  }
}

/** Where the run as a whole is described. */
export const runFile = (reportsDir: string) => join(reportsDir, 'run.json');

function environmentProjects(suite: Suite): ProjectMetadata[] {
  return suite.suites.flatMap((project) => projectMetadata(project.project()) ?? []);
}

function collect(suite: Suite, rootDir: string): Collected {
  const environments = new Map<string, EnvironmentRecords>();
  const others: TestRecord[] = [];
  for (const project of suite.suites) {
    const tests = project.allTests().map((test) => recordOf(test, rootDir));
    const metadata = projectMetadata(project.project());
    if (metadata === undefined) others.push(...tests);
    else {
      const known = environments.get(metadata.environment);
      environments.set(metadata.environment, { metadata, tests: [...(known?.tests ?? []), ...tests] });
    }
  }
  return { environments: [...environments.values()], others };
}

function summarize(
  judged: readonly Judged[],
  others: readonly TestRecord[],
  decision: Pick<Run, 'complete' | 'exitCode' | 'objections'> & { result: FullResult },
): Run {
  const { result, complete, exitCode, objections } = decision;
  return {
    format: RUN_FORMAT,
    startedAt: result.startTime.toISOString(),
    durationMs: Math.round(result.duration),
    complete,
    exitCode,
    tests: countTests([...judged.flatMap(({ records }) => records.tests), ...others]),
    exchanges: judged.reduce((sum, { side }) => sum + side.exchanges, 0),
    objections,
    environments: judged.map(({ side }) => side),
  };
}

function writeAll(reportsDir: string, judged: readonly Judged[], run: Run): void {
  for (const { records, compliance, side } of judged) {
    const folder = join(reportsDir, compliance.environment);
    writeWhole(join(folder, 'compliance.json'), `${JSON.stringify(compliance, null, 2)}\n`);
    writeWhole(join(folder, 'summary.md'), summaryMarkdown(compliance, side));
    writeWhole(join(folder, 'junit.xml'), junitXml(compliance.environment, records.tests));
  }
  // Last: whoever finds it finds everything else.
  writeWhole(runFile(reportsDir), `${JSON.stringify(run, null, 2)}\n`);
}

/** Does something in the reports folder. A folder that cannot be written is said once, in words, and is never a pass. */
function attempt(reportsDir: string, act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `The reports cannot be written to ${reportsDir}: ${why}\nMake the folder writable, or set REPORTS_DIR to another.\n`,
    );
    return false;
  }
}
