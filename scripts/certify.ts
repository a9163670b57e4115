// Certifies a partner's own client: the mock plays the API, watches the client, and the reports say how it did. Without
// settings it certifies the reference client. Exit codes as those of npm start.
import { resolve } from 'node:path';
import { readClientSettings } from '#fixtures/client/client-settings.ts';
import { PrerequisiteError } from '#fixtures/prerequisite-error.ts';
import { SettingsError } from '#fixtures/target/settings.ts';
import { provideRunMarks } from '#evidence/run-marks.ts';
import { EVERYTHING } from '#reporters/verdicts/gate.ts';
import { tellAppKeys } from './run/app-keys.ts';
import { certifyArguments } from './run/certify-arguments.ts';
import { hostClient, openDesk } from './run/client-host.ts';
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
    const { desk, log, har, rest } = certifyArguments(args);
    if (log !== undefined) process.env['CLIENT_LOG'] = log;
    if (har !== undefined) process.env['CLIENT_HAR'] = har;
    const { name, version, driver, hasFilesOnly } = readClientSettings(process.env);
    if ('web' in driver) await tellAppKeys(driver.web);
    console.log(`Certifying the client ${name} ${version}`.trim());
    provideRunMarks();
    const close = desk ? await openDesk(desk, process.env['CLIENT_APP_REDIRECT_URI']) : await hostClient();
    // Of files alone, only what stands in files was asked for.
    if (!hasFilesOnly || desk) process.env[EVERYTHING] = '1';
    forgetEarlierRun(process.env, []);
    const ended = await playwrightTest(['--project=client', ...rest]);
    await close();
    return await conclude(resolve(reportsDir), ended);
  } catch (error) {
    if (!(error instanceof SettingsError || error instanceof PrerequisiteError)) throw error;
    console.error(error.message);
    forgetEarlierRun();
    return WRONG_CONFIGURATION;
  }
}
