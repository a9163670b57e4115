import { defectProblems } from './defect-check.ts';
import type { FiledClaim, FiledRegister, FiledRequirement } from './filed-register.ts';

interface Row<T> {
  id: string;
  /** File below the project's root, for messages. */
  file: string;
  row: T;
}

/** What is wrong with the register, one sentence each: what, where, and what to do. Empty if all is well. */
export function registerProblems(register: FiledRegister): string[] {
  const claims = claimRows(register);
  const requirements = requirementRows(register);
  return [
    ...claimProblems(claims, register),
    ...numberProblems(claims),
    ...requirementProblems(requirements, register),
    ...referenceProblems(claims, requirements, register),
    ...coverageProblems(claims, requirements),
    ...pointProblems(requirements, register),
    ...contradictionProblems(register),
    ...defectProblems(register),
  ];
}

/** How much there is of everything, in one line. */
export function registerSummary(register: FiledRegister): string {
  const claims = claimRows(register);
  const requirements = requirementRows(register);
  const used = new Set(requirements.flatMap(({ row }) => row.claims));
  const covered = claims.filter(({ id }) => used.has(id)).length;
  const excluded = claims.filter(({ row }) => row.excluded).length;
  const counts = `${claims.length} claims: ${covered} covered, ${excluded} excluded`;
  const { points, contradictions } = register;
  const disagreements = `${Object.keys(contradictions).length} contradictions, ${Object.keys(points).length} points`;
  const ofClient = rowsOf('', register.appRequirementFiles).length;
  const both = `${requirements.length - ofClient} requirements, ${ofClient} of a client`;
  return `${counts}; ${both}; ${disagreements}`;
}

const claimRows = ({ claimFiles }: FiledRegister) => rowsOf('specs/claims', claimFiles);
/** Those of an environment and of a partner's client: a claim is accounted for by either. */
const requirementRows = ({ requirementFiles, appRequirementFiles }: FiledRegister) =>
  rowsOf('specs/requirements', [...requirementFiles, ...appRequirementFiles]);

function rowsOf<T>(folder: string, files: readonly { file: string; rows: Readonly<Record<string, T>> }[]): Row<T>[] {
  return files.flatMap(({ file, rows }) =>
    Object.entries(rows).map(([id, row]) => ({ id, row, file: `${folder}/${file}.ts` })),
  );
}

function claimProblems(claims: Row<FiledClaim>[], { documents }: FiledRegister): string[] {
  const unknown = (row: FiledClaim) => [row.document, ...(row.also ?? [])].filter((id) => !documents.includes(id));
  return [
    ...duplicateIds(claims),
    ...claims
      .filter(({ row }) => !row.says.trim() || !row.place.trim())
      .map((claim) => `${at(claim)} says nothing, or not where: write the sentence and its place.`),
    ...claims.flatMap((claim) =>
      unknown(claim.row).map((id) => `${at(claim)} names the document "${id}": add it to specs/documents.ts.`),
    ),
  ];
}

/** Each series of claims begins with 1 and has no gap. */
function numberProblems(claims: Row<FiledClaim>[]): string[] {
  const numbered = claims.map((claim) => ({ claim, parts: /^([A-Z]+)-(\d{3})$/.exec(claim.id) }));
  const there = new Set(claims.map(({ id }) => id));
  const last = new Map<string, number>();
  for (const { parts } of numbered)
    if (parts) last.set(parts[1] ?? '', Math.max(last.get(parts[1] ?? '') ?? 0, Number(parts[2])));
  const due = [...last].flatMap(([series, count]) =>
    Array.from({ length: count }, (_, index) => `${series}-${String(index + 1).padStart(3, '0')}`),
  );
  return [
    ...due.filter((id) => !there.has(id)).map((id) => `${id} is in no file of specs/claims: write its row.`),
    ...numbered
      .filter(({ parts }) => !parts)
      .map(({ claim }) => `${at(claim)} is outside the numbered series: correct the id.`),
  ];
}

