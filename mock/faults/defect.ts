import type { EnvironmentName } from '#specs/environments.ts';
import type { RequirementId } from '#specs/requirements/index.ts';
import type { Answers } from '#specs/variants.ts';
import type { protocol } from '#mock/protocol/protocol.ts';
import type { Asked } from '#mock/protocol/request/asked.ts';
import type { Ruling } from '#mock/protocol/rules.ts';
import type { Profile } from '#mock/world/profiles.ts';
import type { Spoil } from './spoil.ts';

/** A named harm: a rule of the mock left out or replaced, or an answer changed; and the requirements that the harm is about. */
export interface Defect {
  /** What it does to people. */
  harm: string;
  /** The rules that are left out, in every table that has them. */
  without?: RuleName | readonly RuleName[];
  /** What stands in the place of a rule, in every table that has it. */
  instead?: Instead;
  /** What happens before a rule speaks, in every table that has it. */
  before?: Before;
  /** What it makes of a finished answer. */
  spoils?: Spoil | readonly Spoil[];
  /** Where it is broken; everywhere, if absent. */
  where?: 'us' | 'sandbox' | 'production';
  /** Whether its hosted pages of production stand on plain HTTP, too. */
  hasPlainPages?: true;
  /** Where it shows: where it is broken, and there under the profile guide, if absent. */
  under?: { profile?: Profile; answers?: Partial<Answers>; environment?: EnvironmentName };
  /** One to three requirements that the harm is about; what else turns red stands in the golden verdicts. */
  violates: readonly RequirementId[];
  /** The INFO requirements that record something else; they are never red. */
  changes?: readonly RequirementId[];
}

type Tables = typeof protocol;

/** The rule of that name; a rule of several tables is the same in all of them. */
type RuleNamed<Name> = {
  [Table in keyof Tables]: Name extends keyof Tables[Table] ? Tables[Table][Name] : never;
}[keyof Tables];

type RuleName = { [Table in keyof Tables]: keyof Tables[Table] }[keyof Tables];

/** What a rule is given: what the rules before it have found out. */
type Given<Name> = RuleNamed<Name> extends (x: infer X) => unknown ? (unknown extends X ? Asked : X) : Asked;

/** @param kept asks the rule that was replaced */
type Replacement<X> = (x: X, kept: (x: X) => Ruling<X> | Promise<Ruling<X>>) => Ruling<X> | Promise<Ruling<X>>;

export type Before = { readonly [Name in RuleName]?: (x: Given<Name>) => void | Promise<void> };

export type Instead = { readonly [Name in RuleName]?: Replacement<Given<Name>> };
