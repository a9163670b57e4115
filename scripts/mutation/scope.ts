import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The code that judges or that keeps secrets. Not here: rows of data, what starts something (a server, a browser, a run),
 * and the looks of the reports.
 */
export const scope: readonly string[] = [
  'reporters/{assessment,calendar,comparison,demand,drift,gate,masking,observations,reason,register,secrets}.ts',
  'reporters/{shape-changes,shared-rows,signature,snapshot,summary,test-record,verdict,waiver,waiver-list}.ts',
  'fixtures/{answer,applicability,change,live-settings,pkce,settings,spellings,tokens,turn,verifies}.ts',
  'fixtures/{evidence,matchers,shapes}/*.ts',
  'specs/{claims,refusals,requirements}/define.ts',
  'specs/{evidence,operations}.ts',
];

/** What makes a test slow: a mock, a browser, a command, a run or a linter of its own. */
const SLOW =
  /import \{ chromium|from '(#mock\/|\.\/mock-|\.\/witness|\.\/command\.ts|\.\/throw-away-run\.ts|\.\/visit\.ts|#scripts\/sweep\.ts|eslint')/;

/** The harness tests that judge code of ours without starting anything: a mutant is shown to these. */
export function quickTests(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts') && !SLOW.test(readFileSync(join(folder, file), 'utf8')))
    .sort();
}
