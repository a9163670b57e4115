import { parseArgs } from 'node:util';
import type { Certificate } from './certificate.ts';
import { createCertificate } from './certificate.ts';
import { skins, type SkinName } from '#mock/looks/skins/index.ts';
import { createClock, type Clock } from '#mock/world/clock.ts';
import { profiles, type Profile } from '#mock/world/profiles.ts';
import { Armory } from '#mock/faults/armed/armory.ts';
import type { Control } from './control/control.ts';
import { startControl } from './control/control.ts';
import { envBlock, HEADING } from './env-block.ts';
import { OwnFile } from './own-file.ts';
import type { Points } from './points.ts';
import type { Mock, MockOptions } from './server.ts';
import { startMock } from './server.ts';
import { UsageError } from './usage-error.ts';

/** The mock on its own: both stages, one clock, a control address. */

export const USAGE = `npm run mock -- [options]

  --port N               port of the sandbox (4010)
  --production-port N    port of production (4020)
  --control-port N       port of the control address (4030)
  --profile NAME         clients, if absent: what shipping apps handle; guide: the troubleshooting guide's; or reference
  --skin NAME            the hosted pages: harbourline, if absent; lanternhouse; or lanternhouse-steps
  --seed TEXT            keys and passwords derive from it; they stay the same if it is absent
  --write-env PATH       writes the settings to a file, too
  --https PATH           production speaks HTTPS, with a certificate of its own, written to a file for those to trust it
  --help                 prints this

A port 0 takes any free one.`;

export { UsageError };

export interface Arguments {
  port: number;
  productionPort: number;
  controlPort: number;
  profile: Profile;
  skin: SkinName;
  seed: string;
  envFile: string | null;
  certificateFile: string | null;
  help: boolean;
}

const OPTIONS = {
  port: { type: 'string' },
  'production-port': { type: 'string' },
  'control-port': { type: 'string' },
  profile: { type: 'string' },
  skin: { type: 'string' },
  seed: { type: 'string' },
  'write-env': { type: 'string' },
  https: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** @throws UsageError */
export function readArguments(argv: readonly string[]): Arguments {
  const values = parsed(argv);
  if (values.seed === '') throw new UsageError('--seed must not be empty.');
  return {
    port: portIn('port', values.port ?? '4010'),
    productionPort: portIn('production-port', values['production-port'] ?? '4020'),
    controlPort: portIn('control-port', values['control-port'] ?? '4030'),
    profile: profileIn(values.profile ?? 'clients'),
    skin: skinIn(values.skin ?? 'harbourline'),
    seed: values.seed ?? 'baanx-conformance',
    envFile: values['write-env'] ?? null,
    certificateFile: values.https ?? null,
    help: values.help ?? false,
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function portIn(flag: string, text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(`--${flag} is "${text}": give a number from 0 to 65535.`);
  return port;
}

function profileIn(text: string): Profile {
  if (Object.hasOwn(profiles, text)) return text as Profile;
  throw new UsageError(`--profile is "${text}": give ${Object.keys(profiles).join(', ')}.`);
}

function skinIn(text: string): SkinName {
  const names = Object.keys(skins) as SkinName[];
  const known = names.find((name) => name === text);
  if (known) return known;
  throw new UsageError(`--skin is "${text}": give ${names.join(', ')}.`);
}

export interface Standalone {
  sandbox: Mock;
  production: Mock;
  control: Control;
  /** The settings for the suite, as the text of a `.env` file. */
  env: string;
  stop: () => Promise<void>;
}

/**
 * Starts it, and writes the settings where they were asked for.
 * @param more options of both mocks for which there is no argument
 * @throws UsageError
 */
export async function startStandalone(
  given: Arguments,
  points: Points,
  more: Partial<MockOptions> = {},
): Promise<Standalone> {
  const envFile = given.envFile === null ? null : new OwnFile('write-env', given.envFile, HEADING);
  const tls = given.certificateFile === null ? {} : { tls: await writtenCertificate(given.certificateFile) };
  const [clock, armory] = [createClock(), new Armory()];
  const started: { stop: () => Promise<void> }[] = [];
  const stop = async () => {
    await Promise.all(started.map((server) => server.stop()));
  };
  const open = async <T extends { stop: () => Promise<void> }>(flag: string, port: number, start: () => Promise<T>) => {
    const server = await start().catch((error: unknown) => {
      throw explained(error, flag, port);
    });
    started.push(server);
    return server;
  };
  try {
    const sandbox = await open('port', given.port, () =>
      startMock({ ...more, armory, ...optionsOf('sandbox', given.port, given, clock) }),
    );
    const production = await open('production-port', given.productionPort, () =>
      startMock({ ...more, armory, ...optionsOf('production', given.productionPort, given, clock), ...tls }),
    );
    const control = await open('control-port', given.controlPort, () =>
      startControl(given.controlPort, '127.0.0.1', { mocks: [sandbox, production], clock, armory, points }),
    );
    const env = envBlock([sandbox, production], control.baseUrl);
    envFile?.write(env);
    return { sandbox, production, control, env: `${HEADING}\n${env}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const CERTIFICATE_HEADING = '# Certificate of the mock, written by `npm run mock`.';

/** Only the certificate is written; the key stays in this process. @throws UsageError */
async function writtenCertificate(path: string): Promise<Certificate> {
  const file = new OwnFile('https', path, CERTIFICATE_HEADING);
  const certificate = await createCertificate();
  file.write(certificate.cert);
  return certificate;
}

const optionsOf = (stage: MockOptions['stage'], port: number, given: Arguments, clock: Clock): MockOptions => ({
  stage,
  port,
  clock,
  profile: given.profile,
  skin: given.skin,
  seed: given.seed,
});

function explained(error: unknown, flag: string, port: number): Error {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const problem = code === 'EADDRINUSE' ? 'in use' : code === 'EACCES' ? 'not allowed here' : null;
  if (problem !== null) return new UsageError(`Port ${port} is ${problem}. Give another one with --${flag}.`);
  return error instanceof Error ? error : new Error(String(error));
}
