import type { Defect } from '#mock/defects.ts';
import type { Outcome } from '#reporters/outcome.ts';
import type { DefectProof } from '#reporters/proof-schema.ts';

/** @param usual what is said of the mock without a defect */
export function proofOf(
  id: string,
  defect: Defect,
  outcome: Outcome | undefined,
  usual: Outcome | undefined,
): DefectProof {
  const { harm, violates, changes = [] } = defect;
  const { verdicts = {}, facts = {}, reached = false } = outcome ?? {};
  const red = Object.keys(verdicts).filter((requirement) => verdicts[requirement] === 'violated');
  const isChanged = changes.length > 0 && Object.entries(facts).some(([name, value]) => usual?.facts[name] !== value);
  const exact = [...violates].sort().join() === red.toSorted().join();
  return { id, harm, violates: [...violates], red, caught: red.length > 0 || isChanged, exact, reached };
}

/** What is wrong with a proof, in one sentence; undefined if nothing is. */
export function flawOf({ caught, exact, reached, red, violates }: DefectProof): string | undefined {
  if (!reached) return 'no test came to where the mock is broken';
  if (!caught) return `SURVIVED: ${list(violates)} should be red`;
  if (exact) return undefined;
  const missing = violates.filter((id) => !red.includes(id));
  const surplus = red.filter((id) => !violates.includes(id));
  return [
    ...(missing.length > 0 ? [`${list(missing)} should be red too`] : []),
    ...(surplus.length > 0 ? [`${list(surplus)} should not be red`] : []),
  ].join('; ');
}

/** One line for each defect: what became red, and what is wrong with that. */
export function killTable(proofs: readonly DefectProof[]): string[] {
  const width = Math.max(...proofs.map(({ id }) => id.length));
  return proofs.map((proof) => {
    const flaw = flawOf(proof);
    const red = list(proof.red) || 'recorded as something else';
    return `${flaw ? '✗' : '✓'} ${proof.id.padEnd(width)}  ${flaw ?? red}`;
  });
}

const list = (ids: readonly string[]) => ids.join(' ');
