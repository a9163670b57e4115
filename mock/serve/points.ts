import { z } from 'zod';
import type { Answers, PointKey } from '#specs/variants.ts';

/** The variation points and their documented answers, handed in by who starts the mock: it knows the words of specs, not its values. */
export type Points = Readonly<
  Record<PointKey, { readonly title: string; readonly answers: Readonly<Record<string, string>> }>
>;

/** Documented answers, by point. */
export function answersSchema(points: Points): z.ZodType<Partial<Answers>> {
  const shape = Object.entries(points).map(([point, { answers }]) => [point, z.enum(Object.keys(answers)).optional()]);
  // The shape has every point and its answers.
  return z.strictObject(Object.fromEntries(shape));
}
