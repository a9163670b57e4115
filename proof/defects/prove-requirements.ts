import { defects } from '#mock/faults/defects.ts';
import { requirements, type Requirement } from '#specs/requirements/index.ts';
import { changedVerdicts, readGolden, verdictsOf, writeGolden } from '../golden/golden.ts';
import { partOf, withPart } from '../golden/golden-part.ts';
import { alarmsOf, unclearFindings } from './kill-table.ts';
import { brokenMocks, CONFORMANT } from '../sweep/mocks.ts';
import { requirementLines, requirementProofOf } from './requirement-proof.ts';
import { sweep } from '../sweep/sweep.ts';

/**
 * Runs every defect against the tests of some requirements alone, and prints which defects these notice and where the golden
 * verdicts say something else.
 * @param isUpdate whether the golden verdicts take what was seen, if nothing else is wrong
 * @returns the exit code
 */
export async function proveRequirements(ids: readonly string[], isUpdate: boolean): Promise<number> {
  const outcomes = await sweep(brokenMocks().map((mock) => ({ ...mock, only: ids })));
  const rows: Record<string, Requirement> = requirements;
  const proofs = ids.map((id) => requirementProofOf(id, rows[id]?.level ?? 'MUST', defects, outcomes));
  const flaws = [
    ...alarmsOf(outcomes[CONFORMANT]),
    ...unclearFindings(outcomes),
    ...proofs.flatMap((proof) => proof.flaws),
  ];
  const golden = readGolden();
  const mocks = [CONFORMANT, ...Object.keys(defects)];
  const known = mocks.filter((mock) => golden.verdicts[mock]);
  const seen = partOf(verdictsOf(outcomes, CONFORMANT), known, ids);
  const changed = changedVerdicts(partOf(golden.verdicts, known, ids), seen);
  const isWritten = isUpdate && flaws.length === 0 && changed.length > 0;
  const unknown = mocks.filter((mock) => !golden.verdicts[mock]).map(unknownTo);
  const lines = [...proofs.flatMap(requirementLines), ...flaws, ...unknown, ...differences(changed, ids, isWritten)];
  for (const line of lines) console.log(line);
  if (isWritten) console.log(writeGolden({ ...golden, verdicts: withPart(golden.verdicts, seen, ids) }));
  const isGolden = isWritten || changed.length === 0;
  return isGolden && flaws.length === 0 && unknown.length === 0 ? 0 : 1;
}

/** What is said of one requirement would pass for all that is said of the defect. */
const unknownTo = (mock: string) =>
  `${mock} has no golden verdicts, and gets none from this form: npm run prove -- ${mock} --update`;

function differences(changed: readonly string[], ids: readonly string[], isWritten: boolean): string[] {
  if (changed.length === 0) return ['The golden verdicts say the same.'];
  const lines = changed.map((line) => `  ${line}`);
  if (isWritten) return ['The golden verdicts said something else, and now say this:', ...lines];
  return [
    'The golden verdicts say something else:',
    ...lines,
    `Review it, then npm run prove -- ${ids.join(' ')} --update`,
  ];
}
