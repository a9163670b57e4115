// Says what a live run sends, before anything is sent. Sends nothing itself. Exit codes: 0, and 3 if the configuration is
// wrong. --update notes anew what each test sends: a live run against the mock, as another process.
import { liveTarget } from '#fixtures/target/live-target.ts';
import { SettingsError } from '#fixtures/target/settings.ts';
import { readEfforts } from './plan/efforts.ts';
import { planLines, planned } from './plan/planned.ts';
import { update } from './plan/update.ts';
import { listedTests } from './register/listed-tests.ts';
import { loadConfiguration } from './run/configuration.ts';
import { WRONG_CONFIGURATION } from './run/conclusion.ts';

process.exitCode = process.argv.includes('--update') ? await update() : plan();

function plan(): number {
  // It is about live environments, whatever a run would check.
  process.env['TARGET'] = 'live';
  try {
    const settings = loadConfiguration();
    const [tests, efforts] = [listedTests(), readEfforts()];
    for (const name of settings.environments)
      console.log(planLines(name, planned(liveTarget(name, settings), tests, efforts), settings).join('\n'));
    console.log(
      'The look at the settings comes before that: some 40 requests, one sign-in for each user, and one message for each with ' +
        'two factors. A test that a fault of the network left open runs once more. Nothing was sent now.',
    );
    return 0;
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    return WRONG_CONFIGURATION;
  }
}
