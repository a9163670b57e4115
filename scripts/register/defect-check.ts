import type { FiledDefect, FiledRegister } from './filed-register.ts';

type Levels = ReadonlyMap<string, string>;

/** A row of a defect has to say in a glance what its harm is about. */
const MOST = 3;

/** Requirements that no defect proves, and defects whose row or golden verdicts are not what they should be. One sentence each. */
export function defectProblems(register: FiledRegister): string[] {
  const { requirementFiles, defects, golden } = register;
  const levels: Levels = new Map(
    requirementFiles.flatMap(({ rows }) => Object.entries(rows).map(([id, { level }]) => [id, level] as const)),
  );
  const rows = Object.entries(defects);
  return [
    ...unproven(levels, register),
    ...rows.flatMap(([name, defect]) => misnamed(name, defect, levels)),
    ...rows.flatMap(([name, defect]) => miscounted(name, defect)),
    ...rows.flatMap(([name, defect]) => ungolden(name, defect, golden[name], levels)),
  ];
}

function unproven(levels: Levels, { defects, golden }: FiledRegister): string[] {
  const violated = new Set(Object.keys(defects).flatMap((name) => golden[name] ?? []));
  const changed = new Set(Object.values(defects).flatMap(({ changes = [] }) => changes));
  return [...levels].flatMap(([id, level]) => {
    if (level === 'INFO') return changed.has(id) ? [] : [unchanged(id)];
    return violated.has(id) ? [] : [unviolated(id)];
  });
}

function misnamed(name: string, { violates, changes = [] }: FiledDefect, levels: Levels): string[] {
  return [
    ...violates.filter((id) => levels.get(id) === 'INFO').map((id) => violatesInfo(name, id)),
    ...changes.filter((id) => (levels.get(id) ?? 'INFO') !== 'INFO').map((id) => changesJudged(name, id)),
  ];
}

function miscounted(name: string, { violates, changes = [] }: FiledDefect): string[] {
  if (violates.length + changes.length === 0) return [namesNothing(name)];
  return violates.length > MOST ? [namesTooMany(name, violates.length)] : [];
}

function ungolden(
  name: string,
  { violates }: FiledDefect,
  golden: readonly string[] | undefined,
  levels: Levels,
): string[] {
  if (!golden) return [hasNoGolden(name)];
  return violates.filter((id) => levels.get(id) !== 'INFO' && !golden.includes(id)).map((id) => notRed(name, id));
}

const unviolated = (id: string) =>
  `${id} is violated by no defect: add a row to mock/faults/ that turns it red; if one does already, npm run prove -- ${id} --update.`;
const unchanged = (id: string) =>
  `${id} is changed by no defect, so it may record nothing: name it in the changes of a row of mock/faults/.`;
const violatesInfo = (defect: string, id: string) =>
  `${defect} (mock/faults) violates ${id}, which is INFO and never red: name it in changes.`;
const changesJudged = (defect: string, id: string) =>
  `${defect} (mock/faults) changes ${id}, which is judged: name it in violates.`;
const namesNothing = (defect: string) =>
  `${defect} (mock/faults) names no requirement: name one to three in violates, or INFO rows in changes.`;
const namesTooMany = (defect: string, count: number) =>
  `${defect} (mock/faults) violates ${count} requirements: keep the one to three that its harm is about, the golden verdicts hold the others.`;
const hasNoGolden = (defect: string) =>
  `${defect} (mock/faults) has no golden verdicts: run npm run prove -- ${defect} --update.`;
const notRed = (defect: string, id: string) =>
  `${defect} (mock/faults) violates ${id}, which is not red in its golden verdicts: name another, or run npm run prove -- ${defect} --update.`;
