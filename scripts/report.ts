// Makes the reports again: from what the last run left, or from the results of several shards. Ends as the run did.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SettingsError } from '#fixtures/target/settings.ts';
import { NoRun } from '#reporters/run/files/no-run.ts';
import { resultsFolder } from '#reporters/run/files/results-folder.ts';
import { publishLeft } from '#reporters/reports/publication.ts';
import { loadConfiguration } from './run/configuration.ts';

const [first, ...others] = parseArgs({ allowPositionals: true }).positionals.map((folder) => resolve(folder));
try {
  const reportsDir = resolve(loadConfiguration().reportsDir);
  process.exitCode = await publishLeft(reportsDir, [first ?? resultsFolder(reportsDir), ...others], console.log);
} catch (error) {
  if (!(error instanceof NoRun || error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 3;
}
