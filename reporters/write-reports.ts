import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { contradictions } from '#specs/contradictions.ts';
import { variants } from '#specs/variants.ts';
import { writeAllureReport } from './allure.ts';
import { Compliance } from './compliance-schema.ts';
import { driftMarkdown } from './drift-markdown.ts';
import { driftOf } from './drift.ts';
import { NoRun } from './no-run.ts';
import { overviewHtml } from './overview.ts';
import { figuresLine } from './proof-figures.ts';
import { Run, type RunEnvironment } from './run-schema.ts';
import { register } from './specs-register.ts';
import { titleOf } from './summary.ts';
import { writeWhole } from './written-file.ts';

export { NoRun };

export interface Reports {
  run: Run;
  compliances: Compliance[];
  /** Absolute path of `index.html`. */
  overview: string;
  /** Absolute path of the Allure page of each environment. */
  pages: { environment: string; file: string }[];
}

/** The description of the last run. @throws NoRun when there is none, or when it is not readable */
function readRun(reportsDir: string): Run {
  const file = join(reportsDir, 'run.json');
  if (!existsSync(file)) throw new NoRun(`There is no run to report on: ${file} does not exist. Run npm start first.`);
  return readJson(file, Run);
}

/**
 * Makes the pages from the last run's files: an Allure page per environment, and the overview of all.
 * @param resultsDir what allure-playwright wrote
 * @param tell called with a line of progress
 * @throws NoRun when the last run left no files, or a later one emptied them
 */
export async function writeReports(
  reportsDir: string,
  resultsDir: string,
  tell: (line: string) => void = () => undefined,
): Promise<Reports> {
  const run = readRun(reportsDir);
  const compliances = run.environments.map(({ environment }) =>
    readJson(join(reportsDir, environment, 'compliance.json'), Compliance),
  );
  const pages: Reports['pages'] = [];
  for (const [index, compliance] of compliances.entries()) {
    tell(`Allure page ${index + 1} of ${compliances.length}: ${titleOf(compliance)}`);
    const file = join(reportsDir, compliance.environment, 'index.html');
    await writeAllureReport({ ...aboutPage(compliance, run.environments[index]), resultsDir, outputFile: file });
    pages.push({ environment: compliance.environment, file });
  }
  const overview = join(reportsDir, 'index.html');
  const hasProofPage = existsSync(join(reportsDir, 'proof.html'));
  const drifts = driftOf(compliances, contradictions, variants);
  writeWhole(overview, overviewHtml(compliances, { run, areas: register.areas, drifts, hasProofPage }));
  writeWhole(join(reportsDir, 'documentation-drift.md'), driftMarkdown(drifts, compliances));
  return { run, compliances, overview, pages };
}

function aboutPage(compliance: Compliance, side: RunEnvironment | undefined) {
  const { environment, target, baseUrl, strict, suite, totals, proof, requirements } = compliance;
  return {
    environment,
    target,
    title: titleOf(compliance),
    verdicts: side?.verdicts ?? [],
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
      ...side?.facts,
    },
  };
}

function readJson<Shape extends z.ZodType>(file: string, shape: Shape): z.infer<Shape> {
  const parsed = shape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new NoRun(`${file} is not readable: ${z.prettifyError(parsed.error)}\nRun npm start again.`);
}
