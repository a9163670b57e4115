import type { ClaimId } from '#specs/claims/index.ts';
import type { ContradictionId } from '#specs/contradictions.ts';
import type { RequirementId } from '#specs/requirements/index.ts';
import type { PointKey } from '#specs/variants.ts';

/**
 * Faults in answers that no requirement can object to, because a document allows such an answer or none speaks of it. The
 * proof generates faults blindly; one that nobody notices is explained by a row here, or the suite has a gap.
 */
export interface Tolerance {
  /** Why, in words. */
  because: string;
  /** It does break a claim, and the suite does not see it: a known gap, counted as a survivor. */
  isGap?: true;
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
  {
    because: 'no document decides how an unknown user of the send call is answered',
    allowedBy: ['C-03'],
    answers: ['loginOtp 400 (OTP could not be sent)'],
    changes: ['status'],
  },
  {
    because: 'personal data that only the provider knows',
    allowedBy: ['DOC-054'],
    answers: ['user 200', 'usersMe 200'],
    changes: ['alter', 'empty', 'null'],
    what: [
      ...['firstName', 'lastName', 'phoneNumber', 'phoneCountryCode', 'addressLine1', 'addressLine2', 'city', 'zip'],
      ...['countryOfResidence', 'countryOfNationality'],
    ],
  },
  {
    because: 'the page has a creation time, but its name is a guess',
    allowedBy: ['DOC-054'],
    answers: ['user 200', 'usersMe 200'],
    changes: ['drop'],
    what: ['createdAt'],
  },
  {
    because: 'no page prints the status of this refusal',
    allowedBy: ['C-08', 'C-11'],
    answers: [
      ...[
        'login 401 (Your account',
        'login 400 (Your account',
        'login 413',
        'token 400 (invalid_request, Invalid parameter)',
      ],
      ...['token 422 ('],
    ],
    changes: ['status'],
  },
  {
    because: 'no page prints the body of a refusal of what is no such parameter or of the wrong type',
    allowedBy: ['C-09', 'C-11'],
    answers: [
      ...['token 400 (invalid_request, Invalid parameter)', 'token 422 ('],
      ...['token 400 (invalid_request, Malformed', 'token 400 (invalid_request, The body'],
      ...['authorize 400 (invalid_request, Malformed', 'authorize 400 (invalid_request, The body'],
    ],
    changes: MEMBER_CHANGES,
    what: ['error', 'error_description', 'message'],
  },
  {
    because: 'whether invalid_client comes with 401 or 400 is open',
    allowedBy: ['client.status'],
    answers: ['login 401 (invalid_client', 'loginOtp 401 (inv', 'logout 401 (inv', 'usersMe 401 (inv', 'user 401 (inv'],
    changes: ['status'],
  },
  {
    because: 'what is no 404 is no sign of the other documented path, and the tests say so',
    allowedBy: ['probe.path'],
    answers: ['usersMe 404', 'user 404'],
    changes: ['status', ...MEMBER_CHANGES, 'drop header', 'other content type', 'broken JSON', 'no body'],
  },
  {
    because: 'no page says whether the token of an unfinished registration works, or that there is one',
    allowedBy: ['DOC-038'],
    answers: ['login 200 (accessToken isLinked isOtpRequired phase'],
    changes: ['alter', 'null'],
    what: ['accessToken'],
  },
  {
    because: 'how a telephone number is masked is not printed',
    allowedBy: ['DOC-034'],
    answers: ['login 200 (isLinked'],
    changes: ['alter'],
    what: ['phoneNumber'],
  },
  {
    because:
      'isLinked is watched where the sign-in is complete, not in the answers of a challenge or an unfinished registration',
    isGap: true,
    allowedBy: ['DOC-037'],
    answers: ['login 200 (isLinked', 'login 200 (accessToken isLinked isOtpRequired phase'],
    changes: ['alter'],
    what: ['isLinked'],
  },
];
