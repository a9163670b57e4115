import { normalForm } from '../verdicts/signature.ts';
import { areaOf } from '../verdicts/register/register.ts';
import { askedAnswer } from './asked-answer.ts';
import type { Failure } from './failure.ts';

/** Red requirements of one environment that probably have one cause. */
export interface FailureGroup {
  /** The one that names the group. */
  lead: Failure;
  /** Red by the same symptom. */
  others: Failure[];
  /** Inconclusive, since a step of theirs met the answer that the lead is violated by. */
  followers: Failure[];
}

/**
 * What is red, by probable cause, in the order in which somebody has to act: violated first, then what nobody has taken on, then
 * a MUST before advice. A cause is probable, never proven: one symptom may have two causes, and one cause many symptoms.
 */
export function groupsOf(failures: readonly Failure[]): FailureGroup[] {
  const violated = bySymptom(failures.filter(({ verdict }) => verdict === 'violated'));
  const roots = violated.map((group) => ({ group, answer: answerIn(group.lead.explanations[0]) }));
  const open = failures
    .filter(({ verdict }) => verdict !== 'violated')
    .map((failure) => ({ failure, root: rootOf(failure, roots) }));
  for (const { failure, root } of open) root?.followers.push(failure);
  const unexplained = bySymptom(open.flatMap(({ failure, root }) => (root === undefined ? [failure] : [])));
  return [...violated, ...unexplained].toSorted((one, other) => rankOf(one.lead) - rankOf(other.lead));
}

/** The smaller, the more urgent. */
export const rankOf = ({ verdict, waiver, level }: Failure) =>
  (verdict === 'violated' ? 0 : 4) + (waiver === null ? 0 : 2) + (level === 'MUST' ? 0 : 1);

function bySymptom(failures: readonly Failure[]): FailureGroup[] {
  const groups = new Map<string, Failure[]>();
  for (const failure of failures) {
    const symptom = symptomOf(failure);
    groups.set(symptom, [...(groups.get(symptom) ?? []), failure]);
  }
  return [...groups.values()].flatMap((alike) => {
    const [lead, ...others] = alike.toSorted((one, other) => rankOf(one) - rankOf(other));
    return lead === undefined ? [] : [{ lead, others, followers: [] }];
  });
}

/**
 * What two failures of one cause have in common. Of what was expected only what was looked at counts: a state that does not come
 * back is missing whatever it was. Without a judgement it is the answer that a step could not use.
 */
function symptomOf({ id, cause, explanations: [first] }: Failure): string {
  if (first === undefined) return id;
  const { expected, seen, differences } = first;
  const answer = expected === '' && cause === 'environment' ? askedAnswer(first) : undefined;
  if (answer !== undefined) return JSON.stringify([cause, answer]);
  return normalForm(JSON.stringify([cause, expected.split(': ')[0], seen, differences]));
}

interface Root {
  group: FailureGroup;
  answer: string | undefined;
}

const answerIn = (told: Failure['explanations'][number] | undefined) => told && JSON.stringify(askedAnswer(told));

/** The violated group whose answer a step of this one could not use. What lies at a setting or at the suite has no such root. */
function rootOf({ id, cause, explanations: [first] }: Failure, roots: readonly Root[]): FailureGroup | undefined {
  const wanted = cause === 'environment' ? answerIn(first) : undefined;
  if (first === undefined || wanted === undefined) return undefined;
  const alike = roots.filter(({ answer }) => answer === wanted).map(({ group }) => group);
  const found = alike.filter(({ lead: { explanations } }) => {
    return !NEEDS_REFUSAL.test(first.seen) || explanations.slice(0, 1).some(hasOtherStatus);
  });
  return found.find(({ lead }) => areaOf(lead.id) === areaOf(id)) ?? found[0];
}

/** In the words of a step that wanted a refusal: only what was let through explains that none came. */
const NEEDS_REFUSAL = /needs a refused request first/;
const hasOtherStatus = ({ differences }: Failure['explanations'][number]) =>
  differences.some(({ what }) => what === 'status');

/** `TOKEN-012 and UI-051 have probably the same cause.`: what a group says beside its lead, a line each. */
export function groupLines({ lead, others, followers }: FailureGroup): string[] {
  const ids = (list: readonly Failure[]) => listed(list.map(({ id }) => id));
  return [
    ...(others.length === 0 ? [] : [`${ids(others)} ${others.length === 1 ? 'has' : 'have'} probably the same cause.`]),
    ...(followers.length === 0
      ? []
      : [`${ids(followers)} ${followers.length === 1 ? 'is' : 'are'} inconclusive, probably because of ${lead.id}.`]),
  ];
}

/**
 * The others of a group, one a line with its title: `TOKEN-012 one code buys tokens once: probably the same cause`. Of a long list
 * the rest is counted.
 */
export function besideLines({ lead, others, followers }: FailureGroup): string[] {
  const named = ({ id, title, level }: Failure) => `${id} ${title}${level === 'MUST' ? '' : ` (${level})`}`;
  const lines = [
    ...others.map((other) => `${named(other)}: probably the same cause`),
    ...followers.map((follower) => `${named(follower)}: could not be tested, probably because of ${lead.id}`),
  ];
  return lines.length > SHOWN + 1 ? [...lines.slice(0, SHOWN), `and ${lines.length - SHOWN} more`] : lines;
}

/** Of a list of ids: the reports have all of them. */
const SHOWN = 8;

/** `A, B and C`, or `A, B and 7 more` */
function listed(names: readonly string[]): string {
  const shown = names.length > SHOWN + 1 ? [...names.slice(0, SHOWN), `${names.length - SHOWN} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}
