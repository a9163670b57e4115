import { invalidGrant, type Telling } from '../telling.ts';

export const authorizeRefusals = {
  session: (_, answers) => invalidGrant('OAuth session has expired', answers),
} satisfies Record<string, Telling>;
