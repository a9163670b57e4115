import { answers } from './policy/answers.ts';
import { callers } from './policy/callers.ts';
import { hostedUi } from './policy/hosted-ui.ts';
import { signIn } from './policy/sign-in.ts';
import { start } from './policy/start.ts';
import { tokens } from './policy/tokens.ts';

/**
 * The mock's rules, one switch each. A switch reads as a promise; on means kept. All on is a conformant server, one off
 * is a defect. Where documents disagree there is a variation point (`profiles.ts`) and no switch.
 */
export const conformant = { ...callers, ...start, ...tokens, ...signIn, ...answers, ...hostedUi };

export type Policy = { [K in keyof typeof conformant]: boolean };
