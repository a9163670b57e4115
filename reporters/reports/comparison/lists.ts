/** The lists of a comparison, in the order in which somebody has to act, and their titles: the same in text and on pages. */
export const verdictLists = [
  ['regressed', 'Regressed'],
  ['lost', 'Can no longer be judged'],
  ['fixed', 'Fixed'],
  ['gained', 'Judged now, and not before'],
  ['other', 'Other changes'],
] as const;
export const CHANGED_SHAPE = 'Changed shape';
export const rowLists = [
  ['onlyBefore', 'Only in the first'],
  ['onlyAfter', 'Only in the second'],
] as const;
