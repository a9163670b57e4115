import { capabilities } from '#specs/capabilities.ts';
import { sourceOfClaim, type Source } from '#reporters/markup/documentation.ts';
import { titleOf } from '#reporters/markup/words.ts';
import type { Compliance, RequirementResult } from '#reporters/verdicts/formats/compliance.ts';
import { areaOf, areasIn, type Register } from '#reporters/verdicts/register/register.ts';
import type { Proving, ProvingDefect } from './proving.ts';

/** A statement of the documents, and what came of it. */
export interface ClaimEntry extends Source {
  id: string;
  place: string;
  says: string;
  /** The requirements that cover it. */
  requirements: string[];
  /** Why none does; null where one does. */
  excluded: string | null;
}

/** What one environment shows of a requirement. */
export interface Standing extends Pick<RequirementResult, 'verdict' | 'cause' | 'reason' | 'waiver' | 'tests'> {
  environment: string;
  /** Of the environment. */
  title: string;
}

/** Everything that is known of a requirement. */
export interface RequirementEntry extends Pick<RequirementResult, 'id' | 'title' | 'level'> {
  area: string;
  claims: ClaimEntry[];
  /** What the target has to offer, and how to provide it. */
  needs: { title: string; provide: string }[];
  standings: Standing[];
  provenBy: readonly ProvingDefect[];
}

/** What `requirements.html` and `requirements.csv` tell. */
export interface RequirementsReport {
  /** Title of each area that has requirements, in the order of the register. */
  areas: [area: string, title: string][];
  requirements: RequirementEntry[];
  claims: ClaimEntry[];
  environments: { name: string; title: string }[];
}

/**
 * The register beside what each environment showed of it.
 * @param register of the environments, of a partner's client, or of both together
 */
export function requirementsReport(
  compliances: readonly Compliance[],
  register: Register,
  proving: Proving,
): RequirementsReport {
  const claims = new Map(Object.keys(register.claims).map((id) => [id, claimEntry(id, register)]));
  const results = new Map(
    compliances.flatMap(({ requirements }) => requirements.map((result) => [result.id, result] as const)),
  );
  const ids = [...new Set([...Object.keys(register.requirements), ...results.keys()])].filter((id) => results.has(id));
  const requirements = ids.flatMap((id): RequirementEntry[] => {
    const { title, level, claims: covered } = results.get(id) ?? {};
    if (title === undefined || level === undefined || covered === undefined) return [];
    return [
      {
        ...{ id, title, level, area: areaOf(id) },
        claims: covered.flatMap((claim) => claims.get(claim) ?? []),
        needs: (register.requirements[id]?.needs ?? []).flatMap((need) => capabilityOf(need) ?? []),
        standings: compliances.flatMap((compliance) => standingOf(id, compliance)),
        provenBy: proving.get(id) ?? [],
      },
    ];
  });
  return {
    areas: areasIn(requirements, register.areas),
    requirements,
    claims: [...claims.values()],
    environments: compliances.map((compliance) => ({ name: compliance.environment, title: titleOf(compliance) })),
  };
}

function claimEntry(id: string, { claims, requirements }: Register): ClaimEntry {
  const { document = '', place = '', says = '', excluded } = claims[id] ?? {};
  const covering = Object.entries(requirements).flatMap(([each, row]) => (row.claims.includes(id) ? [each] : []));
  const why = covering.length > 0 ? null : (excluded ?? 'unaccounted');
  return { id, place, says, ...sourceOfClaim({ document, place }), requirements: covering, excluded: why };
}

function standingOf(id: string, compliance: Compliance): Standing[] {
  const found = compliance.requirements.find((result) => result.id === id);
  if (found === undefined) return [];
  const { verdict, cause, reason, waiver, tests } = found;
  const { environment } = compliance;
  return [{ environment, title: titleOf(compliance), verdict, cause, reason, waiver, tests }];
}

const known = new Map<string, { title: string; provide: string }>(Object.entries(capabilities));
const capabilityOf = (name: string) => known.get(name);

/** What each reason means for which no requirement covers a claim. */
export const exclusions: Readonly<Record<string, string>> = {
  'partner client':
    "It binds the partner's own app, of which no environment shows anything. npm run certify judges it.",
  environment: 'It is asked of the environments: npm start judges it.',
  process: 'It says what people do: support, white-listing, operation.',
  background: 'It explains or announces. No answer of the target could contradict it.',
  'out of reach': 'It binds the server, but neither a document nor a setting says how to bring the case about.',
  unaccounted: 'Nobody has said yet why no requirement covers it.',
};
