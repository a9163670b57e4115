import type { Level } from '#specs/requirements/index.ts';

// What the reporters need of the register. The real one comes from `specs`; tests pass small ones.

export interface RequirementRow {
  title: string;
  level: Level;
  claims: readonly string[];
  points?: readonly string[] | undefined;
  /** The capabilities that its test needs of a target. */
  needs?: readonly string[] | undefined;
}

interface ClaimRow {
  document: string;
  /** Where in the document. */
  place: string;
  says: string;
  /** Why no requirement covers it. */
  excluded?: string | undefined;
}

export interface Register {
  /** Title of each area, by the prefix of its ids. */
  areas: Readonly<Record<string, string>>;
  requirements: Readonly<Record<string, RequirementRow>>;
  claims: Readonly<Record<string, ClaimRow>>;
}

/** `TOKEN-004` belongs to area `TOKEN`. */
export const areaOf = (requirement: string) => requirement.replace(/-\d+$/, '');

export interface ClaimCoverage {
  total: number;
  covered: number;
  excluded: number;
  /** Ids of claims that are neither covered by a requirement nor excluded with a reason. */
  unaccounted: string[];
}

/** A claim counts once: covered wins over excluded, so the three numbers add up to the total. */
export function coverClaims({ claims, requirements }: Register): ClaimCoverage {
  const used = new Set(Object.values(requirements).flatMap((row) => row.claims));
  const ids = Object.keys(claims);
  const open = ids.filter((id) => !used.has(id));
  const unaccounted = open.filter((id) => !claims[id]?.excluded);
  return {
    total: ids.length,
    covered: ids.length - open.length,
    excluded: open.length - unaccounted.length,
    unaccounted,
  };
}

/** The areas that these requirements belong to: those of the register in its order, then any that it forgot. */
export function areasIn(
  requirements: readonly { id: string }[],
  areas: Readonly<Record<string, string>>,
): [string, string][] {
  const used = new Set(requirements.map(({ id }) => areaOf(id)));
  const known = Object.entries(areas).filter(([area]) => used.has(area));
  const forgotten = [...used].filter((area) => areas[area] === undefined);
  return [...known, ...forgotten.map((area): [string, string] => [area, area])];
}
