/**
 * Of many items those at the beginning, those at the end and the one in question; between them how many are left out.
 * @param kept how many are kept at the beginning and at the end
 */
export function shortened<Item extends object | string>(
  items: readonly Item[],
  kept: number,
  asked: number,
): (Item | number)[] {
  const isKept = (index: number) => index < kept || index >= items.length - kept || index === asked;
  const parts: (Item | number)[] = [];
  for (const [index, item] of items.entries()) {
    const last = parts.at(-1);
    if (isKept(index)) parts.push(item);
    else if (typeof last === 'number') parts[parts.length - 1] = last + 1;
    else parts.push(1);
  }
  return parts;
}

export const leftOut = (count: number): string =>
  count === 1 ? '1 exchange is left out here' : `${count} exchanges are left out here`;
