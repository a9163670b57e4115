import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Compliance } from '#reporters/compliance-schema.ts';

/** The commands of the README, without their set-up: it would reinstall the packages that these tests run on. */
export const START = ['--import', 'tsx', 'scripts/start.ts'];
export const MOCK = ['--import', 'tsx', 'scripts/mock.ts'];
export const PLAYWRIGHT = ['node_modules/@playwright/test/cli.js', 'test'];

export interface Ended {
  code: number;
  /** What it printed on both streams. */
  output: string;
}

/** Runs a command as a child of its own, with no settings but these: no `.env` of this folder either. */
export async function run(args: string[], settings: Record<string, string>): Promise<Ended> {
  const { PATH = '', HOME = '', CHROMIUM_PATH = '' } = process.env;
  const child = spawn(process.execPath, args, {
    env: { PATH, HOME, CHROMIUM_PATH, DOTENV_CONFIG_PATH: 'none', ...settings },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(String(chunk)));
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? -1)));
  return { code, output: output.join('') };
}

/** The compliance file that a run left for an environment. */
export async function complianceOf(reportsDir: string, environment: string): Promise<Compliance> {
  return Compliance.parse(JSON.parse(await readFile(join(reportsDir, environment, 'compliance.json'), 'utf8')));
}
