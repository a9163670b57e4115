import type { SweptMock } from '#fixtures/target/sweep.ts';
import type { Outcome } from '#reporters/verdicts/outcome.ts';
import { alternatives, asking, conformantParts, oddMocks } from './mocks.ts';
import { drawn } from './drawn.ts';

/**
 * What a quick run checks of the variants. Another answer at a point changes nothing for a test that never comes there, so
 * each single answer is run against the tests that do. Where nearly all do, as at the secret key, the tests that ask the point
 * are joined by some, drawn by lot. So are mocks that differ in many places at once. The full form runs everything.
 */

/** Tests that are run because they come to a point, of all that do. */
const MOST_TESTS = 60;

/** The guide's mock, one for each test, so that each tells to which points it came. */
export const measured = (): SweptMock => ({ ...conformantParts().guide, isFresh: true });

/** @param seen what the suite said of the guide's mock */
export function sampledConformantMocks(seen: Outcome, seed: string): SweptMock[] {
  const { reference, single, paired, skinned } = conformantParts();
  return [
    reference,
    ...single.map((mock) => ({ ...mock, only: testsFor(mock.name, seen, seed) })),
    ...lot(paired, seed, 1),
    ...lot(skinned, seed, 1),
  ];
}

/** One oddity, and all of them in one environment. */
export function sampledOddMocks(seed: string): SweptMock[] {
  const mocks = oddMocks(seed);
  const together = mocks.filter(({ environment }) => environment !== undefined);
  const alone = mocks.filter(({ environment }) => environment === undefined);
  return [...lot(alone, seed, 1), ...lot(together, seed, 1)];
}

/** Titles, and the requirements that ask the point. */
function testsFor(mock: string, seen: Outcome, seed: string): string[] {
  const points = alternatives.find(({ name }) => name === mock)?.points ?? [];
  const titles = titlesAt(points, seen);
  if (titles.length <= MOST_TESTS) return titles;
  return [...asking(points, { info: true }), ...drawn(titles, `${seed} ${mock}`, MOST_TESTS)];
}

/** The tests that came to one of the points. */
function titlesAt(points: readonly string[], { stories }: Outcome): string[] {
  const rows = Object.entries(stories);
  return rows.filter(([, { asked }]) => asked.some((point) => points.includes(point))).map(([title]) => title);
}

function lot(mocks: readonly SweptMock[], seed: string, count: number): SweptMock[] {
  const names = drawn(
    mocks.map(({ name }) => name),
    seed,
    count,
  );
  return mocks.filter(({ name }) => names.includes(name));
}
