import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A part of the mutants: a seed always chooses the same ones of the same sources. */
export type Sample = z.infer<typeof Sample>;
export const Sample = z.object({ size: z.int().positive(), seed: z.string() });

/** The sample of a run, as JSON, for the process that judges the mutants. */
export const SAMPLE = 'MUTATION_SAMPLE';

/** The ids that belong to the sample; without one, all. */
export function chosenOf(ids: readonly string[], sample: Sample | undefined): Set<string> {
  if (sample === undefined) return new Set(ids);
  const rank = (id: string) => createHash('sha256').update(`${sample.seed}:${id}`).digest('hex');
  const ranked = ids.map((id) => ({ id, rank: rank(id) })).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return new Set(ranked.slice(0, sample.size).map(({ id }) => id));
}

/** The ids of the mutants in a source that holds them behind switches. */
export function mutantsIn(source: string): string[] {
  return [...source.matchAll(/stryMutAct_9fa48\("(\d+)"\)/g)].map(([, id = '']) => id);
}
