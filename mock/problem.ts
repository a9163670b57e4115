/** Why a hosted page cannot be shown, and its status. A skin has the words for it. */
export const problems = {
  unknown: 404,
  expired: 400,
  finished: 400,
  redirectUri: 400,
  forged: 403,
  broken: 400,
  missing: 404,
} as const;

export type ProblemName = keyof typeof problems;

/** Thrown by the rules of the hosted UI. */
export class Problem extends Error {
  readonly problem: ProblemName;

  constructor(problem: ProblemName) {
    super(problem);
    this.problem = problem;
  }
}