function requirementProblems(requirements: Row<FiledRequirement>[], register: FiledRegister): string[] {
  const misfiled = [...register.requirementFiles, ...register.appRequirementFiles].flatMap(({ file, area, rows }) =>
    Object.keys(rows)
      .filter((id) => !new RegExp(`^${area}-\\d{3}$`).test(id) || !register.areas.includes(area))
      .map((id) => `${id} (specs/requirements/${file}.ts) is no id of area ${area}: three digits after its prefix.`),
  );
  return [
    ...duplicateIds(requirements),
    ...misfiled,
    ...requirements
      .filter(({ row }) => !row.title.trim())
      .map((requirement) => `${at(requirement)} has no title: say what holds.`),
    ...duplicateTitles(requirements),
  ];
}

function referenceProblems(
  claims: Row<FiledClaim>[],
  requirements: Row<FiledRequirement>[],
  { points, capabilities }: FiledRegister,
): string[] {
  const claimIds = claims.map(({ id }) => id);
  const strangers = (names: readonly string[] = [], known: readonly string[]) =>
    names.filter((name) => !known.includes(name));
  return requirements.flatMap((requirement) => {
    const { row } = requirement;
    const say = (kind: string, where: string) => (name: string) =>
      `${at(requirement)} names the ${kind} "${name}", which is not in ${where}: correct it, or add the row.`;
    return [
      ...strangers(row.claims, claimIds).map(say('claim', 'specs/claims')),
      ...strangers(row.points, Object.keys(points)).map(say('point', 'specs/variants')),
      ...strangers(row.needs, capabilities).map(say('capability', 'specs/capabilities.ts')),
    ];
  });
}

function coverageProblems(claims: Row<FiledClaim>[], requirements: Row<FiledRequirement>[]): string[] {
  return claims.flatMap((claim) => {
    const by = requirements.filter(({ row }) => row.claims.includes(claim.id)).map(({ id }) => id);
    if (by.length === 0 && !claim.row.excluded)
      return [`${at(claim)} is unaccounted for: cover it by a requirement, or exclude it with a reason.`];
    if (by.length > 0 && claim.row.excluded)
      return [`${at(claim)} is excluded, yet ${by.join(', ')} covers it: drop one of the two.`];
    return [];
  });
}

function pointProblems(requirements: Row<FiledRequirement>[], { points }: FiledRegister): string[] {
  const asked = new Set(requirements.flatMap(({ row }) => row.points ?? []));
  return Object.keys(points)
    .filter((point) => !asked.has(point))
    .map((point) => `${point} (specs/variants) is asked by no requirement: name it in one, or delete it.`);
}

/** Points and contradictions name each other. */
function contradictionProblems({ points, contradictions }: FiledRegister): string[] {
  const strays = Object.entries(points).filter(([point, id]) => !contradictions[id]?.includes(point));
  const dangling = Object.entries(contradictions).flatMap(([id, named]) =>
    named.filter((point) => points[point] !== id).map((point) => ({ id, point })),
  );
  return [
    ...strays.map(([point, id]) => `${point} (specs/variants) belongs to ${id}, which does not list it in its points.`),
    ...dangling.map(({ id, point }) => `${id} (specs/contradictions.ts) lists ${point}, which does not belong to it.`),
  ];
}

function duplicateIds(rows: Row<unknown>[]): string[] {
  return twins(rows, ({ id }) => id).map(
    ([first, ...others]) => `${at(first)} is there again in ${filesOf(others)}: give the newer one a free number.`,
  );
}

function duplicateTitles(rows: Row<FiledRequirement>[]): string[] {
  return twins(rows, ({ row }) => row.title.trim().toLowerCase())
    .filter(([first, second]) => first.row.title.trim() !== '' && first.id !== second.id)
    .map(([first, second]) => `${at(first)} and ${at(second)} have the same title: say what differs.`);
}

/** The groups of two or more rows that share a key. */
function twins<T>(rows: Row<T>[], key: (row: Row<T>) => string): [Row<T>, Row<T>, ...Row<T>[]][] {
  const groups = new Map<string, Row<T>[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups.values()].flatMap(([first, second, ...more]) =>
    first && second ? [[first, second, ...more] satisfies [Row<T>, Row<T>, ...Row<T>[]]] : [],
  );
}

const at = ({ id, file }: Row<unknown>) => `${id} (${file})`;
const filesOf = (rows: Row<unknown>[]) => rows.map(({ file }) => file).join(', ');
