import type { ClaimId } from './claims/index.ts';
import type { ContradictionId } from './contradictions.ts';
import type { RequirementId } from './requirements/index.ts';
import type { PointKey } from './variants.ts';

/**
 * Faults in answers that no requirement can object to, because a document allows such an answer. The proof generates faults
 * blindly; one that nobody notices is explained by a row here, or the suite has a gap.
 */
export interface Tolerance {
  /** Why, in words. */
  because: string;
  allowedBy: readonly (ClaimId | PointKey | RequirementId | ContradictionId)[];
  /** How the names of the answers begin (`login 401 (Invalid`); any, if absent. */
  answers?: readonly string[];
  /** The kinds of change. */
  changes: readonly string[];
  /** The members or headers that are changed; any, if absent. */
  what?: readonly string[];
}

export const tolerances: readonly Tolerance[] = [];
