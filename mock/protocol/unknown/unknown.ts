import { refuse } from '../refusal.ts';
import type { Asked } from '../request/asked.ts';
import type { Rules } from '../rules.ts';

/** A path that no document names. */
export const unknownPath = {
  unknownPathsAreNotFound: () => refuse('pathUnknown'),
} satisfies Rules<Asked>;

/** A documented path, asked by another method than the documented one. */
export const otherMethod = {
  otherMethodsAreNotAllowed: () => refuse('methodUnknown'),
} satisfies Rules<Asked>;
