import {
  COMPARISON_FORMAT,
  type Comparison,
  type ComparisonCode,
  type ComparisonReport,
  type Row,
  type Side,
  type VerdictChange,
} from '#reporters/verdicts/formats/comparison.ts';
import { shapeChanges } from './shape-changes.ts';
import type { Snapshot, SnapshotRow } from '#reporters/verdicts/formats/snapshot.ts';
import { isRed, type Verdict } from '#reporters/verdicts/verdict.ts';

type Kind = 'regressed' | 'fixed' | 'lost' | 'gained' | 'other';

/** What differs between two snapshots, of two runs or of two environments. */
export function compare(before: Snapshot, after: Snapshot): Comparison {
  const changes = inBoth(before, after).flatMap(([earlier, later]) => {
    return earlier.verdict === later.verdict
      ? []
      : [{ kind: kindOf(earlier, later), change: changeOf(earlier, later) }];
  });
  const those = (wanted: Kind) => changes.filter(({ kind }) => kind === wanted).map(({ change }) => change);
  return {
    before: sideOf(before),
    after: sideOf(after),
    regressed: those('regressed'),
    fixed: those('fixed'),
    lost: those('lost'),
    gained: those('gained'),
    other: those('other'),
    changed: shapeChanges(before, after),
    onlyBefore: missingIn(after, before),
    onlyAfter: missingIn(before, after),
    notices: noticesOf(before, after),
  };
}

/**
 * Compares each environment that both sides have; two that stand alone are compared whatever their names are. Each side
 * has an environment at most once.
 */
export function compareAll(before: readonly Snapshot[], after: readonly Snapshot[]): ComparisonReport {
  const [[first, ...others], [second, ...more]] = [before, after];
  if (first && second && others.length + more.length === 0) return reportOf([compare(first, second)], [], []);
  const pairs = before.flatMap((earlier): [Snapshot, Snapshot][] => {
    const later = after.find(({ environment }) => environment === earlier.environment);
    return later === undefined ? [] : [[earlier, later]];
  });
  const without = (side: readonly Snapshot[], other: readonly Snapshot[]) =>
    side.map(({ environment }) => environment).filter((name) => !other.some(({ environment }) => environment === name));
  return reportOf(
    pairs.map(([earlier, later]) => compare(earlier, later)),
    without(before, after),
    without(after, before),
  );
}

function reportOf(
  comparisons: Comparison[],
  onlyBefore: ComparisonReport['onlyBefore'],
  onlyAfter: ComparisonReport['onlyAfter'],
): ComparisonReport {
  // An environment that the later side no longer has can no longer be judged either.
  const exitCode = codeOf(comparisons, onlyBefore.length > 0);
  return { format: COMPARISON_FORMAT, exitCode, comparisons, onlyBefore, onlyAfter };
}

function codeOf(comparisons: readonly Comparison[], environmentLost: boolean): ComparisonCode {
  if (comparisons.some(({ regressed }) => regressed.length > 0)) return 1;
  const requirementLost = comparisons.some(({ lost, onlyBefore }) => lost.length > 0 || onlyBefore.some(wasJudged));
  return environmentLost || requirementLost ? 2 : 0;
}

/** What nothing looked at before is no regression when it turns out violated: nobody knows how it was. */
function kindOf({ verdict: before }: SnapshotRow, { verdict: after }: SnapshotRow): Kind {
  if (after === 'violated') return before === 'untested' ? 'gained' : 'regressed';
  if (isJudged(before)) return after === 'conformant' ? 'fixed' : 'lost';
  return isJudged(after) ? 'gained' : 'other';
}

const isJudged = (verdict: Verdict) => verdict === 'conformant' || verdict === 'violated';
const wasJudged = ({ verdict }: Row) => isJudged(verdict);

function changeOf(earlier: SnapshotRow, later: SnapshotRow): VerdictChange {
  const { id, title, level, verdict } = later;
  const reason = verdict !== 'conformant' ? later.reason : isRed(earlier.verdict) ? earlier.reason : null;
  return { id, title, level, before: earlier.verdict, after: verdict, reason };
}

function inBoth(before: Snapshot, after: Snapshot): [SnapshotRow, SnapshotRow][] {
  const known = new Map(before.requirements.map((row) => [row.id, row]));
  return after.requirements.flatMap((later): [SnapshotRow, SnapshotRow][] => {
    const earlier = known.get(later.id);
    return earlier === undefined ? [] : [[earlier, later]];
  });
}

function missingIn(other: Snapshot, { requirements }: Snapshot): Row[] {
  const known = new Set(other.requirements.map(({ id }) => id));
  return requirements
    .filter(({ id }) => !known.has(id))
    .map(({ id, title, level, verdict }) => ({ id, title, level, verdict }));
}

function sideOf({ environment, target, startedAt, complete, totals }: Snapshot): Side {
  return { environment, target, startedAt, complete, untested: totals.untested };
}

function noticesOf(before: Snapshot, after: Snapshot): string[] {
  const suite = ({ suite: { version, commit } }: Snapshot) => `${version}, commit ${commit?.slice(0, 12) ?? 'unknown'}`;
  const mode = ({ strict }: Snapshot) => (strict ? 'strict mode' : 'not strict');
  const differs = (what: string, read: (side: Snapshot) => string) =>
    read(before) === read(after) ? [] : [`${what}: ${read(before)} before, ${read(after)} after`];
  return [
    ...partNotice('earlier', before),
    ...partNotice('later', after),
    ...differs('the target', ({ target }) => target),
    ...differs('the mode', mode),
    ...differs('the suite', suite),
    ...(before.facts === null || after.facts === null
      ? ['what was recorded is not compared: a compliance.json alone does not hold it']
      : []),
  ];
}

function partNotice(which: string, { complete, totals }: Snapshot): string[] {
  if (complete === false) return [`the ${which} run was cut off: ${totals.untested} requirements untested`];
  return totals.untested === 0 ? [] : [`the ${which} run is a part: ${totals.untested} requirements untested`];
}
