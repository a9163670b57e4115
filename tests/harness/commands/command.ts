import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Compliance } from '#reporters/verdicts/formats/compliance.ts';

/** The commands of the README, without their set-up: it would reinstall the packages that these tests run on. */
export const START = ['--import', 'tsx', 'scripts/start.ts'];
export const REPORT = ['--import', 'tsx', 'scripts/report.ts'];
export const DOCTOR = ['--import', 'tsx', 'scripts/doctor.ts'];
export const MOCK = ['--import', 'tsx', 'scripts/mock.ts'];
export const CERTIFY = ['--import', 'tsx', 'scripts/certify.ts'];
export const PROVE = ['--import', 'tsx', 'scripts/prove.ts'];
export const PLAYWRIGHT = ['node_modules/@playwright/test/cli.js', 'test'];

export interface Ended {
  code: number;
  /** What it printed on both streams. */
  output: string;
}

export interface Started {
  child: ChildProcess;
  ended: Promise<Ended>;
}

/** Starts a command as a child of its own, with no settings but these: no `.env` of this folder either. */
export function started(args: string[], settings: Record<string, string>): Started {
  const { PATH = '', HOME = '', CHROMIUM_PATH = '' } = process.env;
  const child = spawn(process.execPath, args, {
    env: { PATH, HOME, CHROMIUM_PATH, DOTENV_CONFIG_PATH: 'none', ...settings },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(String(chunk)));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (status) => resolve({ code: status ?? -1, output: output.join('') }));
  });
  return { child, ended };
}

/** Runs a command to its end. */
export const run = (args: string[], settings: Record<string, string>): Promise<Ended> => started(args, settings).ended;

/** The compliance file that a run left for an environment. */
export async function complianceOf(reportsDir: string, environment: string): Promise<Compliance> {
  return Compliance.parse(JSON.parse(await readFile(join(reportsDir, environment, 'compliance.json'), 'utf8')));
}

/** The mock as a process of its own on free ports; ready when this resolves. The caller kills it. */
export async function startedMock(...flags: string[]): Promise<ChildProcess> {
  const ports = ['--port=0', '--production-port=0', '--control-port=0'];
  const mock = spawn(process.execPath, [...MOCK, ...ports, ...flags]);
  for await (const line of createInterface(mock.stdout)) if (line.includes('ready')) break;
  return mock;
}
