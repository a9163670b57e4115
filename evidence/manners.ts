/** What a live run has sent, opened and closed, in sentences: told by the process that keeps its books to its reporters. */
const MANNERS = 'BAANX_RUN_MANNERS';

export function tellOfManners(sentences: readonly string[]): void {
  process.env[MANNERS] = JSON.stringify(sentences);
}

/** Nothing, on the mock. */
export function toldOfManners(): string[] {
  const told = process.env[MANNERS];
  // Written by the function above.
  return told ? (JSON.parse(told) as string[]) : [];
}
