import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { NoRun } from './no-run.ts';

/** Reads a file that a run left. @throws NoRun in one line when it is not there, or not one of this version */
export function readReport<Shape extends z.ZodType>(file: string, shape: Shape): z.infer<Shape> {
  const parsed = shape.safeParse(jsonIn(file));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const where = first?.path.join('.') ?? '';
  throw new NoRun(`${file} is not of this version (${where}: ${first?.message ?? ''}). Run npm start again.`);
}

function jsonIn(file: string): unknown {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return read;
  } catch (error) {
    throw new NoRun(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
