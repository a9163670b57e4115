import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * The code that judges or that keeps secrets. Not here: rows of data, what starts something (a server, a browser, a run),
 * and the looks of the reports.
 */
export const scope: readonly string[] = [
  'evidence/{exchange,judgement,observations,project-metadata,recorder,run-marks}.ts',
  'evidence/{redaction,secrets}/*.ts',
  'reporters/reports/comparison/{comparison,shape-changes,snapshot}.ts',
  'reporters/leaks/masking.ts',
  'reporters/verdicts/register/register.ts',
  'reporters/markup/{shared-rows,words}.ts',
  'reporters/reports/summary/{drift,summary}.ts',
  'reporters/verdicts/{assessment,calendar,demand,gate,merged-observations,reason,signature,test-record,verdict}.ts',
  'reporters/verdicts/waivers/{list,waiver}.ts',
  'fixtures/{applicability,verifies}.ts',
  'fixtures/api/{answer,change}.ts',
  'fixtures/oauth/{pkce,tokens}.ts',
  'fixtures/target/{live-settings,settings,turn}.ts',
  'fixtures/{matchers,shapes}/*.ts',
  'specs/{claims,refusals,requirements}/define.ts',
  'specs/operations.ts',
];

/** What makes a test slow: a mock, a browser, a command, a run or a linter of its own. */
const SLOW_FOLDERS = /^(commands|mock|witness)\//;
const SLOW_IMPORTS =
  /import \{ chromium|from '(#mock\/|[./\w-]*\/(command|flow|throw-away-run|visit)\.ts|#proof\/sweep\/sweep\.ts|eslint')/;

/**
 * The harness tests that judge code of ours without starting anything: a mutant is shown to these.
 * @param folder of the harness tests
 * @returns files below it: `reporters/verdicts/gate.test.ts`
 */
export function quickTests(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(sep, '/'))
    .filter((file) => file.endsWith('.test.ts') && !SLOW_FOLDERS.test(file))
    .filter((file) => !SLOW_IMPORTS.test(readFileSync(join(folder, file), 'utf8')))
    .sort();
}
