const shownValues = new Set<string>();

/**
 * Values that reports may show by their nature, such as client keys and states. Tests put them under other names too, where
 * they are masked like everything that is not listed; but nobody is to be accused of having shown them.
 */
export function allowToShow(...values: (string | undefined)[]): void {
  for (const value of values) if (value !== undefined) shownValues.add(value);
}

export const mayBeShown = (value: string): boolean => shownValues.has(value);
