import type { Demand } from '#reporters/verdicts/demand.ts';

const ACCEPT = 'accept it with npm run register -- --update';

/** What is demanded of a run against what the suite has, one sentence for each difference. */
export function demandProblems(requirements: readonly string[], demand: Demand, suite: Demand): string[] {
  const strays = Object.keys(demand).filter((id) => !requirements.includes(id));
  return [
    ...requirements.flatMap((id) => difference(id, demand[id] ?? 0, suite[id] ?? 0)),
    ...strays.map((id) => `${id} is demanded of a run, and is no requirement: ${ACCEPT}.`),
  ];
}

function difference(id: string, demanded: number, has: number): string[] {
  if (has === 0) return [`${id} has no test: write one that verifies it.`];
  if (has < demanded) return [`${id} has ${has} of ${demanded} tests: put back what is gone, or ${ACCEPT}.`];
  if (has > demanded) return [`${id} has ${has} tests, and ${demanded} is demanded of a run: ${ACCEPT}.`];
  return [];
}
