import { z } from 'zod';
import { firstLineOf, reasonOf, textOf } from './reason.ts';
import { failurePrint } from './signature.ts';
import { failuresOfExpect, isMismatch, judgeAttempt, type Attempt } from './verdict.ts';

export type TestFailure = z.infer<typeof TestFailure>;
/** One thing that went wrong in a test, the decisive one or another. */
export const TestFailure = z.strictObject({
  print: z.string().describe('Of all that it says, without what varies: a signature is made of it.'),
  other: z.string().nullable().describe('What it says, if it is no failed expect.'),
  said: z.string().optional().describe('What a failed expect says, perhaps cut.'),
});

/** All that went wrong in a test, in every attempt: a verdict tells only the worst of it. */
export function failuresIn(attempts: readonly Attempt[]): TestFailure[] {
  const byPrint = new Map<string, TestFailure>();
  for (const failure of attempts.flatMap(failuresOfAttempt)) {
    if (failure.other !== null || !byPrint.has(failure.print)) byPrint.set(failure.print, failure);
  }
  return [...byPrint.values()];
}

function failuresOfAttempt(attempt: Attempt): TestFailure[] {
  const expects = new Set(failuresOfExpect(attempt.steps));
  const thrown = attempt.errors.map((error): TestFailure => {
    const text = textOf(error);
    const judges = expects.has(text) && isMismatch(error);
    if (judges) return { print: failurePrint(text), other: null, said: reasonOf(text) };
    return { print: failurePrint(text), other: firstLineOf(reasonOf(text)) };
  });
  const { verdict, reason } = judgeAttempt(attempt);
  // One that was interrupted has no error that says so.
  const isSilent = verdict === 'inconclusive' && thrown.every(({ other }) => other === null);
  return isSilent ? [...thrown, { print: failurePrint(reason ?? ''), other: reason ?? '' }] : thrown;
}
