import type { Requirement } from '../define.ts';
import { log } from './log.ts';
import { session } from './session.ts';
import { signIn } from './sign-in.ts';

// Requirements of a partner's own client. No environment is asked for them: `npm run certify` is.

/** The files with their area, as the register check reads them. */
export const appRequirementFiles = [
  { file: 'app/sign-in', area: 'APP', rows: signIn },
  { file: 'app/session', area: 'APP', rows: session },
  { file: 'app/log', area: 'APP', rows: log },
] as const;

export type AppRequirementId = keyof typeof signIn | keyof typeof session | keyof typeof log;

/** Every one by its id. */
export const appRequirements: Record<AppRequirementId, Requirement> = { ...signIn, ...session, ...log };
