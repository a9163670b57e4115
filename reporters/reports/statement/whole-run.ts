import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isThisMachine } from '#reporters/markup/hosts.ts';
import { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import type { Run } from '#reporters/verdicts/formats/run.ts';
import { NoRun } from '#reporters/run/files/no-run.ts';
import { readReport } from '#reporters/run/files/report-file.ts';
import { reportedRun, RUN_FILE } from '#reporters/run/files/run-file.ts';

/** A run about which something can be stated. */
export interface WholeRun {
  run: Run;
  compliances: [Compliance, ...Compliance[]];
  /** SHA-256 of each file that the statement is about, by its path in the reports folder. */
  digests: ReadonlyMap<string, string>;
}

/**
 * The last run of a reports folder, if it is whole.
 * @throws NoRun with every reason why nothing can be stated
 */
export function wholeRun(reportsDir: string): WholeRun {
  const run = reportedRun(reportsDir);
  if (run === null) throw new NoRun(`There is no run in ${reportsDir}. Run npm start first.`);
  const found = run.environments.map(({ environment }) =>
    readReport(join(reportsDir, environment, 'compliance.json'), Compliance),
  );
  const problems = [...objectionsTo(run), ...found.flatMap((compliance) => objectionsIn(compliance, run))];
  const [first, ...others] = found;
  if (first === undefined || problems.length > 0) {
    const reasons = first === undefined ? ['the run checked no environment'] : problems;
    throw new NoRun(`Nothing can be stated about this run:\n${reasons.map((reason) => `  - ${reason}`).join('\n')}`);
  }
  return { run, compliances: [first, ...others], digests: digestsOf(reportsDir, run) };
}

function objectionsTo({ complete, redaction, objections }: Run): string[] {
  const leaks = redaction?.leaks.length ?? 0;
  return [
    ...(complete ? [] : ['the run was cut off']),
    ...(redaction === undefined ? ['nobody searched its reports for secrets'] : []),
    ...(leaks > 0 ? [`its reports held ${leaks} ${leaks === 1 ? 'secret' : 'secrets'}`] : []),
    ...objections.map((objection) => `the run objects: ${objection}`),
  ];
}

function objectionsIn(
  { environment, target, baseUrl, totals, startedAt, requirements }: Compliance,
  run: Run,
): string[] {
  const own = run.environments.find((side) => side.environment === environment);
  const counted = requirements.filter(({ verdict }) => verdict === 'violated').length;
  return [
    ...(totals.untested > 0 ? [`${environment} is a part: ${totals.untested} requirements are untested`] : []),
    ...(target === 'live' && isThisMachine(baseUrl)
      ? [`${environment} is called live, but ${baseUrl} is this machine: a mock is no live environment`]
      : []),
    ...(startedAt === run.startedAt && isDeepStrictEqual(own?.totals, totals) && counted === totals.violated
      ? []
      : [`${environment}/compliance.json is not of this run, or was changed: npm run report makes it again`]),
  ];
}

function digestsOf(reportsDir: string, run: Run): Map<string, string> {
  const pages = ['compliance.json', 'index.html', 'summary.md'];
  const names = [
    RUN_FILE,
    'index.html',
    ...run.environments.flatMap(({ environment }) => pages.map((page) => `${environment}/${page}`)),
  ];
  const present = names.filter((name) => existsSync(join(reportsDir, name)));
  return new Map(present.map((name) => [name, digestOf(join(reportsDir, name))]));
}

export const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
