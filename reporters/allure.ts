import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AllureReport, resolveConfig } from '@allurereport/core';
import type { AwesomePluginOptions } from '@allurereport/plugin-awesome';
import { earlierRuns, rememberRun, type AllureHistory } from './allure-history.ts';
import { curePage } from './allure-page.ts';
import { selectResults } from './allure-results.ts';
import { NoRun } from './no-run.ts';
import type { TestVerdict } from './run-schema.ts';
import { writeWhole } from './written-file.ts';

export interface AllureReportOptions {
  /** What allure-playwright wrote, all environments together, in each shard of the run. */
  resultsDirs: readonly string[];
  /** `sandbox`: the projects `sandbox-api`, `sandbox-browser`, … belong to it. */
  environment: string;
  /** Of the environment. */
  title: string;
  target: 'mock' | 'live';
  outputFile: string;
  /** What the page shows about the environment, by name. */
  variables: Record<string, string>;
  /** Our verdict on each test; without them, Allure's own statuses stand. */
  verdicts?: readonly TestVerdict[];
  /** The runs before this one, for trends and the history of each test. */
  history?: AllureHistory;
  /** Called with a line about anything that is left out. */
  tell?: (line: string) => void;
}

const options: AwesomePluginOptions = {
  singleFile: true,
  reportLanguage: 'en',
  theme: 'auto',
  groupBy: ['epic', 'feature'],
  defaultSortBy: 'name,asc', // the run's own order is whatever worker was free
  // Trends need a history, which does not exist yet: without it their widgets would be empty.
  sections: ['timeline'],
};

/** The categories of a page are the verdicts; every other word of Allure is one of its own. */
const categories = [
  { name: 'Violated: the target does something else than the documents say', matchers: { statuses: ['failed'] } },
  { name: 'Inconclusive: something else went wrong', matchers: { statuses: ['broken'] } },
  { name: 'Not applicable: the target does not offer what the test needs', matchers: { statuses: ['skipped'] } },
] as const;

/**
 * Writes the Allure page of one environment: one file that opens from disk, in which every test has its exchanges.
 * @returns the number of tests on it
 * @throws NoRun when results of tests that ran are missing
 * @throws Error when Allure made no page, or one that the cures do not fit
 */
export async function writeAllureReport(report: AllureReportOptions): Promise<number> {
  const work = mkdtempSync(join(tmpdir(), 'baanx-allure-'));
  try {
    const [results, output] = [join(work, 'results'), join(work, 'page')];
    mkdirSync(results);
    const { resultsDirs, environment, verdicts = [] } = report;
    const counts = resultsDirs.map((folder) => selectResults(folder, results, environment, verdicts));
    const count = counts.reduce((sum, found) => sum + found, 0);
    // A page without its tests would replace a good one and look like a run in which nothing happened.
    if (count === 0 && verdicts.some(({ verdict }) => verdict !== 'untested')) {
      throw new NoRun(
        `The results in ${resultsDirs.join(', ')} are no longer those of the last run. Run npm start again.`,
      );
    }
    await generate({ results, output, history: join(work, 'history.jsonl') }, report);
    writeWhole(report.outputFile, curePage(readFileSync(join(output, 'index.html'), 'utf8')));
    return count;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The title of the window and of the page, so that a mock's page is never taken for Baanx's. */
export const pageTitle = ({ title, target }: Pick<AllureReportOptions, 'title' | 'target'>) =>
  `${target === 'mock' ? 'MOCK · ' : ''}${title} · Baanx conformance`;

async function generate(
  { results, output, history: lines }: { results: string; output: string; history: string },
  { title, target, variables, history, tell = () => undefined }: AllureReportOptions,
): Promise<void> {
  const name = pageTitle({ title, target });
  if (history)
    writeFileSync(
      lines,
      earlierRuns(history, tell)
        .map((line) => `${line}\n`)
        .join(''),
    );
  const config = await resolveConfig({
    name,
    output,
    variables,
    ...(history ? { historyPath: lines } : {}),
    appendHistory: history?.keep ?? false,
    hideLabels: [
      /^(host|thread|framework|language|package|parentSuite|suite|subSuite|testClass|testMethod|titlePath)$/,
    ],
    categories: { rules: categories.map((category) => ({ ...category, matchers: [category.matchers] })) },
    plugins: {
      awesome: { options: { ...options, reportName: name } },
      agent: { enabled: false, options: {} }, // Allure adds it unless it is named
    },
  });
  const report = new AllureReport(config);
  await report.start();
  await report.readDirectory(results);
  await report.done();
  if (history?.keep) rememberRun(history, readFileSync(lines, 'utf8').trimEnd().split('\n').at(-1) ?? '');
}
