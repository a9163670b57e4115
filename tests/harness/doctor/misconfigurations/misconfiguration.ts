import type { Capability } from '#specs/capabilities.ts';
import type { Elsewhere, LiveMock } from '../live-mock.ts';

/** A way to set this suite up wrongly that only a server can tell, and what has to be said of it. */
export interface Misconfiguration {
  /** Settings of the sandbox without their prefix; undefined is not given. */
  change: (
    given: LiveMock & { elsewhere: Elsewhere; of: (setting: string) => string },
  ) => Record<string, string | undefined>;
  /** The setting that is named first. */
  setting: string;
  says: RegExp;
  /** What cannot be used; absent, if nothing can be judged. */
  lacks?: Capability[];
}

/** Nothing listens there. */
export const DEAD = 'http://127.0.0.1:9';
