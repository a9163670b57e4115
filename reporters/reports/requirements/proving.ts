import { defects, type Defect } from '#mock/faults/defects.ts';
import { provingDefects } from '#proof/defects/proving-defects.ts';
import { readGolden, redOf } from '#proof/golden/golden.ts';

/** What shows that the tests of a requirement can fail. */
export interface ProvingDefect {
  id: string;
  /** What it does to people. */
  harm: string;
}

/** The defects by which requirements are proven: those that say most first. */
export type Proving = ReadonlyMap<string, readonly ProvingDefect[]>;

/** Of each of these requirements, by the golden verdicts of the last full proof. Only this file knows the defects of the mock. */
export function provingOf(ids: readonly string[]): Proving {
  const golden = redOf(readGolden().verdicts);
  const harms = new Map(Object.entries<Defect>(defects).map(([id, { harm }]) => [id, harm]));
  return new Map(
    ids.map((requirement) => {
      const names = provingDefects(requirement, { defects, golden });
      return [requirement, names.map((id) => ({ id, harm: harms.get(id) ?? '' }))];
    }),
  );
}
