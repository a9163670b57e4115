const INCONCLUSIVE = 2;

/**
 * The exit code of a run, from that of its reports and Playwright's own, which is null if it was killed. A run that
 * Playwright does not call passed is never green, although its journal may be: that of another run, for example.
 */
export function exitCodeOf(reported: number, playwright: number | null): number {
  return reported === 0 && playwright !== 0 ? INCONCLUSIVE : reported;
}
