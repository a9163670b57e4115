// Asks for the few values of a first run, checks each group at once, and writes .env. Exit codes: 0 it is written, 3 it is not.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { provideRunMarks } from '#evidence/run-marks.ts';
import { initialise, Unfinished } from './init/initialise.ts';
import { terminal } from './init/terminal.ts';

const NOT_WRITTEN = 3;
const FILE = join(import.meta.dirname, '..', '.env');

process.exitCode = await init();

async function init(): Promise<number> {
  if (existsSync(FILE)) {
    console.error(
      `${FILE} is there already, and is left as it is. Edit it, or move it away and run npm run init again.`,
    );
    return NOT_WRITTEN;
  }
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    console.error(
      'npm run init asks questions, so it needs a terminal. Without one, copy .env.example to .env, fill in the five ' +
        'settings of a first run, and let npm run doctor check them.',
    );
    return NOT_WRITTEN;
  }
  provideRunMarks();
  const desk = terminal();
  try {
    await initialise(desk, FILE);
    return 0;
  } catch (error) {
    if (!(error instanceof Unfinished)) throw error;
    console.error(error.message);
    return NOT_WRITTEN;
  } finally {
    desk.close();
  }
}
