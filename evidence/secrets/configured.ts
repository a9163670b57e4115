import { environments } from '#specs/environments.ts';
import { roleRows, settingsOf } from '#specs/roles.ts';

/** By its end, so that the secret of a role that is misspelt is hidden too. */
const ENDINGS = roleRows
  .flatMap(([, role]) => settingsOf(role))
  .filter(({ hidden }) => hidden === 'everywhere' || hidden === 'in reports')
  .map(({ name }) => name);
/** Those of a run as a whole. */
const OF_THE_RUN = ['TOKEN_VAULT_KEY'];
// Shorter values cannot be told from ordinary text; hiding them would ruin every report.
const MIN_LENGTH = 4;

/**
 * The configured values that no report may show: keys' secrets, passwords, one-time passwords and, as personal data,
 * users' e-mail addresses. Only settings with a prefix of ours count, and the key of the vault: PASSWORD of another program
 * is none of our business, and `_CLIENT_KEY` may be shown. The longest first, so that a secret inside another one hides nothing.
 */
export function configuredSecrets(env: Readonly<Record<string, string | undefined>>): string[] {
  return configuredSettings(env).map(({ value }) => value);
}

/** The same, each once, under the name of the setting that holds it. */
export function configuredSettings(
  env: Readonly<Record<string, string | undefined>>,
): { name: string; value: string }[] {
  const prefixes = Object.values(environments).map(({ prefix }) => prefix);
  const settings = Object.entries(env)
    .filter(
      ([name]) =>
        OF_THE_RUN.includes(name) ||
        (prefixes.some((prefix) => name.startsWith(prefix)) && ENDINGS.some((ending) => name.endsWith(`_${ending}`))),
    )
    .map(([name, value = '']) => ({ name, value }))
    .filter(({ value }) => value.length >= MIN_LENGTH);
  const distinct = new Map(settings.map((setting) => [setting.value, setting]));
  return [...distinct.values()].sort((a, b) => b.value.length - a.value.length);
}
