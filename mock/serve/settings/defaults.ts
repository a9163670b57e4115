import { documentedLifetimes, type Lifetimes } from '#mock/world/lifetimes.ts';
import { limits } from '#mock/world/limits.ts';
import { profiles } from '#mock/world/profiles.ts';
import type { Settings } from './settings.ts';

/** What holds where nothing else is set. */
const defaults = {
  profile: 'clients',
  skin: 'harbourline',
  seed: 'baanx-conformance',
  port: 4010,
  productionPort: 4020,
  controlPort: 4030,
  host: '127.0.0.1',
  controlHost: '127.0.0.1',
} as const satisfies Settings;

/** Those of them that this is started with. */
export const chosen = (settings: Settings) => ({
  profile: settings.profile ?? defaults.profile,
  skin: settings.skin ?? defaults.skin,
  seed: settings.seed ?? defaults.seed,
  port: settings.port ?? defaults.port,
  productionPort: settings.productionPort ?? defaults.productionPort,
  controlPort: settings.controlPort ?? defaults.controlPort,
  host: settings.host ?? defaults.host,
  controlHost: settings.controlHost ?? defaults.controlHost,
});

const inMilliseconds = ([name, seconds]: [string, number | undefined]) =>
  seconds === undefined ? [] : [[name, seconds * 1000]];

/** Those that are set, in milliseconds. */
export const lifetimesOf = (given: Settings['lifetimes'] = {}): Partial<Lifetimes> =>
  Object.fromEntries(Object.entries(given).flatMap(inMilliseconds)) as Partial<Lifetimes>;

const inSeconds = ([name, lifetime]: [string, number | null]) => (lifetime === null ? [] : [[name, lifetime / 1000]]);

/** The whole of it, also what nobody set. */
export function effective(settings: Settings): Settings {
  const documented = Object.entries(documentedLifetimes) as [string, number | null][];
  const lifetimes = Object.fromEntries(documented.flatMap(inSeconds)) as Record<string, number>;
  return {
    ...settings,
    ...chosen(settings),
    answers: { ...profiles[chosen(settings).profile], ...settings.answers },
    lifetimes: { ...lifetimes, ...settings.lifetimes },
    limits: { ...limits, ...settings.limits },
  };
}
