import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { environmentNames, type EnvironmentName } from '#specs/environments.ts';
import { Compliance, COMPLIANCE_FORMAT } from '#reporters/verdicts/formats/compliance.ts';
import { readHistory } from './history.ts';
import { NoRun } from '#reporters/run/files/no-run.ts';
import { readReport } from '#reporters/run/files/report-file.ts';
import { Run, RUN_FORMAT } from '#reporters/verdicts/formats/run.ts';
import { Snapshot, SNAPSHOT_FORMAT } from '#reporters/verdicts/formats/snapshot.ts';
import { baselineOf, snapshotOf } from './snapshot.ts';

const PREVIOUS = '@previous';

/** An argument that names nothing that can be compared: what it was, where it was looked for, what to do. */
export class SourceError extends NoRun {
  override readonly name = 'SourceError';
}

/**
 * What an argument of `npm run compare` stands for: a reports folder, a `compliance.json`, a file of the history, an
 * environment of the reports folder, or `<environment>@previous`.
 * @returns the environments that it has, each once
 * @throws SourceError when there is nothing to compare
 */
export function sourceOf(argument: string, reportsDir: string): Snapshot[] {
  const name = environmentNames.find((known) => argument === known || argument === `${known}${PREVIOUS}`);
  if (name !== undefined) return [argument === name ? current(name, reportsDir) : previous(name, reportsDir)];
  const path = resolve(argument);
  if (!existsSync(path)) throw new SourceError(`${argument} is no file, no folder and no environment. ${EXPECTED}`);
  return statSync(path).isDirectory() ? folder(path) : [file(path)];
}

const EXPECTED = `Give a reports folder, a compliance.json, a file of reports/history, one of ${environmentNames.join(', ')}, or one of these with ${PREVIOUS}.`;

function current(environment: EnvironmentName, reportsDir: string): Snapshot {
  const path = join(reportsDir, environment, 'compliance.json');
  if (!existsSync(path)) throw new SourceError(`There is no result of ${environment}: ${path} does not exist. Run it.`);
  return snapshotOf(readReport(path, Compliance), runBeside(reportsDir));
}

function previous(environment: EnvironmentName, reportsDir: string): Snapshot {
  const found = baselineOf(current(environment, reportsDir), readHistory(reportsDir, environment));
  if (found !== undefined) return found;
  throw new SourceError(
    `${environment}${PREVIOUS}: ${join(reportsDir, 'history', environment)} has no earlier run of the same target and mode that judged as much as the last one. Run it again, or name a file of the history.`,
  );
}

function folder(path: string): Snapshot[] {
  const compliances = environmentNames
    .map((name) => join(path, name, 'compliance.json'))
    .filter((candidate) => existsSync(candidate))
    .map((candidate) => readReport(candidate, Compliance));
  // A folder of one environment, as it lies in a reports folder.
  if (compliances.length === 0 && existsSync(join(path, 'compliance.json')))
    return [file(join(path, 'compliance.json'))];
  if (compliances.length === 0) throw new SourceError(`${path} has no <environment>/compliance.json. ${EXPECTED}`);
  const run = runBeside(path);
  // Environments that the last run did not ask are results of an earlier one, and not this folder's.
  const asked = run?.environments.map(({ environment }) => environment);
  return compliances
    .filter(({ environment }) => asked?.includes(environment) ?? true)
    .map((compliance) => snapshotOf(compliance, run));
}

function file(path: string): Snapshot {
  const { format } = readReport(path, z.looseObject({ format: z.string().optional() }));
  if (format === SNAPSHOT_FORMAT) return readReport(path, Snapshot);
  if (format === COMPLIANCE_FORMAT) return snapshotOf(readReport(path, Compliance), runBeside(join(path, '..', '..')));
  const found = format === undefined ? 'has no format' : `has the format ${format}`;
  throw new SourceError(`${path} ${found}, and neither ${COMPLIANCE_FORMAT} nor ${SNAPSHOT_FORMAT}. ${EXPECTED}`);
}

/** The run that a reports folder is of; null where the compliance file was taken out of it. */
function runBeside(reportsDir: string): Run | null {
  const path = join(reportsDir, 'run.json');
  if (!existsSync(path)) return null;
  const { format } = readReport(path, z.looseObject({ format: z.string().optional() }));
  return format === RUN_FORMAT ? readReport(path, Run) : null;
}
