import type { Compliance, RequirementResult } from '#reporters/verdicts/formats/compliance.ts';
import type { Run } from '#reporters/verdicts/formats/run.ts';
import { SNAPSHOT_FORMAT, type Snapshot, type SnapshotRow } from '#reporters/verdicts/formats/snapshot.ts';

/**
 * What is kept of an environment.
 * @param run null where only the compliance file is at hand, or not its own run: then nobody knows whether the run was
 * cut off, what it recorded, and which undocumented members it saw
 */
export function snapshotOf(compliance: Compliance, run: Run | null): Snapshot {
  const { environment, target, strict, baseUrl, suite, durationMs, totals, variants, requirements } = compliance;
  const side = run?.environments.find((known) => known.environment === environment);
  const own = side === undefined ? null : run;
  return {
    format: SNAPSHOT_FORMAT,
    environment,
    target,
    strict,
    baseUrl,
    suite,
    client: compliance.client?.name ?? null,
    startedAt: own?.startedAt ?? compliance.startedAt,
    durationMs,
    complete: own?.complete ?? null,
    totals,
    variants: Object.fromEntries(Object.entries(variants).map(([point, { seen }]) => [point, seen])),
    facts: side?.facts ?? null,
    undocumented: side?.undocumented.map((seen) => `${seen.operation} ${seen.status} ${seen.member}`).sort() ?? null,
    requirements: requirements.map(rowOf),
  };
}

function rowOf(requirement: RequirementResult): SnapshotRow {
  const { id, title, level, verdict, cause, reason, signature, variants } = requirement;
  return { id, title, level, verdict, cause, reason, signature, variants };
}

/** Whether everything was judged: neither cut off nor narrowed to a part of the suite. */
export const isWhole = ({ complete, totals }: Pick<Snapshot, 'complete' | 'totals'>) =>
  complete !== false && totals.untested === 0;

/**
 * The run that a later one is fairly compared with: the newest before it that asked the same target in the same mode, and
 * judged every requirement that the later one judged. A part of the suite, or a run that was cut off, is so never the
 * measure of a whole one.
 */
export function baselineOf(later: Snapshot, history: readonly Snapshot[]): Snapshot | undefined {
  return history
    .filter((earlier) => earlier.startedAt < later.startedAt && isAlike(earlier, later) && covers(earlier, later))
    .toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))
    .at(-1);
}

type Asked = Pick<Snapshot, 'target' | 'strict' | 'baseUrl' | 'client'>;

/** Whether two runs asked the same target with the same settings; only then does one say something about the other. */
export const isAlike = (one: Asked, other: Asked) =>
  one.target === other.target &&
  one.strict === other.strict &&
  one.client === other.client &&
  (one.baseUrl === null || other.baseUrl === null || one.baseUrl === other.baseUrl);

/** Requirements that the earlier run did not know do not count against it. */
function covers(earlier: Snapshot, later: Snapshot): boolean {
  const judged = new Set(later.requirements.filter(({ verdict }) => verdict !== 'untested').map(({ id }) => id));
  return earlier.requirements.every(({ id, verdict }) => verdict !== 'untested' || !judged.has(id));
}
