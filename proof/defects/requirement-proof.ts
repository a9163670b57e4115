import { isDeepStrictEqual } from 'node:util';
import type { Outcomes } from '#reporters/verdicts/outcome.ts';
import type { FiledDefect } from '#scripts/register/filed-register.ts';
import { CONFORMANT } from '../sweep/mocks.ts';

/** What every defect makes of one requirement. */
export interface RequirementProof {
  id: string;
  level: string;
  /** The defects that turn it red, or make it record something else if it is INFO. Those that name it come first. */
  noticed: string[];
  /** Those of them that name it. */
  named: string[];
  /** What is wrong, in sentences. */
  flaws: string[];
}

type Rows = Readonly<Record<string, FiledDefect>>;

/** @param outcomes of every defect, and of the mock without one, against the tests of the requirement */
export function requirementProofOf(id: string, level: string, defects: Rows, outcomes: Outcomes): RequirementProof {
  const naming = Object.keys(defects).filter((name) => namesIt(defects[name], id));
  const noticed = Object.keys(defects).filter((name) => isNoticed(id, level, name, outcomes));
  const named = naming.filter((name) => noticed.includes(name));
  const others = noticed.filter((name) => !named.includes(name));
  const flaws = outcomes[CONFORMANT]?.verdicts[id] === undefined ? [untested(id)] : [];
  const silent = naming.filter((name) => !named.includes(name)).map((name) => isSilent(name, id, level));
  return {
    id,
    level,
    noticed: [...named, ...others],
    named,
    flaws: flaws.length > 0 ? flaws : [...silent, ...(noticed.length === 0 ? [unproven(id, level)] : [])],
  };
}

/** What is said of it, a line for each defect. */
export function requirementLines({ id, level, noticed, named }: RequirementProof): string[] {
  const count = `${noticed.length} defect${noticed.length === 1 ? '' : 's'}`;
  return [
    `${id} ${turns(level)} for ${count}${noticed.length > 0 ? ':' : '.'}`,
    ...noticed.map((name) => `  ${name}${named.includes(name) ? ', which names it' : ''}`),
  ];
}

const namesIt = (defect: FiledDefect | undefined, id: string) =>
  [...(defect?.violates ?? []), ...(defect?.changes ?? [])].includes(id);

/** A mock may record something else because of where it stands. It counts where a test came to what is broken. */
function isNoticed(id: string, level: string, name: string, outcomes: Outcomes): boolean {
  const { verdicts = {}, facts = {}, reached = false } = outcomes[name] ?? {};
  if (level !== 'INFO') return verdicts[id] === 'violated';
  return reached && !isDeepStrictEqual(facts[id], outcomes[CONFORMANT]?.facts[id]);
}

const turns = (level: string) => (level === 'INFO' ? 'records something else' : 'turns red');
const untested = (id: string) => `No test of ${id} ran: write one that verifies it.`;
const unproven = (id: string, level: string) => `${id} ${turns(level)} for no defect: add a row to mock/faults/.`;
const isSilent = (name: string, id: string, level: string) =>
  `${name} names ${id}, which ${level === 'INFO' ? 'records the same' : 'is not red'} for it: correct its row, or the test.`;
