import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AllureReport, resolveConfig } from '@allurereport/core';
import { AllureFiles } from './files.ts';
import { earlierRuns, withRun, type AllureHistory } from './history.ts';
import { awesomeOptions, categoryRules } from './options.ts';
import { curePage } from './page.ts';
import { selectResults } from './results.ts';
import { explanationsOf } from './explained.ts';
import { addWithoutResult } from './untested.ts';
import type { Failure } from '#reporters/failures/failure.ts';
import { NoRun } from '#reporters/run/files/no-run.ts';
import type { TestVerdict } from '#reporters/verdicts/formats/run.ts';
import { register } from '#reporters/verdicts/register/specs-register.ts';

export interface AllureReportOptions {
  /** What allure-playwright wrote, all environments together, in each shard of the run. */
  resultsDirs: readonly string[];
  /** `sandbox`: the projects `sandbox-api`, `sandbox-browser`, … belong to it. */
  environment: string;
  /** Of the environment. */
  title: string;
  target: 'mock' | 'live';
  /** What the page shows about the environment, by name. */
  variables: Record<string, string>;
  /** Our verdict on each test; without them, Allure's own statuses stand. */
  verdicts?: readonly TestVerdict[];
  /** What is said of each red test. */
  failures?: readonly Failure[];
  /** The runs before this one, for trends and the history of each test. */
  history?: AllureHistory;
  /** Called with a line about anything that is left out. */
  tell?: (line: string) => void;
}

export interface AllurePage {
  /** One file that opens from disk, in which every test has its exchanges. */
  html: string;
  /** What the file of the history is to hold from now on; null where it stays as it is. */
  history: string | null;
  /** How many tests on the page left a result. */
  tests: number;
}

/**
 * The Allure page of one environment.
 * @throws NoRun when results of tests that ran are missing
 * @throws Error when Allure made no page, or one that the cures do not fit
 */
export async function allurePage(report: AllureReportOptions): Promise<AllurePage> {
  const work = mkdtempSync(join(tmpdir(), 'baanx-allure-'));
  try {
    const [results, output] = [new AllureFiles(), join(work, 'page')];
    const { resultsDirs, environment, verdicts = [], failures = [], history, tell = () => undefined } = report;
    const names = resultsDirs.flatMap((folder) => {
      return selectResults(folder, results, environment, verdicts, explanationsOf(failures));
    });
    // A page without its tests would replace a good one and look like a run in which nothing happened.
    if (names.length === 0 && verdicts.some(({ verdict }) => verdict !== 'untested')) {
      throw new NoRun(
        `The results in ${resultsDirs.join(', ')} are no longer those of the last run. Run npm start again.`,
      );
    }
    addWithoutResult(results, verdicts, new Set(names), register);
    const earlier = history ? earlierRuns(history, tell) : [];
    const line = await generate({ results, output, history: join(work, 'history.jsonl') }, earlier, report);
    return {
      html: curePage(readFileSync(join(output, 'index.html'), 'utf8'), earlier.length > 0),
      history: history?.keep ? withRun(history, line) : null,
      tests: names.length,
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The title of the window and of the page, so that a mock's page is never taken for Baanx's. */
export const pageTitle = ({ title, target }: Pick<AllureReportOptions, 'title' | 'target'>) =>
  `${target === 'mock' ? 'MOCK · ' : ''}${title} · Baanx conformance`;

/** @returns what Allure would add to its history */
async function generate(
  { results, output, history }: { results: AllureFiles; output: string; history: string },
  earlier: readonly string[],
  { title, target, variables }: AllureReportOptions,
): Promise<string> {
  const name = pageTitle({ title, target });
  writeFileSync(history, earlier.map((line) => `${line}\n`).join(''));
  const config = await resolveConfig({
    name,
    output,
    variables,
    historyPath: history,
    hideLabels: [
      /^(host|thread|framework|language|package|parentSuite|suite|subSuite|testClass|testMethod|titlePath)$/,
    ],
    categories: { rules: categoryRules },
    plugins: {
      awesome: { options: awesomeOptions(name, earlier.length) },
      agent: { enabled: false, options: {} }, // Allure adds it unless it is named
    },
  });
  const report = new AllureReport(config);
  await report.start();
  for (const file of results.all) await report.readResult(file);
  await report.done();
  return readFileSync(history, 'utf8').trimEnd().split('\n').at(-1) ?? '';
}
