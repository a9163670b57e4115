import type { SweptMock } from '#fixtures/target/sweep.ts';
import type { Outcomes } from '#reporters/verdicts/outcome.ts';
import { verdictsOf, type GoldenVerdicts } from '../golden/golden.ts';
import { brokenMocks, CONFORMANT } from '../sweep/mocks.ts';

/**
 * What keeps the quick proof honest: it runs each defect against the tests that should notice it, so it would not see one
 * red too many. Some defects, others each time, are run against everything, and have to say what the golden verdicts say.
 */

export const LOT = 5;

const SUFFIX = ' against all tests';

export function spotChecks(lot: readonly string[]): SweptMock[] {
  const mocks = brokenMocks().filter(({ name }) => lot.includes(name));
  return mocks.map((mock) => ({ ...mock, name: mock.name + SUFFIX }));
}

/** What is violated for the drawn defects, in the golden verdicts and now. What could not be judged may vary with the machine. */
export function ofFullForm(
  lot: readonly string[],
  golden: GoldenVerdicts,
  outcomes: Outcomes,
): [GoldenVerdicts, GoldenVerdicts] {
  const pick = (verdicts: GoldenVerdicts, suffix = ''): GoldenVerdicts =>
    Object.fromEntries(lot.map((id) => [id, { violated: verdicts[id + suffix]?.['violated'] ?? [] }]));
  return [pick(golden), pick(verdictsOf(outcomes, CONFORMANT), SUFFIX)];
}
