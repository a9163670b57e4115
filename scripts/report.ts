// Makes the reports again: from what the last run left, or from the results of several shards. Ends as the run did.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SettingsError } from '#fixtures/settings.ts';
import { NoRun } from '#reporters/files/no-run.ts';
import { resultsFolder } from '#reporters/files/results-folder.ts';
import { loadConfiguration } from './configuration.ts';
import { reportRun } from './reported-run.ts';

const [first, ...others] = parseArgs({ allowPositionals: true }).positionals.map((folder) => resolve(folder));
try {
  const reportsDir = resolve(loadConfiguration().reportsDir);
  process.exitCode = await reportRun(reportsDir, [first ?? resultsFolder(reportsDir), ...others], console.log);
} catch (error) {
  if (!(error instanceof NoRun || error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 3;
}
