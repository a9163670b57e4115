/** Why a hosted page cannot be shown. Rendered by `views/problem.ts`. */
export const problems = {
  unknown: {
    status: 404,
    title: 'This sign-in link does not work',
    text: 'The link is incomplete, or it is no longer known here.',
  },
  expired: {
    status: 400,
    title: 'This sign-in has expired',
    text: 'OAuth session has expired: a sign-in has to be completed within 10 minutes. Nothing was shared.',
  },
  finished: {
    status: 400,
    title: 'This sign-in is already complete',
    text: 'Each link works once, and this one has been used.',
  },
  redirectUri: {
    status: 400,
    title: 'This app cannot be reached',
    text: 'redirect_uri does not match whitelisted URI',
  },
  forged: {
    status: 403,
    title: 'We could not confirm that this came from you',
    text: 'The form was sent from another page or browser, or cookies are switched off.',
  },
  broken: {
    status: 400,
    title: 'We could not read that',
    text: 'The form did not arrive as it was sent.',
  },
  missing: {
    status: 404,
    title: 'There is no such page',
    text: 'Check the address.',
  },
} as const satisfies Record<string, { status: number; title: string; text: string }>;

export type ProblemName = keyof typeof problems;

/** Thrown by the rules of the hosted UI. */
export class Problem extends Error {
  readonly problem: ProblemName;

  constructor(problem: ProblemName) {
    super(problem);
    this.problem = problem;
  }
}
