import { parseArgs } from 'node:util';
import type { Documentation } from './settings/documentation.ts';
import { checkedSettings, readSettingsFile } from './settings/settings-file.ts';
import type { Settings } from './settings/settings.ts';
import { UsageError } from './usage-error.ts';

export const USAGE = `npm run mock -- [options]

  --config PATH          settings from a YAML file: own users, clients, lifetimes and more; mock.example.yaml has them all
  --redirect-uri URI     white-listed too; may be given more than once
  --cors ORIGIN          a web app that may call the API from a browser, * for any; may be given more than once
  --profile NAME         clients, if absent: what shipping apps handle; guide: the troubleshooting guide's; or reference
  --answer POINT=VALUE   one documented answer that differs; may be given more than once
  --port N               port of the sandbox (4010)
  --production-port N    port of production (4020)
  --control-port N       port of the control address (4030)
  --host NAME            where the API listens (127.0.0.1)
  --control-host NAME    where the control address listens (127.0.0.1)
  --public-url URL       how apps reach the sandbox; request: as each request's Host header says
  --production-public-url URL
  --https PATH           production speaks HTTPS, with a certificate of its own, written to a file for those to trust it
  --certificate PATH     production speaks HTTPS with this certificate and the key of --key PATH
  --sandbox-https        the sandbox speaks HTTPS too
  --state PATH           keeps sessions, tokens, registered users and the clock in a file
  --skin NAME            the hosted pages: harbourline, if absent; lanternhouse; or lanternhouse-steps
  --seed TEXT            keys and passwords derive from it; they stay the same if it is absent
  --write-env PATH       writes the settings of the suite to a file, too
  --quiet                prints no line for each request
  --print-config         prints all settings, also those that nobody set, and ends
  --list-answers, --list-defects, --list-errors, --list-users
                         prints them and ends
  --help                 prints this

A port 0 takes any free one. Options win over the file.`;

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

const OPTIONS = {
  ...{ config: text, 'redirect-uri': texts, cors: texts, profile: text, answer: texts, skin: text, seed: text },
  ...{ port: text, 'production-port': text, 'control-port': text, host: text, 'control-host': text },
  ...{ 'public-url': text, 'production-public-url': text, state: text, 'write-env': text },
  ...{ https: text, certificate: text, key: text, 'sandbox-https': flag, quiet: flag, help: flag },
  ...{ 'print-config': flag, 'list-answers': flag, 'list-defects': flag, 'list-errors': flag, 'list-users': flag },
} as const;

export type Listing = 'help' | 'print-config' | 'list-answers' | 'list-defects' | 'list-errors' | 'list-users';
const listings: Listing[] = ['help', 'print-config', 'list-answers', 'list-defects', 'list-errors', 'list-users'];

export interface Arguments {
  settings: Settings;
  envFile: string | null;
  isQuiet: boolean;
  /** What is only printed. */
  listing: Listing | null;
}

/** @throws UsageError that names every problem */
export function readArguments(argv: readonly string[], documentation: Pick<Documentation, 'points'>): Arguments {
  const values = parsed(argv);
  const file = values.config === undefined ? {} : readSettingsFile(values.config, documentation);
  const given = checkedSettings(settingsIn(values), 'The command line', documentation);
  return {
    settings: merged(file, given),
    envFile: values['write-env'] ?? null,
    isQuiet: values.quiet ?? false,
    listing: listings.find((name) => values[name]) ?? null,
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const number = (given: string | undefined) =>
  given === undefined ? undefined : /^\d+$/.test(given) ? Number(given) : given;

/** Under the names of the file, those that are given. */
function settingsIn(values: ReturnType<typeof parsed>): object {
  const { certificate, key, https: write, 'sandbox-https': sandbox, answer } = values;
  const https = { certificate, key, write, sandbox };
  const named = {
    ...{ profile: values.profile, skin: values.skin, seed: values.seed, state: values.state, cors: values.cors },
    port: number(values.port),
    productionPort: number(values['production-port']),
    controlPort: number(values['control-port']),
    ...{ host: values.host, controlHost: values['control-host'] },
    ...{ publicUrl: values['public-url'], productionPublicUrl: values['production-public-url'] },
    redirectUris: values['redirect-uri'],
    answers: answer && Object.fromEntries(answer.map((pair) => pair.split(/=(.*)/s).slice(0, 2) as [string, string])),
    https: isGiven(https) ? https : undefined,
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}

const isGiven = (values: object) => Object.values(values).some((value) => value !== undefined);

function merged(file: Settings, given: Settings): Settings {
  return {
    ...file,
    ...given,
    ...{ answers: { ...file.answers, ...given.answers } },
    ...{ redirectUris: [...(file.redirectUris ?? []), ...(given.redirectUris ?? [])] },
    ...{ cors: [...(file.cors ?? []), ...(given.cors ?? [])] },
  };
}
