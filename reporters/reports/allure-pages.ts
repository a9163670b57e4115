import { join } from 'node:path';
import { figuresLine } from '../run/proof-figures.ts';
import { allureFolder } from '../run/files/results-folder.ts';
import type { JudgedRun } from '../run/judged-run.ts';
import type { Compliance } from '../verdicts/formats/compliance.ts';
import type { RunEnvironment } from '../verdicts/formats/run.ts';
import { address } from '../markup/address.ts';
import { titleOf } from '../markup/words.ts';
import { allurePage } from './allure/allure.ts';
import { historyFolder } from './comparison/history.ts';
import { isWhole } from './comparison/snapshot.ts';
import type { Files } from './rendered-run.ts';

/**
 * The Allure page of each environment, and Allure's own history.
 * @param folders where the run's results are
 * @param tell called with a line of progress
 * @throws NoRun when the results of tests that ran are gone
 */
export async function allurePages(
  reportsDir: string,
  folders: readonly string[],
  { run, environments }: JudgedRun,
  tell: (line: string) => void,
): Promise<Files> {
  const files = new Map<string, string>();
  for (const [index, { compliance, side, failures }] of environments.entries()) {
    const { environment } = compliance;
    tell(`Allure page ${index + 1} of ${environments.length}: ${titleOf(compliance)}`);
    const { html, history } = await allurePage({
      ...aboutPage(compliance, side),
      resultsDirs: folders.map(allureFolder),
      failures,
      history: {
        file: join(historyFolder(reportsDir, environment), allureHistory(compliance)),
        startedAt: run.startedAt,
        keep: isWhole({ complete: run.complete, totals: compliance.totals }),
      },
      tell,
    });
    files.set(address.page(environment), html);
    if (history !== null) files.set(`history/${environment}/${allureHistory(compliance)}`, history);
  }
  return files;
}

/** A file for each client, target and its settings: Allure compares a run with all that stand in it. */
export function allureHistory({
  target,
  strict,
  baseUrl,
  client,
}: Pick<Compliance, 'target' | 'strict' | 'baseUrl' | 'client'>): string {
  const host = baseUrl === target ? [] : [inFileName(baseUrl.replace(/^https?:\/\//, ''))];
  const name = client ? [inFileName(client.name)] : [];
  return `${['allure', target, ...host, ...name, ...(strict ? ['strict'] : [])].join('-')}.jsonl`;
}

const inFileName = (text: string) => text.replaceAll(/[^\w.-]+/g, '-');

function aboutPage(compliance: Compliance, side: RunEnvironment) {
  const { environment, target, baseUrl, strict, suite, totals, proof, requirements } = compliance;
  return {
    environment,
    target,
    title: titleOf(compliance),
    verdicts: side.verdicts,
    variables: {
      Target: target === 'mock' ? 'mock (the built-in one, not Baanx)' : 'live',
      Environment: environment,
      ...(baseUrl === target ? {} : { 'Base URL': baseUrl }),
      'Strict mode': strict ? 'on' : 'off',
      'Suite version': suite.version,
      Commit: suite.commit?.slice(0, 12) ?? 'unknown',
      'Proof of the suite': figuresLine(proof),
      Requirements: `${requirements.length}`,
      Violated: `${totals.violated}`,
      Inconclusive: `${totals.inconclusive}`,
      Untested: `${totals.untested}`,
      ...side.facts,
    },
  };
}
