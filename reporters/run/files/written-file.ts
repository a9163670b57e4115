import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file as a whole or not at all: a reader never sees half of it, not even after a kill. Makes its folder. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Why the reports are not there, and what to do, in words. */
export function unwritable(reportsDir: string, error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return `The reports cannot be written to ${reportsDir}: ${why}\nMake room or make the folder writable, or set REPORTS_DIR to another; then npm run report makes them from what ran.`;
}
