import { isDeepStrictEqual } from 'node:util';
import type { Defect } from '#mock/defects.ts';
import type { Outcome } from '#reporters/verdicts/outcome.ts';
import type { DefectProof } from '#reporters/formats/proof.ts';

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
  const changed = changes.filter((requirement) => !isDeepStrictEqual(facts[requirement], usual?.facts[requirement]));
  const caught = red.length > 0 || changed.length > 0;
  const exact = list(violates.toSorted()) === list(red.toSorted()) && changed.length === changes.length;
  return { id, harm, violates: [...violates], red, changes: [...changes], changed, caught, exact, reached };
}

/** What is wrong with a proof, in one sentence; undefined if nothing is. */
export function flawOf({ caught, exact, reached, red, violates, changes, changed }: DefectProof): string | undefined {
  if (!reached) return 'no test came to where the mock is broken';
  const unchanged = changes.filter((id) => !changed.includes(id));
  if (!caught) return `SURVIVED: ${list([...violates, ...changes])} should notice`;
  if (exact) return undefined;
  const missing = violates.filter((id) => !red.includes(id));
  const surplus = red.filter((id) => !violates.includes(id));
  return [
    ...(missing.length > 0 ? [`${list(missing)} should be red too`] : []),
    ...(unchanged.length > 0 ? [`${list(unchanged)} should record something else`] : []),
    ...(surplus.length > 0 ? [`${list(surplus)} should not be red`] : []),
  ].join('; ');
}

/** One line for each defect: what became red (in brackets what recorded something else), and what is wrong with that. */
export function killTable(proofs: readonly DefectProof[]): string[] {
  const width = Math.max(...proofs.map(({ id }) => id.length));
  return proofs.map((proof) => {
    const flaw = flawOf(proof);
    const said = [...proof.red, ...proof.changed.map((id) => `(${id})`)];
    return `${flaw ? '✗' : '✓'} ${proof.id.padEnd(width)}  ${flaw ?? list(said)}`;
  });
}

const list = (ids: readonly string[]) => ids.join(' ');
