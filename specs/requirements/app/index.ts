import type { Requirement } from '../define.ts';
import { browser } from './browser.ts';
import { handedOver } from './handed-over.ts';
import { log } from './log.ts';
import { session } from './session.ts';
import { signIn } from './sign-in.ts';

// Requirements of a partner's own client. No environment is asked for them: `npm run certify` is.

/** The files with their area, as the register check reads them. */
export const appRequirementFiles = [
  { file: 'app/sign-in', area: 'APP', rows: signIn },
  { file: 'app/session', area: 'APP', rows: session },
  { file: 'app/log', area: 'APP', rows: log },
  { file: 'app/handed-over', area: 'APP', rows: handedOver },
  { file: 'app/browser', area: 'APP', rows: browser },
] as const;

export type AppRequirementId =
  keyof typeof signIn | keyof typeof session | keyof typeof log | keyof typeof handedOver | keyof typeof browser;

/** Every one by its id. */
export const appRequirements: Record<AppRequirementId, Requirement> = {
  ...signIn,
  ...session,
  ...log,
  ...handedOver,
  ...browser,
};
