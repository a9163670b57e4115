import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { dayOf } from '../verdicts/calendar.ts';
import { clientRegister, register } from '../verdicts/register/specs-register.ts';
import { readWaivers } from '../verdicts/waivers/list.ts';
import type { Waiver } from '../verdicts/formats/waivers.ts';

const FILE = join(import.meta.dirname, '..', '..', 'waivers.json');

const all = { ...register.requirements, ...clientRegister.requirements };

/** Where they were before version 0.2. */
const OLD_FILE = join(import.meta.dirname, '..', '..', 'specs', 'waivers.json');

/**
 * The waivers of this project, or of the file that WAIVERS names, checked against the register.
 * @param env `process.env`
 * @returns also what is wrong with them, a sentence each
 */
export function checkedWaivers(
  env: Readonly<Record<string, string | undefined>>,
  today = dayOf(Date.now()),
): { waivers: Waiver[]; problems: string[] } {
  const file = env['WAIVERS'] ? resolve(env['WAIVERS']) : FILE;
  const name = relative('.', file);
  const moved = existsSync(OLD_FILE)
    ? ['Waivers have moved: move the rows of specs/waivers.json to waivers.json.']
    : [];
  try {
    const read = readWaivers(readFileSync(file, 'utf8'), { file: name, requirements: all, today });
    return { ...read, problems: [...moved, ...read.problems] };
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return {
      waivers: [],
      problems: [`${name}, the file of waivers, cannot be read (${why}). Correct WAIVERS, or unset it.`],
    };
  }
}

/** The waivers of a run that has been checked. @throws Error when it was not */
export function loadWaivers(env: Readonly<Record<string, string | undefined>>): Waiver[] {
  const { waivers, problems } = checkedWaivers(env);
  if (problems.length > 0) throw new Error(`The waivers are wrong:\n${problems.join('\n')}`);
  return waivers;
}
