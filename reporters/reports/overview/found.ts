import type { Failure } from '#reporters/failures/failure.ts';
import { groupsOf, rankOf, type FailureGroup } from '#reporters/failures/groups.ts';
import { sharedRows, type Shared } from '#reporters/markup/shared-rows.ts';
import type { Compliance, RequirementResult } from '#reporters/verdicts/formats/compliance.ts';
import { normalForm } from '#reporters/verdicts/signature.ts';
import { isRed } from '#reporters/verdicts/verdict.ts';

/** What is red in each environment, explained. */
export type FailuresByEnvironment = ReadonlyMap<string, readonly Failure[]>;

/** What is red by one probable cause, in one or more environments. */
export interface Finding extends Shared<FailureGroup> {
  /** By requirement: the name under which an address leads to it. */
  anchors: ReadonlyMap<string, string>;
}

/**
 * Red requirements, the worst first. Those that probably have one cause are one, and so are those that differ in nothing but the
 * environment: one broken step must not hide a violation behind a hundred lines.
 */
export function findingsIn(compliances: readonly Compliance[], explained: FailuresByEnvironment): Finding[] {
  const groups = new Map<string, FailureGroup>();
  const found = compliances.flatMap((compliance) =>
    groupsOf(redIn(compliance, explained)).map((group) => {
      const value = essenceOf(group);
      if (!groups.has(value)) groups.set(value, group);
      return { environment: compliance.environment, value };
    }),
  );
  const taken = new Set<string>();
  return sharedRows(found)
    .flatMap(({ value, where }) => {
      const group = groups.get(value);
      return group === undefined ? [] : [{ value: group, where }];
    })
    .toSorted((one, other) => rankOf(one.value.lead) - rankOf(other.value.lead))
    .map((finding) => ({ ...finding, anchors: anchorsOf(finding.value, taken) }));
}

/** An id that is red in two ways leads to the first. @param taken the names that are given away */
function anchorsOf({ lead, others, followers }: FailureGroup, taken: Set<string>): Map<string, string> {
  const names = [lead, ...others, ...followers].map(({ id }) => {
    const name = taken.has(id) ? `${id}-${taken.size}` : id;
    taken.add(name);
    return [id, name] as const;
  });
  return new Map(names);
}

/** A red requirement of which no red test is left is told by its reason. */
function redIn({ environment, requirements }: Compliance, explained: FailuresByEnvironment): Failure[] {
  const known = new Map((explained.get(environment) ?? []).map((failure) => [failure.id, failure]));
  return requirements.filter(({ verdict }) => isRed(verdict)).map((row) => known.get(row.id) ?? unexplained(row));
}

const unexplained = ({ id, title, level, verdict, cause, reason, signature, waiver }: RequirementResult): Failure => ({
  ...{ id, title, level, verdict, cause, signature, waiver, because: null, says: [] },
  explanations: [{ ...NOTHING_TOLD, seen: reason ?? '' }],
});

const NOTHING_TOLD: Failure['explanations'][number] = {
  ...{ project: '', file: '', title: '', startedAt: null, about: '', expected: '', seen: '', differences: [] },
  ...{ likelyCause: '', nextSteps: [], guide: null },
  ...{ command: '', script: '', clientKey: null, exchanges: [], marks: [], also: [] },
};

const essenceOf = ({ lead, others, followers }: FailureGroup) =>
  JSON.stringify(
    [lead, ...others, ...followers].map(({ id, verdict, cause, waiver, explanations: [first] }) => {
      return [id, verdict, cause, waiver, normalForm(`${first?.expected ?? ''} ${first?.seen ?? ''}`)];
    }),
  );
