import { debugging } from './guide/debugging.ts';
import { errors } from './guide/errors.ts';
import type { AppRequirementId } from './requirements/app/index.ts';

export type { GuideTopic } from './guide/topic.ts';

/** The troubleshooting guide by its headings. */
export const guide = { ...errors, ...debugging } as const;

export type TopicId = keyof typeof guide;

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
