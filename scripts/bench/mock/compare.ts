import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ourClients, type OurServer } from './our-clients.ts';
import { asked, bestRates, type MakeClient } from './rate.ts';

/** Installed for the comparison alone, so that nobody else waits for them. */
const PEERS = { 'oauth2-mock-server': '8.2.3', 'oidc-provider': '8.8.1' };
const FOLDER = join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache', 'bench-peers');
/** Initiate makes a JWT, and so does a token answer of this peer: the nearest that two mocks do alike. */
const [OURS, PEER] = ['initiate, with a JWT', 'oauth2-mock-server'] as const;
const LEAST = 3;

/** Requests a second of our mock and of others, one process each, on this machine. Returns what is wrong, in words. */
export async function compareMocks(): Promise<string[]> {
  install();
  const servers: ChildProcess[] = [];
  const started = async (file: string, ...args: string[]) => {
    const server = forked(file, args);
    servers.push(server);
    return told(server);
  };
  try {
    const contestants = ourClients((await started('our-server.ts')) as OurServer);
    for (const peer of Object.keys(PEERS)) {
      const { url } = (await started('peer-server.mjs', peer, FOLDER)) as { url: string };
      contestants[peer] = clientOf(url);
    }
    return judged(await bestRates(contestants));
  } finally {
    for (const server of servers) server.kill();
  }
}

function judged(rates: Readonly<Record<string, number>>): string[] {
  for (const [name, rate] of Object.entries(rates)) {
    const version = Object.entries(PEERS).find(([peer]) => peer === name)?.[1];
    const words = version === undefined ? `our ${name}` : `${name} ${version}, token`;
    console.log(`${words.padEnd(32)} ${rate.toFixed(0).padStart(6)} requests a second`);
  }
  const ratio = (rates[OURS] ?? 0) / (rates[PEER] ?? Infinity);
  console.log(`Our ${OURS}, is answered ${ratio.toFixed(1)} times as fast as ${PEER} answers a token`);
  return ratio >= LEAST ? [] : [`That should be ${LEAST} times. Is the machine quiet?`];
}

function install(): void {
  mkdirSync(FOLDER, { recursive: true });
  const packages = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`);
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--silent'];
  execFileSync('npm', ['install', '--prefix', FOLDER, ...quiet, ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function forked(file: string, args: string[]): ChildProcess {
  return fork(join(import.meta.dirname, file), args, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

async function told(server: ChildProcess): Promise<unknown> {
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`A server of the comparison ended with code ${String(code)} before it listened.`);
  });
  const [message] = (await Promise.race([once(server, 'message'), ended])) as unknown[];
  // It ends when it is killed, and nobody asks then.
  ended.catch(() => undefined);
  return message;
}

const clientOf =
  (url: string): MakeClient =>
  () =>
    Promise.resolve(() => {
      const form = 'grant_type=client_credentials&client_id=bench&client_secret=bench';
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return asked({ method: 'POST', url, headers, body: form });
    });
