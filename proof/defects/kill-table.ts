import { isDeepStrictEqual } from 'node:util';
import type { Defect } from '#mock/faults/defects.ts';
import type { Outcome } from '#reporters/verdicts/outcome.ts';
import type { DefectProof } from '#reporters/verdicts/formats/proof.ts';

/** What a defect is judged by. */
export interface Seen {
  /** What the suite said of it. */
  outcome: Outcome | undefined;
  /** What it said of the mock without a defect. */
  usual: Outcome | undefined;
  /** The requirements that the golden verdicts have as violated for it. */
  golden: readonly string[] | undefined;
}

export function proofOf(id: string, defect: Defect, { outcome, usual, golden = [] }: Seen): DefectProof {
  const { harm, violates, changes = [] } = defect;
  const { verdicts = {}, facts = {}, reached = false } = outcome ?? {};
  const red = Object.keys(verdicts).filter((requirement) => verdicts[requirement] === 'violated');
  const changed = changes.filter((requirement) => !isDeepStrictEqual(facts[requirement], usual?.facts[requirement]));
  const caught = red.length > 0 || changed.length > 0;
  const seen = { violates: [...violates], golden: [...golden], red, changes: [...changes], changed };
  const exact = faultsOf(id, seen).length === 0;
  return { id, harm, ...seen, caught, exact, reached };
}

/** What is wrong with a proof, in one line; undefined if nothing is. */
export function flawOf(proof: DefectProof): string | undefined {
  const { id, caught, reached, violates, changes } = proof;
  if (!reached) return 'no test came to where the mock is broken';
  if (!caught) return `SURVIVED: ${list([...violates, ...changes])} should notice`;
  const faults = faultsOf(id, proof);
  return faults.length > 0 ? faults.join('; ') : undefined;
}

type Reds = Pick<DefectProof, 'violates' | 'golden' | 'red' | 'changes' | 'changed'>;

function faultsOf(id: string, { violates, golden, red, changes, changed }: Reds): string[] {
  const missing = violates.filter((requirement) => !red.includes(requirement));
  const unchanged = changes.filter((requirement) => !changed.includes(requirement));
  const surplus = red.filter((requirement) => !golden.includes(requirement));
  return [
    ...(missing.length > 0 ? [`${list(missing)} should be red`] : []),
    ...(unchanged.length > 0 ? [`${list(unchanged)} should record something else`] : []),
    ...(surplus.length > 0 ? [unknownReds(id, surplus)] : []),
  ];
}

function unknownReds(id: string, surplus: readonly string[]): string {
  const [are, them] = surplus.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return `${list(surplus)} ${are} red and the golden verdicts lack ${them}: review ${them}, then npm run prove -- ${id} --update`;
}

/** What makes every proof void: a test that is red on the mock without a defect. */
export function alarmsOf(usual: Outcome | undefined): string[] {
  const red = usual?.red ?? [];
  return red.map(({ title, reason }) => `The mock without a defect is red, so nothing is proven: ${title}: ${reason}`);
}

/** What the finding of a defect does not say in words: its reader has to understand it without the code of the test. */
export function unclearFindings(outcomes: Readonly<Record<string, Outcome>>): string[] {
  const lines = Object.values(outcomes).flatMap(({ red }) =>
    red.flatMap(({ title, unclear = [] }) =>
      unclear.map((line) => `The finding of "${title}" is not in words: ${line}`),
    ),
  );
  return [...new Set(lines)];
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
