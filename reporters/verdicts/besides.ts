import { z } from 'zod';
import { messageOf, type Judgement } from '#evidence/judgement.ts';
import { textOf, wholeReasonOf, type Thrown } from './reason.ts';
import { failuresIn, TestFailure } from './test-failure.ts';
import { judgeAttempt, TestVerdict, type Attempt } from './verdict.ts';

export type Besides = z.infer<typeof Besides>;
/** A requirement that a test came upon broken, and that it does not verify: any answer may say a secret. */
export const Besides = z.strictObject({
  requirement: z.string(),
  judgement: TestVerdict,
  failures: z.array(TestFailure),
});

/**
 * Takes what breaks other requirements out of the attempts at a test, so that its own are not accused of it.
 * @param judgements those that the test has left
 * @param own the requirements that it verifies
 */
export function apart<A extends Attempt>(
  attempts: readonly A[],
  judgements: readonly Judgement[],
  own: readonly string[],
): { attempts: A[]; besides: Besides[] } {
  const foreign = judgements.filter(({ requirement }) => requirement !== undefined && !own.includes(requirement));
  if (foreign.length === 0) return { attempts: [...attempts], besides: [] };
  const isForeign = (error: Thrown) => foreign.some((judgement) => isOf(error, judgement));
  const ids = [...new Set(foreign.flatMap(({ requirement = '' }) => requirement))];
  return {
    attempts: attempts.map((attempt) => {
      const errors = attempt.errors.filter((error) => !isForeign(error));
      return { ...attempt, errors, status: isUndone(attempt, errors) ? 'passed' : attempt.status };
    }),
    besides: ids.flatMap((requirement) => {
      const said = foreign.filter((judgement) => judgement.requirement === requirement);
      return attempts.flatMap((attempt): Besides[] => {
        const errors = attempt.errors.filter((error) => said.some((judgement) => isOf(error, judgement)));
        if (errors.length === 0) return [];
        const alone = { ...attempt, status: 'failed' as const, errors };
        return [{ requirement, judgement: judgeAttempt(alone), failures: failuresIn([alone]) }];
      });
    }),
  };
}

/** It failed of nothing else. */
const isUndone = ({ status, errors }: Attempt, left: readonly Thrown[]) =>
  status === 'failed' && errors.length > 0 && left.length === 0;

const isOf = (error: Thrown, judgement: Judgement) =>
  wholeReasonOf(textOf(error)).includes(wholeReasonOf(messageOf(judgement)));
