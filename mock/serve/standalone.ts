import { readFileSync } from 'node:fs';
import { Armory } from '#mock/faults/armed/armory.ts';
import { namedUsers } from '#mock/faults/armed/named-users.ts';
import type { DefectName } from '#mock/faults/defects.ts';
import { createClock } from '#mock/world/clock.ts';
import { createSeed, type Stage } from '#mock/world/seed.ts';
import type { User } from '#mock/world/users.ts';
import { createCertificate, type Certificate } from './certificate.ts';
import { startControl, type Control } from './control/control.ts';
import { envBlock, HEADING } from './env-block.ts';
import { OwnFile } from './own-file.ts';
import { startMock, type Mock, type MockOptions } from './server.ts';
import { chosen, lifetimesOf } from './settings/defaults.ts';
import type { Documentation } from './settings/documentation.ts';
import { ownClient, ownUser } from './settings/own-world.ts';
import type { Settings } from './settings/settings.ts';
import { partnersFront } from './partners-front.ts';
import { RequestLog } from './log/request-log.ts';
import { KeptState } from './state.ts';
import { UsageError } from './usage-error.ts';

/** The mock on its own: both stages, one clock, one armory, one log, a control address. */
export interface Standalone {
  sandbox: Mock;
  production: Mock;
  control: Control;
  armory: Armory;
  log: RequestLog;
  /** The settings for the suite, as the text of a `.env` file. */
  env: string;
  /** As if nothing had happened yet. The clock goes on. */
  reset: () => void;
  stop: () => Promise<void>;
}

interface More {
  envFile?: string | null;
  defects?: readonly DefectName[];
}

/** Starts it, and writes the settings of the suite where they were asked for. @throws UsageError */
export async function startStandalone(
  settings: Settings,
  documentation: Documentation,
  { envFile = null, defects = [] }: More = {},
): Promise<Standalone> {
  const file = envFile === null ? null : new OwnFile('write-env', envFile, HEADING);
  const tls = await certificateOf(settings);
  const shared = { clock: createClock(), armory: new Armory(), log: new RequestLog(documentation), defects };
  const { started, open, stop } = opened();
  const { port, productionPort, controlPort, controlHost, seed } = chosen(settings);
  const stage = (name: Stage) => startMock(optionsOf(name, settings, documentation, tls, shared));
  try {
    const sandbox = await open('port', port, () => stage('sandbox'));
    const production = await open('production-port', productionPort, () => stage('production'));
    const mocks = [sandbox, production];
    shared.log.watch(mocks);
    const kept = settings.state === undefined ? null : new KeptState(settings.state, mocks, shared.clock);
    if (kept) started.push(kept);
    const reset = () => {
      for (const { world } of mocks) world.reset();
      shared.armory.disarm();
      shared.log.clear();
    };
    const controlled = { ...shared, mocks, documentation, seed, reset };
    const control = await open('control-port', controlPort, () => startControl(controlPort, controlHost, controlled));
    const env = envBlock(mocks, control.baseUrl);
    file?.write(env);
    return { ...shared, sandbox, production, control, env: `${HEADING}\n${env}`, reset, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Servers that are opened one after the other, and stop together. */
function opened() {
  const started: { stop: () => Promise<void> }[] = [];
  const stop = async () => {
    await Promise.all(started.splice(0).map((server) => server.stop()));
  };
  const open = async <T extends { stop: () => Promise<void> }>(flag: string, port: number, start: () => Promise<T>) => {
    const server = await start().catch((error: unknown) => {
      throw explained(error, flag, port);
    });
    started.push(server);
    return server;
  };
  return { started, open, stop };
}

type Shared = Pick<MockOptions, 'clock' | 'armory' | 'defects'> & { log: RequestLog };

function optionsOf(
  stage: Stage,
  settings: Settings,
  documentation: Documentation,
  tls: Certificate | null,
  { log, ...shared }: Shared,
): MockOptions {
  const { host, seed, profile, skin, port, productionPort } = chosen(settings);
  const isSandbox = stage === 'sandbox';
  const address = isSandbox ? settings.publicUrl : settings.productionPublicUrl;
  const followsRequest = address === 'request' || (address === undefined && isWildcard(host));
  return {
    ...shared,
    ...{ stage, host, seed, profile, skin, port: isSandbox ? port : productionPort },
    ...(followsRequest ? {} : { publicUrl: address?.replace(/\/$/, '') }),
    // The schema has checked them.
    answers: settings.answers ?? {},
    lifetimes: lifetimesOf(settings.lifetimes),
    limits: (settings.limits ?? {}) as NonNullable<MockOptions['limits']>,
    redirectUris: settings.redirectUris ?? [],
    clients: (settings.clients ?? []).map(ownClient),
    users: [...errorUsers(stage, seed), ...(settings.users ?? []).map((user) => ownUser(user, seed))],
    front: partnersFront({ stage, cors: settings.cors ?? [], followsRequest, log, documentation }),
    ...(tls && (!isSandbox || settings.https?.sandbox) ? { tls } : {}),
  };
}

const isWildcard = (host: string) => host === '0.0.0.0' || host === '::';

/** They sign in with the password of the plain user. */
function errorUsers(stage: Stage, seed: string): User[] {
  const { users } = createSeed(seed, stage);
  return (['international', 'us'] as const).flatMap((region) => {
    const { password } = users[region].plain;
    return namedUsers.map(({ email, hasOtp }) =>
      ownUser({ email, password, region, otp: hasOtp ? 'outbox' : undefined }, seed),
    );
  });
}

const CERTIFICATE_HEADING = '# Certificate of the mock, written by `npm run mock`.';

/** Of a certificate that is made only the certificate is written; the key stays in this process. @throws UsageError */
async function certificateOf({
  https,
  host = '',
  publicUrl,
  productionPublicUrl,
}: Settings): Promise<Certificate | null> {
  if (!https) return null;
  const { certificate, key, write } = https;
  if (certificate !== undefined && key !== undefined) return { cert: readPem(certificate), key: readPem(key) };
  const names = [publicUrl, productionPublicUrl].flatMap((url) =>
    url && URL.canParse(url) ? [new URL(url).hostname] : [],
  );
  const file = new OwnFile('https', write ?? '', CERTIFICATE_HEADING);
  const made = await createCertificate([host, ...names].filter((name) => name !== '' && !isWildcard(name)));
  file.write(made.cert);
  return made;
}

function readPem(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`--certificate, --key: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function explained(error: unknown, flag: string, port: number): Error {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const problem = code === 'EADDRINUSE' ? 'in use' : code === 'EACCES' ? 'not allowed here' : null;
  if (problem !== null) return new UsageError(`Port ${port} is ${problem}. Give another one with --${flag}.`);
  return error instanceof Error ? error : new Error(String(error));
}
