/** How exactly a name is compared. */
interface Comparison {
  /** Otherwise letter case makes no difference. */
  caseCounts?: boolean;
  /** Otherwise what follows a name makes no difference. */
  isWhole?: boolean;
}

/** What a name stands for. A policy that is off takes names that are only similar. */
export function found<T>(
  known: ReadonlyMap<string, T>,
  name: string,
  { caseCounts = true, isWhole = true }: Comparison,
): T | undefined {
  const exact = known.get(name);
  if (exact !== undefined || name === '') return exact;
  const isSimilar = (other: string) =>
    (!caseCounts && other.toLowerCase() === name.toLowerCase()) || (!isWhole && name.startsWith(other));
  return [...known].find(([other]) => isSimilar(other))?.[1];
}
