import type { FiledRegister } from './filed-register.ts';

/** Requirements that no defect proves, and defects that name the wrong kind of requirement. One sentence each. */
export function defectProblems({ requirementFiles, defects }: FiledRegister): string[] {
  const levels = new Map(
    requirementFiles.flatMap(({ rows }) => Object.entries(rows).map(([id, { level }]) => [id, level] as const)),
  );
  const violated = new Set(Object.values(defects).flatMap(({ violates }) => violates));
  const changed = new Set(Object.values(defects).flatMap(({ changes = [] }) => changes));
  const unproven = [...levels].flatMap(([id, level]) => {
    if (level === 'INFO') return changed.has(id) ? [] : [unchanged(id)];
    return violated.has(id) ? [] : [unviolated(id)];
  });
  const misnamed = Object.entries(defects).flatMap(([name, { violates, changes = [] }]) => [
    ...violates.filter((id) => levels.get(id) === 'INFO').map((id) => violatesInfo(name, id)),
    ...changes.filter((id) => (levels.get(id) ?? 'INFO') !== 'INFO').map((id) => changesJudged(name, id)),
  ]);
  return [...unproven, ...misnamed];
}

const unviolated = (id: string) => `${id} is violated by no defect: add a row to mock/defects/ that turns it red.`;
const unchanged = (id: string) =>
  `${id} is changed by no defect, so it may record nothing: name it in the changes of a row of mock/defects/.`;
const violatesInfo = (defect: string, id: string) =>
  `${defect} (mock/defects) violates ${id}, which is INFO and never red: name it in changes.`;
const changesJudged = (defect: string, id: string) =>
  `${defect} (mock/defects) changes ${id}, which is judged: name it in violates.`;
