import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command and all its processes cost. */
export interface Cost {
  /** Seconds. */
  wall: number;
  /** Seconds of all processors together: other work on the machine disturbs it little. */
  cpu: number;
  /** The most memory that its processes had together, in MB; null where the system does not tell. */
  memory: number | null;
}

/** How often memory is looked at, in milliseconds. */
const LOOK_EVERY = 500;

/** Runs a command; the shell's own account of the time includes all processes that have ended. */
export async function costOf(command: string, env: Record<string, string> = {}): Promise<Cost> {
  const timed = `TIMEFORMAT='%R %U %S'; time ${command} > /dev/null`;
  const child = spawn('bash', ['-c', timed], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const printed: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => printed.push(String(chunk)));
  let most: number | null = null;
  const look = setInterval(() => {
    const now = memoryBelow(child.pid ?? 0);
    if (now !== null) most = Math.max(most ?? 0, now);
  }, LOOK_EVERY);
  await once(child, 'close');
  clearInterval(look);
  const [wall = 0, user = 0, system = 0] = (printed.join('').trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { wall, cpu: user + system, memory: most };
}

/** Of a process and its descendants, in MB; what they share counts once. Null where there is no /proc. */
function memoryBelow(root: number): number | null {
  const parents = new Map(processes().map((pid) => [pid, parentOf(pid)]));
  if (parents.size === 0) return null;
  const belongs = (pid: number): boolean => pid === root || (pid > 1 && belongs(parents.get(pid) ?? 0));
  const bytes = [...parents.keys()].filter(belongs).map((pid) => fieldOf(`/proc/${pid}/smaps_rollup`, /^Pss: +(\d+)/m));
  return bytes.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024;
}

function processes(): number[] {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0);
  } catch {
    return [];
  }
}

const parentOf = (pid: number) => fieldOf(`/proc/${pid}/status`, /^PPid:\s+(\d+)/m);

/** 0 for a process that has ended since. */
function fieldOf(file: string, field: RegExp): number {
  try {
    return Number(field.exec(readFileSync(file, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
