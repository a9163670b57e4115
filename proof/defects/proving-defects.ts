import type { FiledRegister } from '#scripts/register/filed-register.ts';

/**
 * The defects that show that a requirement can fail, by the golden verdicts. Those that name it come first; of the others,
 * and among those, the one that turns fewest requirements red says most.
 */
export function provingDefects(id: string, { defects, golden }: Pick<FiledRegister, 'defects' | 'golden'>): string[] {
  const reds = (name: string) => golden[name] ?? [];
  return Object.entries(defects)
    .filter(([name, { changes = [] }]) => reds(name).includes(id) || changes.includes(id))
    .map(([name, { violates, changes = [] }]) => {
      return { name, rank: [...violates, ...changes].includes(id) ? 0 : 1, count: reds(name).length };
    })
    .sort((one, other) => one.rank - other.rank || one.count - other.count)
    .map(({ name }) => name);
}
