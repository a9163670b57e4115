import { answers } from './defects/answers.ts';
import { bearers } from './defects/bearers.ts';
import { boundaries } from './defects/boundaries.ts';
import { bypasses } from './defects/bypasses.ts';
import { callers } from './defects/callers.ts';
import { endings } from './defects/endings.ts';
import { grudges } from './defects/grudges.ts';
import { hostedUi } from './defects/hosted-ui.ts';
import { mismatches } from './defects/mismatches.ts';
import { openQuestions } from './defects/open-questions.ts';
import { pkce } from './defects/pkce.ts';
import { places } from './defects/places.ts';
import { secondTries } from './defects/second-tries.ts';
import { sessions } from './defects/sessions.ts';
import { signIn } from './defects/sign-in.ts';
import { signInLimits } from './defects/sign-in-limits.ts';
import { start } from './defects/start.ts';
import { tokens } from './defects/tokens.ts';

export type { Defect } from './defects/define.ts';

/** Every named defect. Each switch of the policy is broken by at least one. */
export const defects = {
  ...answers,
  ...bearers,
  ...boundaries,
  ...bypasses,
  ...callers,
  ...endings,
  ...grudges,
  ...hostedUi,
  ...mismatches,
  ...openQuestions,
  ...pkce,
  ...places,
  ...secondTries,
  ...sessions,
  ...signIn,
  ...signInLimits,
  ...start,
  ...tokens,
};
