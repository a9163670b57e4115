import { defects, type Defect } from '#mock/faults/defects.ts';
import { capabilities } from '#specs/capabilities.ts';
import { claimFiles } from '#specs/claims/index.ts';
import { contradictions } from '#specs/contradictions.ts';
import { documents } from '#specs/documents.ts';
import { appRequirementFiles } from '#specs/requirements/app/index.ts';
import { areas, requirementFiles } from '#specs/requirements/index.ts';
import { variants } from '#specs/variants.ts';
import { readGolden, redOf } from '#proof/golden/golden.ts';

export interface FiledClaim {
  document: string;
  place: string;
  says: string;
  also?: readonly string[];
  excluded?: string;
}

export interface FiledRequirement {
  title: string;
  level: string;
  claims: readonly string[];
  points?: readonly string[];
  needs?: readonly string[];
}

/** The requirements that a defect of the mock names. */
export interface FiledDefect {
  violates: readonly string[];
  changes?: readonly string[];
}

/** The register file by file, as it is written: merged, a second row of the same id would hide the first. */
export interface FiledRegister {
  documents: readonly string[];
  /** The contradiction of each point. */
  points: Readonly<Record<string, string>>;
  /** The points of each contradiction; none where it is met in another way. */
  contradictions: Readonly<Record<string, readonly string[]>>;
  capabilities: readonly string[];
  claimFiles: readonly { file: string; rows: Readonly<Record<string, FiledClaim>> }[];
  /** The prefixes of requirement ids. */
  areas: readonly string[];
  requirementFiles: readonly { file: string; area: string; rows: Readonly<Record<string, FiledRequirement>> }[];
  /** Of a partner's own client: no environment and no defect of the mock is asked for them. */
  appRequirementFiles: FiledRegister['requirementFiles'];
  defects: Readonly<Record<string, FiledDefect>>;
  /** All that the golden verdicts have as violated, by the name of the defect. */
  golden: Readonly<Record<string, readonly string[]>>;
}

/** The real register, from `specs`, and the defects that prove it. */
export const filedRegister: FiledRegister = {
  documents: Object.keys(documents),
  points: Object.fromEntries(Object.entries(variants).map(([key, { contradiction }]) => [key, contradiction])),
  contradictions: Object.fromEntries(
    Object.entries(contradictions).map(([id, row]) => [id, 'points' in row ? row.points : []]),
  ),
  capabilities: Object.keys(capabilities),
  claimFiles,
  areas: [...Object.keys(areas), 'APP'],
  requirementFiles,
  appRequirementFiles,
  defects: defects satisfies Record<string, Defect>,
  golden: redOf(readGolden().verdicts),
};
