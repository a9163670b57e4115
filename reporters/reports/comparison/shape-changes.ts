import type { ShapeChange } from '#reporters/verdicts/formats/comparison.ts';
import { normalForm } from '#reporters/verdicts/signature.ts';
import { isWhole } from './snapshot.ts';
import type { Snapshot } from '#reporters/verdicts/formats/snapshot.ts';
import { isRed } from '#reporters/verdicts/verdict.ts';

type Row = Snapshot['requirements'][number];
type Named = Readonly<Record<string, string>>;

/** What the target answers otherwise, although no verdict says so. */
export function shapeChanges(before: Snapshot, after: Snapshot): ShapeChange[] {
  // What only one of the two was asked, or came to, has not changed.
  const bothSaw = [before, after].every((side) => isWhole(side) && side.totals.inconclusive === 0);
  const members = (seen: readonly string[]): Named => Object.fromEntries(seen.map((member) => [member, 'seen']));
  const changes = (kind: ShapeChange['kind'], a: Named, b: Named) =>
    differences(a, b)
      .filter(({ before: was, after: is }) => bothSaw || (was !== null && is !== null))
      .map((change) => ({ kind, ...change }));
  return [
    ...changes('variant', before.variants, after.variants),
    ...(before.facts && after.facts ? changes('recorded', before.facts, after.facts) : recordings(before, after)),
    ...(before.undocumented && after.undocumented
      ? changes('undocumented member', members(before.undocumented), members(after.undocumented))
      : []),
    ...failures(before, after),
  ];
}

function differences(before: Named, after: Named): Omit<ShapeChange, 'kind'>[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((subject) => {
    const [was, is] = [before[subject] ?? null, after[subject] ?? null];
    return was !== null && is !== null && normalForm(was) === normalForm(is)
      ? []
      : [{ subject, before: was, after: is }];
  });
}

/** What INFO requirements recorded, where the facts themselves are not at hand. */
function recordings(before: Snapshot, after: Snapshot): ShapeChange[] {
  return reasons(before, after, ({ level }) => level === 'INFO').map((change) => ({ kind: 'recorded', ...change }));
}

/** Red before and after, for another reason. */
function failures(before: Snapshot, after: Snapshot): ShapeChange[] {
  return reasons(before, after, ({ verdict }) => isRed(verdict)).map((change) => ({ kind: 'failure', ...change }));
}

function reasons(before: Snapshot, after: Snapshot, wanted: (row: Row) => boolean): Omit<ShapeChange, 'kind'>[] {
  return after.requirements.filter(wanted).flatMap((row) => {
    const earlier = before.requirements.find(({ id, verdict }) => id === row.id && verdict === row.verdict);
    return earlier && !isSame(earlier, row) ? [{ subject: row.id, before: earlier.reason, after: row.reason }] : [];
  });
}

/** The same failure, or the same record. A signature knows all red tests of a requirement, a reason only one. */
function isSame(one: Row, other: Row): boolean {
  if (one.signature !== null && other.signature !== null) return one.signature === other.signature;
  return normalForm(one.reason ?? '') === normalForm(other.reason ?? '');
}
