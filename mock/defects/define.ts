import type { EnvironmentName } from '#specs/environments.ts';
import type { RequirementId } from '#specs/requirements/index.ts';
import type { MockOptions } from '../server.ts';
import type { Policy } from '../policy.ts';

/** A named way in which the mock breaks its policy. */
export interface Defect {
  /** What it would do to people. */
  harm: string;
  /** The switches that are off. */
  breaks: Partial<Policy>;
  /** Where it shows, if not in a sandbox of the profile guide. */
  under?: Pick<Partial<MockOptions>, 'profile' | 'answers'> & { environment?: EnvironmentName };
  /**
   * What it does outlives the test that provoked it: the next test would meet a server that bears a grudge. So only its own
   * tests run against it, also where others run against every defect.
   */
  lasting?: true;
  /** Exactly the requirements that turn red. */
  violates: readonly RequirementId[];
  /** The INFO requirements that record something else; they are never red. */
  changes?: readonly RequirementId[];
}
