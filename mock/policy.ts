import { answers } from './policy/answers.ts';
import { boundaries } from './policy/boundaries.ts';
import { bypasses } from './policy/bypasses.ts';
import { callers } from './policy/callers.ts';
import { grudges } from './policy/grudges.ts';
import { hostedUi } from './policy/hosted-ui.ts';
import { mismatches } from './policy/mismatches.ts';
import { openQuestions } from './policy/open-questions.ts';
import { places } from './policy/places.ts';
import { secondTries } from './policy/second-tries.ts';
import { signIn } from './policy/sign-in.ts';
import { start } from './policy/start.ts';
import { tokens } from './policy/tokens.ts';

/**
 * The mock's rules, one switch each. A switch reads as a promise; on means kept. All on is a conformant server, one off
 * is a defect. Where documents disagree there is a variation point (`profiles.ts`) and no switch.
 */
export const conformant = {
  ...callers,
  ...start,
  ...tokens,
  ...signIn,
  ...answers,
  ...hostedUi,
  ...boundaries,
  ...bypasses,
  ...grudges,
  ...mismatches,
  ...openQuestions,
  ...places,
  ...secondTries,
};

export type Policy = { [K in keyof typeof conformant]: boolean };
