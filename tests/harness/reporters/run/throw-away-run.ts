import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '#scripts/set-up/chromium.mjs';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const REPORTERS = join(ROOT, 'reporters');

/** A Playwright project in a folder of its own, run as a child process with our reporters. */
export interface ThrowAway {
  /** Below the repository, so that packages resolve. */
  folder: string;
  /** Source of each test file, by name. */
  tests: Record<string, string>;
  /** `metadata` makes a project an environment's. */
  projects: { name: string; metadata?: Record<string, unknown>; testMatch?: string }[];
  /** In order. One of ours is named by its file; null stands for `list`. */
  reporters: [string, Record<string, unknown>?][];
  env?: Record<string, string>;
  /** Of a test, in milliseconds. */
  timeout?: number;
}

export interface Finished {
  exitCode: number | null;
  output: string;
}

/** Metadata of an environment's project that writes into the folder. */
export const metadataIn = (folder: string, kind = 'api', environment = 'sandbox') => {
  return { environment, kind, target: 'mock', strict: false, baseUrl: 'mock', reportsDir: join(folder, 'reports') };
};

/** Writes the project and starts it. `seen` resolves when the text was printed. */
export function startThrowAway(project: ThrowAway): { child: ChildProcess; finished: Promise<Finished>; seen: Seen } {
  const { folder } = project;
  mkdirSync(join(folder, 'tests'), { recursive: true });
  for (const [name, source] of Object.entries(project.tests)) writeFileSync(join(folder, 'tests', name), source);
  const config = join(folder, 'playwright.config.mjs');
  writeFileSync(config, `export default ${JSON.stringify(configOf(project), null, 2)};\n`);
  const cli = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  const child = spawn(process.execPath, [cli, 'test', `--config=${config}`], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...project.env },
  });
  let output = '';
  const seen: Seen = (text) =>
    new Promise((resolve) => {
      const look = () => output.includes(text) && resolve();
      child.stdout.on('data', look);
      look();
    });
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const finished = new Promise<Finished>((resolve) => {
    child.on('close', (exitCode) => resolve({ exitCode, output }));
  });
  return { child, finished, seen };
}

type Seen = (text: string) => Promise<void>;

export const runThrowAway = (project: ThrowAway): Promise<Finished> => startThrowAway(project).finished;

function configOf({ folder, projects, reporters, timeout = 10_000 }: ThrowAway) {
  const executablePath = findChromium()?.path;
  return {
    testDir: './tests',
    outputDir: join(folder, 'output'),
    timeout,
    workers: 1,
    projects,
    reporter: reporters.map(([name, options]) => [name.endsWith('.ts') ? join(REPORTERS, name) : name, options ?? {}]),
    use: executablePath === undefined ? {} : { launchOptions: { executablePath } },
  };
}
