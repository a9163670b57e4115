import type { ClaimId } from './claims/index.ts';
import type { ContradictionId } from './contradictions.ts';
import type { RequirementId } from './requirements/index.ts';
import type { PointKey } from './variants.ts';

/**
 * Faults in answers that no requirement can object to, because a document allows such an answer or none speaks of it. The
 * proof generates faults blindly; one that nobody notices is explained by a row here, or the suite has a gap.
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

const MEMBER_CHANGES = ['drop', 'null', 'retype', 'alter', 'empty'];

export const tolerances: readonly Tolerance[] = [
  {
    because: 'no page speaks of caching; what the token endpoint says is recorded',
    allowedBy: ['TOKEN-024'],
    changes: ['drop header'],
    what: ['cache-control'],
  },
  {
    because: 'no page prints these words, so any text will do',
    allowedBy: ['C-09', 'C-11', 'C-30'],
    changes: ['alter'],
    what: ['error_description', 'message'],
  },
  {
    because: 'no page prints the body of a login or a send call that is refused',
    allowedBy: ['C-08', 'C-09', 'C-11'],
    answers: ['login 40', 'login 41', 'login 42', 'loginOtp 4'],
    changes: MEMBER_CHANGES,
    what: ['message'],
  },
  {
    because: 'the words of 401 are printed for the user call alone',
    allowedBy: ['DOC-055'],
    answers: ['authorize 401 (Not', 'logout 401 (Not', 'revoke 401 (Not'],
    changes: MEMBER_CHANGES,
    what: ['message'],
  },
];
