// Looks at the settings of the live environments, says what is wrong with each and what to do, and what further settings
// would unlock. Judges nothing. Exit codes: 0 all is in order, 2 something cannot be judged, 3 the configuration is wrong.
import { SettingsError } from '#fixtures/target/settings.ts';
import { vaultProblem } from '#fixtures/vault/sealed-vault.ts';
import { provideRunMarks } from '#evidence/run-marks.ts';
import { diagnosed } from './doctor/doctor.ts';
import { unlockLines } from './doctor/told.ts';
import { loadConfiguration } from './run/configuration.ts';

const WRONG_CONFIGURATION = 3;
// It is about live environments, whatever a run would check.
process.env['TARGET'] = 'live';

try {
  const settings = loadConfiguration();
  provideRunMarks();
  const problem = await vaultProblem(settings.vault);
  if (problem !== undefined) throw new SettingsError([problem]);
  const { code, ends } = await diagnosed(settings, settings.environments);
  // What cannot be judged at all needs no advice on how to judge more.
  if (!ends) for (const line of unlockLines(settings, settings.environments)) console.log(line);
  process.exitCode = code;
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = WRONG_CONFIGURATION;
}
