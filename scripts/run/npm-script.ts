import { spawn } from 'node:child_process';
import { once } from 'node:events';

const isWindows = process.platform === 'win32';

/** Runs an npm script with the terminal of this process and returns its exit code. */
export async function npmScript(script: string, ...args: string[]): Promise<number> {
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], { stdio: 'inherit', shell: isWindows });
  await once(child, 'close');
  return child.exitCode ?? 1;
}

/** Runs an npm script and returns its exit code and all that it printed. */
export async function quietNpmScript(script: string): Promise<{ code: number; output: string }> {
  const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'], shell: isWindows });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => printed.push(String(chunk)));
  await once(child, 'close');
  return { code: child.exitCode ?? 1, output: printed.join('') };
}
