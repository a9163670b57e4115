import { distance } from 'fastest-levenshtein';
import type { Register } from './register.ts';
import { areaOf } from './register.ts';

const NEAR = 3;

/**
 * The requirements that somebody means: by their ids, by an area (`TOKEN`), or by a claim that they cover (`SEED-018`).
 * @returns also a sentence for each name that means none
 */
export function askedRequirements(
  names: readonly string[],
  { areas, requirements, claims }: Register,
): { ids: string[]; problems: string[] } {
  const all = Object.keys(requirements);
  const found = names.map((given) => {
    const name = given.replace(/^@/, '').toUpperCase();
    if (requirements[name] !== undefined) return { ids: [name], problems: [] };
    if (areas[name] !== undefined) return { ids: all.filter((id) => areaOf(id) === name), problems: [] };
    if (claims[name] !== undefined) return ofClaim(name, { requirements, claims });
    const near = nearest(name, [...all, ...Object.keys(areas), ...Object.keys(claims)]);
    return { ids: [], problems: [`There is no requirement, area or claim ${given}. Near it: ${near.join(', ')}.`] };
  });
  return { ids: [...new Set(found.flatMap(({ ids }) => ids))], problems: found.flatMap(({ problems }) => problems) };
}

function ofClaim(id: string, { requirements, claims }: Pick<Register, 'requirements' | 'claims'>) {
  const ids = Object.keys(requirements).filter((requirement) => requirements[requirement]?.claims.includes(id));
  if (ids.length > 0) return { ids, problems: [] };
  const { says = '', excluded = 'nothing covers it' } = claims[id] ?? {};
  return { ids, problems: [`No test can observe the claim ${id} (${excluded}): ${says}`] };
}

const nearest = (name: string, known: readonly string[]) =>
  known.toSorted((one, other) => distance(name, one) - distance(name, other)).slice(0, NEAR);
