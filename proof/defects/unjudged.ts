import { defects, type Defect } from '#mock/faults/defects.ts';
import type { Outcome, Outcomes } from '#reporters/verdicts/outcome.ts';

/** More than these is no hiccup of the machine. */
const MOST = 10;

/**
 * The defects that were not judged: no test came to them, or a requirement that they violate is inconclusive. A browser that
 * starts too slowly does this, and so these run once more. A defect that was met and found conformant anywhere is not among
 * them: it survived, and a second run must not hide that.
 */
export function unjudged(outcomes: Outcomes): string[] {
  const ids = Object.entries<Defect>(defects)
    .filter(([id, defect]) => outcomes[id] && !isJudged(outcomes[id], defect))
    .map(([id]) => id);
  return ids.length > MOST ? [] : ids;
}

function isJudged({ reached, verdicts }: Outcome, { violates }: Defect): boolean {
  const said = violates.map((requirement) => verdicts[requirement]);
  return reached && (said.includes('conformant') || !said.includes('inconclusive'));
}
