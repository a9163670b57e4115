import { mergeFacts } from '#reporters/verdicts/merged-observations.ts';
import type { Outcome } from '#reporters/verdicts/outcome.ts';
import type { MutationProof } from '#reporters/verdicts/formats/proof.ts';
import { isRed } from '#reporters/verdicts/verdict.ts';
import { requirements, type RequirementId } from '#specs/requirements/index.ts';
import { tolerances, type Tolerance } from './tolerances.ts';
import type { GeneratedMutation } from './answer-faults.ts';

type Verdict = Pick<MutationProof, 'result' | 'red' | 'because' | 'allowedBy'>;

/** What the suite made of a generated fault. */
export function mutationProofOf(generated: GeneratedMutation, outcome: Outcome | undefined): MutationProof {
  const { name, operation } = generated;
  return { name, operation, ...verdictOn(generated, outcome) };
}

function verdictOn(generated: GeneratedMutation, outcome: Outcome | undefined): Verdict {
  if (!outcome?.reached) return survived('no test came to where the answer is spoiled');
  const { verdicts } = outcome;
  const red = Object.keys(verdicts).filter((id) => verdicts[id] === 'violated');
  if (red.length > 0) return { result: 'caught', red, because: null, allowedBy: [] };
  const isAnyRed = Object.values(verdicts).some(isRed);
  const { change } = generated.mutation;
  // Where no answer comes, nothing can be judged; what counts is that nothing is called conformant.
  if (change.kind === 'closed connection' && isAnyRed) return { result: 'caught', red, because: null, allowedBy: [] };
  const rows = rowsThatAsk(generated);
  if (rows.every((id) => requirements[id as RequirementId].level === 'INFO')) return tolerated(UNDECIDED, rows);
  const row = tolerances.find((each) => allows(each, generated));
  if (row?.isGap) return survived(row.because, [...row.allowedBy]);
  if (row) return tolerated(row.because, [...row.allowedBy]);
  if (isAnyRed) return survived('some tests could not go on, and none says what is wrong');
  return asDocumented(generated, outcome) ?? survived('no test says anything else');
}

/** The answer is another documented one, or no document decides it and the report says what was seen. */
function asDocumented({ conformant, tests }: GeneratedMutation, { variants, facts }: Outcome): Verdict | undefined {
  const stories = tests.flatMap((title) => conformant.stories[title] ?? []);
  const points = changes(mergeFacts(stories.map((story) => story.variants)), variants);
  if (points.length > 0) return tolerated('it is another documented answer', points);
  const recorded = Object.keys(facts).filter((id) => {
    const own = stories.filter(({ requirements: ids }) => ids.includes(id));
    return changes(mergeFacts(own.map((story) => story.facts)), facts[id] ?? {}).length > 0;
  });
  if (recorded.length > 0) return tolerated(UNDECIDED, recorded);
  return undefined;
}

const UNDECIDED = 'no document decides it, and the report records what was seen';

/** The requirements of all tests that get the answer. */
function rowsThatAsk({ conformant, tests }: GeneratedMutation): string[] {
  return [...new Set(tests.flatMap((title) => conformant.stories[title]?.requirements ?? []))];
}

function changes(usual: Record<string, string>, seen: Record<string, string>): string[] {
  const names = new Set([...Object.keys(usual), ...Object.keys(seen)]);
  return [...names].filter((name) => usual[name] !== seen[name]);
}

function allows(
  { answers, changes: kinds, what }: Tolerance,
  { answer, mutation: { change } }: GeneratedMutation,
): boolean {
  const named = 'member' in change ? change.member : 'header' in change ? change.header : undefined;
  return (
    (answers?.some((start) => answer.startsWith(start)) ?? true) &&
    kinds.includes(change.kind) &&
    (what === undefined || (named !== undefined && what.includes(named)))
  );
}

const tolerated = (because: string, allowedBy: string[]): Verdict => ({
  result: 'tolerated',
  red: [],
  because,
  allowedBy,
});

/** @param knownTo the requirements that should have seen it: an explained survivor */
const survived = (because: string, knownTo: string[] = []): Verdict => {
  return { result: 'survived', red: [], because, allowedBy: knownTo };
};
