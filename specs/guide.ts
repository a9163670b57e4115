import { debugging } from './guide/debugging.ts';
import { errors } from './guide/errors.ts';
import type { AppRequirementId } from './requirements/app/index.ts';
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

/** Where it treats what a client has to do by another page than the guide. */
export const topicOfClient: Readonly<Partial<Record<AppRequirementId, TopicId>>> = {
  'APP-002': 'state',
  'APP-004': 'pkce',
  'APP-018': 'otp',
  'APP-021': 'confusion',
  'APP-022': 'client',
  'APP-030': 'bearer',
  'APP-033': 'refresh',
  'APP-034': 'refresh',
  'APP-036': 'confusion',
  'APP-037': 'confusion',
  'APP-038': 'bearer',
  'APP-060': 'client',
  'APP-063': 'confusion',
  'APP-064': 'confusion',
};
