import { tellWorkers, type Finding } from '#fixtures/target/findings.ts';
import type { Settings } from '#fixtures/target/settings.ts';
import type { EnvironmentName } from '#specs/environments.ts';
import { findingLines } from './told.ts';
import { examined } from './walk.ts';

/** 3 the configuration is wrong · 2 something cannot be judged · 0 all is in order. */
export type Diagnosis = 0 | 2 | 3;

/**
 * Looks at the settings of live environments, says what is wrong with them, and tells the workers that start from now on what
 * cannot be used.
 * @returns `ends`: the exit code, if nothing can be judged
 */
export async function diagnosed(
  settings: Settings,
  names: readonly EnvironmentName[],
  say: (line: string) => void = console.log,
): Promise<{ code: Diagnosis; ends: boolean }> {
  const start = performance.now();
  const findings = await examined(settings, names);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(
    `The settings of ${names.join(', ')} were looked at in ${seconds} s.${findings.length === 0 ? ' All is in order.' : ''}`,
  );
  for (const line of findingLines(findings)) say(line);
  tellWorkers(findings);
  return { code: codeOf(findings), ends: findings.some(({ weight }) => weight === 'essential') };
}

/** An API that is out of service is no wrong configuration. */
export function codeOf(findings: readonly Finding[]): Diagnosis {
  if (findings.some(({ weight, cause }) => weight === 'essential' && cause === 'configuration')) return 3;
  return findings.some(({ weight }) => weight !== 'notice') ? 2 : 0;
}
