// All checks that run nothing of the suite, as many side by side as there are cores. Each tells what it found; a red one
// ends this with code 1, after all have ended.
import { availableParallelism } from 'node:os';
import { quietNpmScript } from './run/npm-script.ts';

/** What takes longest begins first. */
const waiting = ['types', 'register', 'recipes', 'openapi', 'knip', 'format', 'lint'];

await Promise.all(Array.from({ length: availableParallelism() }, () => work()));

async function work(): Promise<void> {
  for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) {
    const { code, output } = await quietNpmScript(script);
    console.log(`${code === 0 ? 'ok ' : 'RED'} ${script}`);
    if (code !== 0) process.exitCode = 1;
    if (code !== 0) console.error(output.trimEnd());
  }
}
