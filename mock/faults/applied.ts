import { oddLooks, type Oddities } from '#mock/looks/oddities.ts';
import type { ReplyChange } from '#mock/looks/reply.ts';
import type { Asked } from '#mock/protocol/request/asked.ts';
import type { Protocol, TableName } from '#mock/protocol/rules.ts';
import { armedDefect } from './armed/armed-defect.ts';
import type { Armory } from './armed/armory.ts';
import { answerSpoil, type AnswerFault } from './answer-fault.ts';
import type { Defect } from './defect.ts';
import { defects, type DefectName } from './defects.ts';
import type { Spoil } from './spoil.ts';

/** What is wrong with a mock, or looks odd. All of it works from outside: on its rules, and on its finished answers. */
export interface Faults {
  defects?: readonly DefectName[];
  /** A fault in one kind of answer. */
  answerFault?: AnswerFault;
  /** Errors that wait for a request, armed at run time. */
  armory?: Armory;
  /** Ways to look odd and conform. */
  oddities?: Oddities;
}

interface Applied {
  rules: Protocol;
  changes: ReplyChange[];
  hasPlainPages: boolean;
}

/**
 * The one place where faults are applied.
 * @param noteReached is called when a request comes to a rule or an answer that is broken
 */
export function applied(
  protocol: Protocol,
  { defects: names = [], answerFault, oddities, armory }: Faults,
  noteReached: () => void,
): Applied {
  const named = names.map((name): Defect => defects[name]);
  const chosen = armory ? [...named, armedDefect(armory)] : named;
  const noted = (spoil: Spoil): ReplyChange => {
    return async (reply, scene) => {
      if (await spoil(reply, scene)) noteReached();
    };
  };
  return {
    rules: chosen.reduce((rules, defect) => withDefect(rules, defect, noteReached), protocol),
    changes: [
      ...chosen.flatMap((defect) => listOf(defect.spoils).map(noted)),
      ...oddLooks(oddities),
      ...(answerFault ? [noted(answerSpoil(answerFault))] : []),
    ],
    hasPlainPages: chosen.some((defect) => defect.hasPlainPages),
  };
}

type AnyRule = (x: Asked) => unknown;
type AnyReplacement = (x: Asked, kept: AnyRule) => unknown;

/** Every table with the defect's rules left out or replaced. */
function withDefect(
  protocol: Protocol,
  { without, before = {}, instead = {}, where }: Defect,
  noteReached: () => void,
): Protocol {
  const silent: AnyReplacement = () => undefined;
  const replacements = new Map<string, AnyReplacement>([
    ...listOf(without).map((name) => [name, silent] as const),
    ...(Object.entries(before) as [string, AnyRule][]).map(([name, act]) => [name, after(act)] as const),
    // A row's own type has checked that a replacement is given what its rule is given.
    ...(Object.entries(instead) as [string, AnyReplacement][]),
  ]);
  const brokenRule = (name: string, kept: AnyRule): AnyRule => {
    const replacement = replacements.get(name);
    if (!replacement) return kept;
    return (x) => {
      if (!isThere(where, x)) return kept(x);
      noteReached();
      return replacement(x, kept);
    };
  };
  const tables = Object.entries(protocol) as [TableName, Record<string, AnyRule>][];
  const broken = tables.map(([table, rules]) => {
    const named = Object.entries(rules).map(([name, rule]) => [name, brokenRule(name, rule)] as const);
    return [table, Object.fromEntries(named)] as const;
  });
  return { ...protocol, ...Object.fromEntries(broken) };
}

const after =
  (act: AnyRule): AnyReplacement =>
  (x, kept) => {
    const done = act(x);
    return done instanceof Promise ? done.then(() => kept(x)) : kept(x);
  };

function isThere(where: Defect['where'], { call, world }: Asked): boolean {
  if (where === 'us') return call.req.header('x-us-env') === 'true';
  return where === undefined || world.stage === where;
}

function listOf<T extends string | object>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
