import type { EnvironmentName } from '#specs/environments.ts';
import { SettingsError, type Settings } from '#fixtures/target/settings.ts';
import { vaultProblem } from '#fixtures/vault/sealed-vault.ts';
import { diagnosed } from '../doctor/doctor.ts';
import { WRONG_CONFIGURATION } from './conclusion.ts';
import { loadConfiguration } from './configuration.ts';
import { forgetEarlierRun } from './earlier-run.ts';
import { mindManners } from './manners.ts';

/**
 * Playwright's global setup: a live run, however it was started, begins with a look at its settings, and keeps books of what
 * its tests send. Returns what ends it.
 */
export default async function beforeTests(): Promise<(() => Promise<void>) | undefined> {
  const { target, doctor, ...settings } = loadConfiguration();
  if (target !== 'live') return undefined;
  await demandVault(settings);
  const names = askedEnvironments(settings.environments, process.argv);
  if (!doctor)
    console.log('DOCTOR=off: nobody has looked at the settings, so a wrong one may pass for a fault of the server.');
  if (doctor && names.length > 0) {
    // Before the books are opened: they refuse to send a refused password again, and the look would take that for an answer.
    const { code, ends } = await diagnosed({ target, doctor, ...settings }, names);
    if (ends) {
      forgetEarlierRun();
      process.exit(code);
    }
  }
  return mindManners({ target, doctor, ...settings });
}

/** Ends the run if there is a vault and the key does not open it. */
async function demandVault({ vault }: Pick<Settings, 'vault'>): Promise<void> {
  const problem = await vaultProblem(vault);
  if (problem === undefined) return;
  console.error(new SettingsError([problem]).message);
  forgetEarlierRun();
  process.exit(WRONG_CONFIGURATION);
}

const literal = (text: string) => text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
const KINDS = ['api', 'browser', 'alone', 'waiting'];

/** Those of which at least one project is asked for, as Playwright reads `--project`. */
export function askedEnvironments(names: readonly EnvironmentName[], args: readonly string[]): EnvironmentName[] {
  const asked = args.flatMap((arg, index) => {
    if (arg.startsWith('--project=')) return [arg.slice('--project='.length)];
    // All that follow, up to the next option.
    const own = args.slice(0, index).findLast((earlier) => earlier.startsWith('--'));
    return own === '--project' && !arg.startsWith('-') ? [arg] : [];
  });
  if (asked.length === 0) return [...names];
  const patterns = asked.map((pattern) => new RegExp(`^${pattern.split('*').map(literal).join('.*')}$`, 'i'));
  return names.filter((name) => KINDS.some((kind) => patterns.some((pattern) => pattern.test(`${name}-${kind}`))));
}
