import { createHash } from 'node:crypto';

/** Some of these names, by lot: the same for the same seed. */
export function drawn(names: readonly string[], seed: string, count: number): string[] {
  const ticket = (name: string) => createHash('sha256').update(`${seed} ${name}`).digest('hex');
  return names.toSorted((a, b) => ticket(a).localeCompare(ticket(b))).slice(0, count);
}
