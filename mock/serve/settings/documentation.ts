import { z } from 'zod';
import type { ClaimId } from '#specs/claims/index.ts';
import type { Answers, PointKey } from '#specs/variants.ts';

/** What the documents say, handed in by who starts the mock: it knows the words of specs, not its values. */
export interface Documentation {
  /** The variation points and their documented answers. */
  points: Readonly<Record<PointKey, { title: string; default: string; answers: Readonly<Record<string, string>> }>>;
  claims: Readonly<Record<ClaimId, { says: string }>>;
  /** The API description, as YAML. */
  openapi: () => string;
}

/** Documented answers, by point. YAML reads 401 as a number. */
export function answersSchema({ points }: Pick<Documentation, 'points'>): z.ZodType<Partial<Answers>> {
  const shape = Object.entries(points).map(([point, { answers }]) => {
    const documented = z.enum(Object.keys(answers));
    return [point, z.preprocess((value) => (typeof value === 'number' ? String(value) : value), documented).optional()];
  });
  // The shape has every point and its answers.
  return z.strictObject(Object.fromEntries(shape));
}
