import { webProblems } from '#fixtures/client/web/web-settings.ts';
import { loadSettings, SettingsError, type Settings } from '#fixtures/target/settings.ts';
import { checkedWaivers } from '#reporters/run/waivers-file.ts';

/**
 * The checked settings of a run whose waivers are in order too.
 * @throws SettingsError with every problem of both at once
 */
export function loadConfiguration(): Settings {
  const read = settingsOrProblems();
  // After the settings: a .env may name the file.
  const problems = [
    ...read.problems,
    ...checkedWaivers(process.env).problems,
    ...webProblems(process.env),
    ...openOutputs(process.env, process.argv),
  ];
  if (read.settings === undefined || problems.length > 0) throw new SettingsError(problems);
  return read.settings;
}

function settingsOrProblems(): { settings?: Settings; problems: string[] } {
  try {
    return { settings: loadSettings(), problems: [] };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return { problems: error.problems };
  }
}

/** What would show requests and typed texts past the reporters that hide secrets. On the mock that harms nobody. */
export function openOutputs(env: NodeJS.ProcessEnv, args: readonly string[]): string[] {
  if (env['TARGET'] !== 'live' || args.includes('--list')) return [];
  const { DEBUG = '', NODE_DEBUG = '' } = env;
  const replaces = args.some((arg) => arg === '--reporter' || arg.startsWith('--reporter='));
  const advice = 'on a live target that would show secrets';
  return [
    ...(replaces ? [`--reporter replaces the reporters that hide secrets: ${advice}. Use --add-reporter.`] : []),
    ...(/\bpw:|\*/.test(DEBUG) ? [`DEBUG is "${DEBUG}": ${advice}. Leave it out, or run against the mock.`] : []),
    ...(NODE_DEBUG ? [`NODE_DEBUG is "${NODE_DEBUG}": ${advice}. Leave it out, or run against the mock.`] : []),
  ];
}
