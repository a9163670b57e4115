// Certifies a partner's own client: the mock plays the API, watches the client, and the reports say how it did. Without
// settings it certifies the reference client. Exit codes as those of npm start.
import { resolve } from 'node:path';
import { readClientSettings } from '#fixtures/client/client-settings.ts';
import { SettingsError } from '#fixtures/target/settings.ts';
import { provideRunMarks } from '#evidence/run-marks.ts';
import { EVERYTHING } from '#reporters/verdicts/gate.ts';
import { conclude, WRONG_CONFIGURATION } from './run/conclusion.ts';
import { loadConfiguration } from './run/configuration.ts';
import { forgetEarlierRun } from './run/earlier-run.ts';
import { playwrightTest } from './run/playwright.ts';

// A client meets the mock and nobody else, whatever a .env says of environments.
process.env['TARGET'] = 'mock';
process.exitCode = await certify(process.argv.slice(2));

async function certify(args: string[]): Promise<number> {
  try {
    const { reportsDir } = loadConfiguration();
    const { name, version } = readClientSettings(process.env);
    console.log(`Certifying the client ${name} ${version}`.trim());
    provideRunMarks();
    process.env[EVERYTHING] = '1';
    forgetEarlierRun(process.env, []);
    return await conclude(resolve(reportsDir), await playwrightTest(['--project=client', ...args]));
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    forgetEarlierRun();
    return WRONG_CONFIGURATION;
  }
}
