/** Something that was found in one or more environments. */
export interface Shared<T> {
  value: T;
  where: string[];
}

/** Puts equal things from different environments together, in the order in which they first came. */
export function sharedRows<T>(found: readonly { environment: string; value: T }[]): Shared<T>[] {
  const rows = new Map<string, Shared<T>>();
  for (const { environment, value } of found) {
    const key = JSON.stringify(value);
    const where = [...(rows.get(key)?.where ?? []), environment];
    rows.set(key, { value, where });
  }
  return [...rows.values()];
}

/** `all` instead of a list that names every environment of the run. */
export function namesOf(where: readonly string[], all: number): string {
  return where.length === all && all > 1 ? 'all' : where.join(', ');
}
