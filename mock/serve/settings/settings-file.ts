import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { problemsIn } from '../control/json-body.ts';
import { UsageError } from '../usage-error.ts';
import type { Documentation } from './documentation.ts';
import { settingsSchema } from './settings-schema.ts';
import type { Settings } from './settings.ts';

/** The settings in a YAML or JSON file. @throws UsageError that names every problem in it */
export function readSettingsFile(path: string, documentation: Pick<Documentation, 'points'>): Settings {
  return checkedSettings(parsed(path), path, documentation);
}

/** @param where what they are called in a problem. @throws UsageError that names every problem */
export function checkedSettings(given: unknown, where: string, documentation: Pick<Documentation, 'points'>): Settings {
  const { success, data, error } = settingsSchema(documentation).safeParse(given);
  if (success) return data;
  throw new UsageError([`${where} is wrong:`, ...problemsIn(error).map((problem) => `  ${problem}`)].join('\n'));
}

function parsed(path: string): unknown {
  try {
    return load(readFileSync(path, 'utf8')) ?? {};
  } catch (error) {
    throw new UsageError(`--config: ${error instanceof Error ? error.message : String(error)}`);
  }
}
