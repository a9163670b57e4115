import { loadSettings, SettingsError, type Settings } from '#fixtures/settings.ts';
import { checkedWaivers } from '#reporters/waivers/file.ts';

/**
 * The checked settings of a run whose waivers are in order too.
 * @throws SettingsError with every problem of both at once
 */
export function loadConfiguration(): Settings {
  const read = settingsOrProblems();
  // After the settings: a .env may name the file.
  const problems = [...read.problems, ...checkedWaivers(process.env).problems];
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
