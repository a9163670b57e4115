import { z } from 'zod';
import { causes, declaredCause, isUnanswered, NOT_APPLICABLE, NOT_SENT, type Cause } from '#evidence/reasons.ts';
import type { Level } from '#specs/requirements/index.ts';
import { guessedCause, isBrokenMatcher, isTimeOut, reasonOf, textOf, type Thrown } from './reason.ts';

/** Every verdict, the worst first: several tests on one requirement, the worst word counts. */
export const verdicts = ['violated', 'inconclusive', 'untested', 'not applicable', 'conformant'] as const;
export type Verdict = (typeof verdicts)[number];

export type TestVerdict = z.infer<typeof TestVerdict>;
export const TestVerdict = z.strictObject({
  verdict: z.enum(verdicts),
  cause: z.enum(causes).nullable().describe('Only for inconclusive.'),
  reason: z.string().nullable(),
});

/** A step of a test, as Playwright reports it. */
export interface Step {
  category: string;
  error?: Thrown | undefined;
  steps: readonly Step[];
}

/** One attempt at a test: the part of Playwright's TestResult that decides. */
export interface Attempt {
  status: 'passed' | 'failed' | 'timedOut' | 'skipped' | 'interrupted';
  /** In the order in which they were thrown, soft ones too. */
  errors: readonly Thrown[];
  steps: readonly Step[];
  annotations: readonly { type: string; description?: string | undefined }[];
}

export const isRed = (verdict: Verdict) => verdict === 'violated' || verdict === 'inconclusive';

/** The verdict on a test: its worst attempt of those that count. No attempt at all is `untested`. */
export function judgeTest(attempts: readonly Attempt[]): TestVerdict {
  const judged = countedAttempts(attempts).map(judgeAttempt);
  return worst(judged) ?? { verdict: 'untested', cause: null, reason: 'did not run' };
}

/**
 * An attempt that got no answer may run once more. An attempt in which the target has answered otherwise than a test needs, or
 * in which a failed expect has judged it, may not: an answer is never asked for again until it pleases.
 */
export function mayRunAgain(attempt: Attempt): boolean {
  const { verdict, cause } = judgeAttempt(attempt);
  if (verdict !== 'inconclusive' || cause !== 'environment') return false;
  const failedExpects = new Set(failuresOfExpect(attempt.steps));
  const hasJudged = attempt.errors.some((error) => failedExpects.has(textOf(error)) && isMismatch(error));
  return !hasJudged && attempt.errors.some(isOfNetwork);
}

const isOfNetwork = (error: Thrown) =>
  isUnanswered(error) || (declaredCause(error) === null && guessedCause(textOf(error)) === 'environment');

/** Without the attempts that say nothing of the target because another one followed. */
export function countedAttempts<A extends Attempt>(attempts: readonly A[]): A[] {
  const [first, ...again] = attempts;
  return first && again.length > 0 && mayRunAgain(first) ? countedAttempts(again) : [...attempts];
}

export function judgeAttempt(attempt: Attempt): TestVerdict {
  if (attempt.status === 'passed') return { verdict: 'conformant', cause: null, reason: null };
  if (attempt.status === 'skipped') return judgeSkip(attempt.annotations);
  if (attempt.status === 'interrupted') return inconclusiveBecause('harness', 'the run was interrupted');
  return judgeErrors(attempt);
}

/** The verdict on a requirement from the judgements of its tests. At level INFO nothing is violated, only recorded. */
export function judgeRequirement(
  level: Level,
  tests: readonly TestVerdict[],
  recorded: string | null = null,
): TestVerdict {
  const judged = level === 'INFO' ? tests.map(asRecorded) : tests;
  const decisive = worst(judged);
  if (decisive === undefined) return { verdict: 'untested', cause: null, reason: 'no test ran' };
  if (level === 'INFO' && decisive.verdict === 'conformant' && decisive.reason === null && recorded !== null) {
    return { ...decisive, reason: `recorded: ${recorded}` };
  }
  return decisive;
}

function asRecorded(judgement: TestVerdict): TestVerdict {
  if (judgement.verdict !== 'violated') return judgement;
  return { verdict: 'conformant', cause: null, reason: `recorded: ${judgement.reason ?? 'nothing said'}` };
}

/** The worst judgement; among equals the one that says more. */
function worst(judgements: readonly TestVerdict[]): TestVerdict | undefined {
  for (const verdict of verdicts) {
    const found = judgements.filter((judgement) => judgement.verdict === verdict);
    if (found.length > 0) return found.find(({ reason }) => reason !== null) ?? found[0];
  }
  return undefined;
}

function judgeSkip(annotations: Attempt['annotations']): TestVerdict {
  const skip = annotations.find(({ type }) => type === 'skip' || type === 'fixme');
  const said = skip?.description ?? '';
  if (said.startsWith(NOT_APPLICABLE)) {
    return { verdict: 'not applicable', cause: null, reason: said.slice(NOT_APPLICABLE.length) };
  }
  if (said.startsWith(NOT_SENT)) return inconclusiveBecause('environment', said.slice(NOT_SENT.length));
  const reason = skip === undefined ? 'did not run' : `skipped${said && `: ${said}`}`;
  return { verdict: 'untested', cause: null, reason };
}

/**
 * Goes through the errors in the order in which they were thrown; the first that decides wins. An error that declares
 * itself inconclusive, or the end of the test's time, makes all that follows unreliable. A failed expect judges the
 * target, also when something else broke before or after it. Everything else says only that we could not look.
 */
function judgeErrors({ errors, steps, status }: Attempt): TestVerdict {
  const failedExpects = new Set(failuresOfExpect(steps));
  const texts = errors.map(textOf);
  for (const error of errors) {
    const [cause, text] = [declaredCause(error), textOf(error)];
    if (cause !== null) return inconclusiveBecause(cause, reasonOf(text));
    if (isTimeOut(text)) return outOfTime(errors);
    if (!failedExpects.has(text)) continue;
    if (isBrokenMatcher(text)) return inconclusiveBecause('harness', `a matcher broke: ${reasonOf(text)}`);
    return { verdict: 'violated', cause: null, reason: reasonOf(text) };
  }
  const [first] = texts;
  if (first === undefined) return inconclusiveBecause('harness', `${status} without an error`);
  return inconclusiveBecause(guessedCause(first), reasonOf(first));
}

/** The end of a test's time says little; an error that declares a cause may say what was slow. */
function outOfTime(errors: readonly Thrown[]): TestVerdict {
  const told = errors.find((error) => declaredCause(error) === 'environment');
  return inconclusiveBecause(
    'environment',
    reasonOf(textOf(told ?? errors.find((error) => isTimeOut(textOf(error))) ?? {})),
  );
}

/** True if a failed expect with this error judges the target. */
export const isMismatch = (error: Thrown) =>
  declaredCause(error) === null && !isTimeOut(textOf(error)) && !isBrokenMatcher(textOf(error));

/** The messages of failed expects. An expect that passed in the end (toPass, poll) forgives the tries inside it. */
export function failuresOfExpect(steps: readonly Step[]): string[] {
  return steps.flatMap((step) => {
    if (step.category !== 'expect') return failuresOfExpect(step.steps);
    return step.error === undefined ? [] : [textOf(step.error), ...failuresOfExpect(step.steps)];
  });
}

function inconclusiveBecause(cause: Cause, reason: string): TestVerdict {
  return { verdict: 'inconclusive', cause, reason: reason || 'no message' };
}
