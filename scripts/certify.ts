// Certifies a partner's own client: the mock plays the API, watches the client, and the reports say how it did. Without
// settings it certifies the reference client. Exit codes as those of npm start.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { readClientSettings } from '#fixtures/client/client-settings.ts';
import { SettingsError } from '#fixtures/target/settings.ts';
import { provideRunMarks } from '#evidence/run-marks.ts';
import { NoRun } from '#reporters/run/files/no-run.ts';
import { resultsFolder } from '#reporters/run/files/results-folder.ts';
import { journalFile } from '#reporters/run/journal.ts';
import { EVERYTHING } from '#reporters/verdicts/gate.ts';
import { loadConfiguration } from './run/configuration.ts';
import { forgetEarlierRun } from './run/earlier-run.ts';
import { exitCodeOf } from './run/exit-code.ts';
import { playwrightTest } from './run/playwright.ts';
import { reportRun } from './run/reported-run.ts';

const WRONG_CONFIGURATION = 3;
const INCONCLUSIVE = 2;

process.exitCode = await certify(process.argv.slice(2));

async function certify(args: string[]): Promise<number> {
  // A client meets the mock and nobody else, whatever a .env says of environments.
  process.env['TARGET'] = 'mock';
  try {
    const { reportsDir } = loadConfiguration();
    const { name, version } = readClientSettings(process.env);
    console.log(`Certifying the client ${name} ${version}`.trim());
    provideRunMarks();
    process.env[EVERYTHING] = '1';
    const results = resultsFolder(resolve(reportsDir));
    rmSync(journalFile(results), { force: true });
    const ended = await playwrightTest(['--project=client', ...args]);
    return exitCodeOf(await reportRun(resolve(reportsDir), [results]), ended);
  } catch (error) {
    if (!(error instanceof SettingsError || error instanceof NoRun)) throw error;
    console.error(error.message);
    if (error instanceof SettingsError) forgetEarlierRun();
    return error instanceof SettingsError ? WRONG_CONFIGURATION : INCONCLUSIVE;
  }
}
