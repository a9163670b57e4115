import { debugging } from './guide/debugging.ts';
import { errors } from './guide/errors.ts';
import type { areas } from './requirements/index.ts';

export type { GuideTopic } from './guide/topic.ts';

/** The troubleshooting guide by its headings. */
export const guide = { ...errors, ...debugging } as const;

export type TopicId = keyof typeof guide;

/** Where the guide treats an area, for requirements that cite other pages only. */
export const topicOfArea: Readonly<Record<keyof typeof areas, TopicId>> = {
  INIT: 'parameters',
  LOGIN: 'headers',
  OTP: 'otp',
  AUTHZ: 'session',
  TOKEN: 'code',
  PKCE: 'pkce',
  REFRESH: 'refresh',
  REVOKE: 'bearer',
  LOGOUT: 'bearer',
  USER: 'bearer',
  CLIENT: 'client',
  REDIRECT: 'redirect',
  STATE: 'state',
  REGION: 'region',
  STAGE: 'stage',
  ERROR: 'prevention',
  UI: 'session',
};
