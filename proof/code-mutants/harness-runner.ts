import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { z } from 'zod';
import type * as harness from './harness-test.ts';
import { chosenOf, mutantsIn, Sample, SAMPLE } from './sample.ts';
import { quickTests } from './scope.ts';

/** What tests cost, in Stryker's copy of the project: later processes begin with the cheap ones. */
const COSTS = 'test-costs.json';
const Costs = z.record(z.string(), z.number());
/** Sources that keep what they have read: only a process in which no test ran yet shows that a mutant survives there. */
const KEEPS = /\bfixtures\/shapes\//;
const STAND_IN = new URL('harness-test.ts', import.meta.url).href;
/** Who killed a mutant with which the tests cannot even be loaded. */
const ALL = 'loading the tests';
const resolveHook = `export const resolve = (name, context, next) =>
  name === '@playwright/test' ? { url: '${STAND_IN}', shortCircuit: true } : next(name, context);`;

/**
 * Judges mutants with the harness tests in one process: starting Playwright for each would take two seconds. Stryker works
 * in a copy of the project, whose sources hold all mutants behind switches.
 */
class HarnessRunner implements TestRunner {
  /** The ids of the mutants to judge; all, if there is no sample. */
  #chosen: Set<string> | undefined;
  #tests: harness.HarnessTest[] = [];
  /** Whether a test ran in this process. */
  #isWarm = false;
  /** A mutant may leave something behind (a cache, say) that fails without it. */
  #isPoisoned = false;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init(): Promise<void> {
    register(`data:text/javascript,${encodeURIComponent(resolveHook)}`);
    const sample = process.env[SAMPLE];
    if (sample) this.#chosen = chosenOf(await mutantsBelow(process.cwd()), Sample.parse(JSON.parse(sample)));
  }

  async dryRun(): Promise<DryRunResult> {
    await this.#load();
    const tests: TestResult[] = [];
    for (const test of this.#tests) {
      stryker().currentTestId = test.title;
      const start = performance.now();
      const failure = await failureOf(test);
      const about = { id: test.title, name: test.title, timeSpentMs: performance.now() - start };
      tests.push(
        failure === undefined
          ? { ...about, status: TestStatus.Success }
          : { ...about, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    delete stryker().currentTestId;
    this.#isWarm = true;
    await writeFile(COSTS, JSON.stringify(Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]))));
    const { mutantCoverage } = stryker();
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage ? { mutantCoverage } : {}) };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter, mutantActivation, hitLimit } = options;
    if (this.#chosen?.has(activeMutant.id) === false)
      return { status: MutantRunStatus.Error, errorMessage: 'not in the sample' };
    // Stryker starts another process and asks again.
    if (this.#isPoisoned) process.exit(1);
    // A static mutant is one that works while the sources are loaded: Stryker gives it a process of its own.
    if (mutantActivation === 'static') stryker().activeMutant = activeMutant.id;
    try {
      await this.#load();
    } catch (error) {
      return { status: MutantRunStatus.Killed, killedBy: [ALL], failureMessage: textOf(error), nrOfTests: 0 };
    }
    const keeps = KEEPS.test(activeMutant.fileName);
    const isCold = !this.#isWarm;
    const chosen = this.#tests.filter(({ title }) => (testFilter?.includes(title) ?? true) || (keeps && isCold));
    this.#isWarm = true;
    for (const [index, test] of chosen.entries()) {
      Object.assign(stryker(), { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
      const failureMessage = await failureOf(test);
      delete stryker().activeMutant;
      if (failureMessage === undefined) continue;
      if (mutantActivation === 'runtime') this.#isPoisoned = (await failureOf(test)) !== undefined;
      return { status: MutantRunStatus.Killed, killedBy: [test.title], failureMessage, nrOfTests: index + 1 };
    }
    if (keeps && !isCold) process.exit(1);
    this.#isPoisoned = keeps;
    return { status: MutantRunStatus.Survived, nrOfTests: chosen.length };
  }

  async #load(): Promise<void> {
    if (this.#tests.length > 0) return;
    const { collect, collected } = (await import(STAND_IN)) as typeof harness;
    const folder = join(process.cwd(), 'tests', 'harness');
    for (const file of quickTests(folder)) {
      await collect(file, () => import(pathToFileURL(join(folder, file)).href));
    }
    const costs = existsSync(COSTS) ? Costs.parse(JSON.parse(await readFile(COSTS, 'utf8'))) : {};
    const cost = ({ title }: harness.HarnessTest) => costs[title] ?? 0;
    this.#tests = collected.filter(({ needsPlaywright }) => !needsPlaywright).sort((a, b) => cost(a) - cost(b));
  }
}

/** What the switches in the sources look at. */
function stryker(): InstrumenterContext {
  const all = globalThis as typeof globalThis & { __stryker__?: InstrumenterContext };
  return (all.__stryker__ ??= {});
}

async function failureOf(test: harness.HarnessTest): Promise<string | undefined> {
  try {
    await test.run();
    return undefined;
  } catch (error) {
    return textOf(error);
  }
}

/** The ids of all mutants in Stryker's copy of the project. */
async function mutantsBelow(root: string): Promise<string[]> {
  const files = ['reporters', 'fixtures', 'evidence', 'specs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
  );
  const sources = await Promise.all(files.filter((file) => file.endsWith('.ts')).map((file) => readFile(file, 'utf8')));
  return sources.flatMap(mutantsIn);
}

const textOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'harness', HarnessRunner)];
