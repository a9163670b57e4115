import { callers } from './refusals/callers.ts';
import { grants } from './refusals/grants.ts';
import { requests } from './refusals/requests.ts';
import { signIn } from './refusals/sign-in.ts';

export type { Refusal, RefusalShape } from './refusals/define.ts';

/** Every documented refusal. A test names one; the matcher tells which documented shape was seen. */
export const refusals = { ...requests, ...grants, ...callers, ...signIn } as const;

export type RefusalId = keyof typeof refusals;
