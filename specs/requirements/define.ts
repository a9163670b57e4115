import type { Capability } from '../capabilities.ts';
import type { ClaimId } from '../claims/index.ts';
import type { PointKey } from '../variants.ts';

export type Level =
  /** A document states it. */
  | 'MUST'
  /** Advice, or a reading of the documents that no sentence states. */
  | 'SHOULD'
  /** No document decides it: what was seen is recorded, never violated. */
  | 'INFO';

/** What Allure calls a level. */
export const severities = { MUST: 'critical', SHOULD: 'normal', INFO: 'minor' } as const satisfies Record<
  Level,
  string
>;

/** What running a requirement's test does to an account that others use too. On live targets such a test runs alone. */
type Effect =
  /** Logs the user out or revokes the authorization, so that tokens of other tests may die. */
  | 'ends sessions'
  /** Moves the target's clock, so that the credentials of other tests age. */
  | 'moves clock'
  /** Has a one-time password sent, or spends one, so that the one of another test may become void. */
  | 'uses otp'
  /** Fails a sign-in on purpose; enough failures may lock the account. */
  | 'locks user';

/** A testable unit. The title is a statement about the server; an INFO title names the open question. */
export interface Requirement {
  title: string;
  level: Level;
  /** The claims that its test really observes; none where no document of Baanx speaks. */
  claims: readonly ClaimId[];
  /** The variation points that its test asks. */
  points?: readonly PointKey[];
  /** What the target has to offer, or the requirement is not applicable. */
  needs?: readonly Capability[];
  effects?: readonly Effect[];
  /** Where the clock cannot be moved: how long its test has to wait, in minutes. Absent: it cannot be waited for. */
  patience?: number;
}

/** One file of requirements. The ids begin with the area's prefix; unknown claims, points and capabilities do not compile. */
export const defineRequirements = <Prefix extends string, Id extends `${Prefix}-${number}`>(
  _area: Prefix,
  rows: Record<Id, Requirement>,
): Record<Id, Requirement> => rows;
