// Compares two runs, or two environments: `npm run compare -- sandbox@previous sandbox`. Exit codes: 0 nothing regressed, 1
// something regressed, 2 something can no longer be judged, 3 the arguments are wrong.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSettings, SettingsError } from '#fixtures/target/settings.ts';
import { comparisonHtml } from '#reporters/reports/comparison/page.ts';
import { comparisonText } from '#reporters/reports/comparison/text.ts';
import { compareAll } from '#reporters/reports/comparison/comparison.ts';
import { SourceError, sourceOf } from '#reporters/reports/comparison/source.ts';
import { NoRun } from '#reporters/run/files/no-run.ts';
import type { Snapshot } from '#reporters/verdicts/formats/snapshot.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';

const WRONG_ARGUMENTS = 3;
const USAGE = `npm run compare -- A B [--json] [--output FILE] [--page FILE]

A and B are each a reports folder, a compliance.json, a file of reports/history, an environment of the last run (sandbox), or
the run before it (sandbox@previous). --json prints JSON instead of text, --output writes it to a file,
--page writes the comparison as an HTML page.`;

process.exitCode = run(process.argv.slice(2));

function run(args: string[]): number {
  try {
    const { json, output, page, sides } = argumentsOf(args);
    const report = compareAll(...sides);
    const text = JSON.stringify(report, null, 2);
    if (output !== undefined) writeWhole(resolve(output), `${text}\n`);
    if (page !== undefined) writeWhole(resolve(page), comparisonHtml(report));
    console.log(json ? text : comparisonText(report));
    return report.exitCode;
  } catch (error) {
    if (!(error instanceof NoRun || error instanceof SettingsError)) throw error;
    console.error(error.message);
    return WRONG_ARGUMENTS;
  }
}

interface Arguments {
  json: boolean;
  output: string | undefined;
  page: string | undefined;
  sides: [Snapshot[], Snapshot[]];
}

/** @throws SourceError with every problem of the arguments */
function argumentsOf(args: string[]): Arguments {
  const { values, positionals } = parsed(args);
  const [a, b, ...more] = positionals;
  if (a === undefined || b === undefined || more.length > 0) {
    throw new SourceError(`Two things are compared; ${positionals.length} are given.\n\n${USAGE}`);
  }
  const reportsDir = resolve(loadSettings().reportsDir);
  const problems: string[] = [];
  const side = (argument: string): Snapshot[] => {
    try {
      return sourceOf(argument, reportsDir);
    } catch (error) {
      if (!(error instanceof NoRun)) throw error;
      problems.push(error.message);
      return [];
    }
  };
  const sides: [Snapshot[], Snapshot[]] = [side(a), side(b)];
  if (problems.length > 0) throw new SourceError([...new Set(problems)].join('\n'));
  return { json: values.json ?? false, output: values.output, page: values.page, sides };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, output: { type: 'string' }, page: { type: 'string' } },
    });
  } catch (error) {
    throw new SourceError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, { cause: error });
  }
}
