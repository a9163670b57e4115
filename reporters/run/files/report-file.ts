import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { NoRun } from './no-run.ts';

/** A file of another version differs in a hundred places. */
const LONGEST = 300;

/** Reads a file that a run left. @throws NoRun in one line when it cannot be read, or is not one of this version */
export function readReport<Shape extends z.ZodType>(file: string, shape: Shape): z.infer<Shape> {
  const parsed = shape.safeParse(jsonIn(file));
  if (parsed.success) return parsed.data;
  const why = z.prettifyError(parsed.error).replaceAll(/\s*\n\s*/g, ' ');
  throw new NoRun(`${file} is not what its format says: ${why.slice(0, LONGEST)}.`);
}

function jsonIn(file: string): unknown {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return read;
  } catch (error) {
    throw new NoRun(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
