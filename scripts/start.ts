// The main job: checks every configured environment and writes the reports. Exit codes: 0 every MUST is conformant or
// waived, 1 something is violated, 2 something is inconclusive, 3 the configuration is wrong.
import { resolve } from 'node:path';
import { SettingsError, type Settings } from '#fixtures/target/settings.ts';
import { SWEEP } from '#evidence/sweep.ts';
import { EVERYTHING } from '#reporters/verdicts/gate.ts';
import { conclude, WRONG_CONFIGURATION } from './run/conclusion.ts';
import { loadConfiguration } from './run/configuration.ts';
import { forgetEarlierRun } from './run/earlier-run.ts';
import { playwrightTest } from './run/playwright.ts';
import { provideRunMarks } from '#evidence/run-marks.ts';

process.exitCode = await start(process.argv.slice(2));

async function start(args: string[]): Promise<number> {
  try {
    const settings = loadConfiguration();
    const problems = leftOver(process.env);
    if (problems.length > 0) throw new SettingsError(problems);
    console.log(announcement(settings));
    provideRunMarks();
    process.env[EVERYTHING] = '1';
    const reportsDir = resolve(settings.reportsDir);
    // Should Playwright not even begin.
    forgetEarlierRun(process.env, []);
    const ended = await playwrightTest(
      args.some((arg) => arg.startsWith('--project')) ? args : [...args, ...everything(settings)],
    );
    return await conclude(reportsDir, ended);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    forgetEarlierRun();
    return WRONG_CONFIGURATION;
  }
}

/** In a sweep no exchange is recorded: a run would judge, and have nothing to show for it. */
function leftOver(env: NodeJS.ProcessEnv): string[] {
  const names = Object.keys(env).filter((name) => name.startsWith(SWEEP) && env[name]);
  return names.map((name) => `${name} is set, which is for sweeps only (npm run prove). Unset it.`);
}

function announcement({ target, environments }: Settings): string {
  const where = target === 'mock' ? 'on the built-in mock' : 'live';
  return `Checking ${environments.join(', ')} ${where}`;
}

/** All kinds of tests of the environments; our own tests are the business of `npm test`. */
function everything({ environments }: Settings): string[] {
  return environments
    .map((name) => `--project=${name}-*`)
    .filter((filter, index, all) => all.indexOf(filter) === index);
}
