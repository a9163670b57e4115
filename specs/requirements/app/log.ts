import { defineRequirements } from '../define.ts';

/** What a partner's client writes into its log. */
export const log = defineRequirements('APP', {
  'APP-050': {
    title: 'the log of the client holds no secret key and no password',
    level: 'SHOULD',
    claims: ['SEED-151', 'SEED-152'],
  },
  'APP-051': {
    title: 'the log of the client holds at most 20 characters of a token or code',
    level: 'SHOULD',
    claims: ['SEED-126'],
  },
  'APP-052': {
    title: 'the log of the client tells code, description and status of a refusal',
    level: 'SHOULD',
    claims: ['SEED-136'],
  },
  'APP-053': {
    title: 'the log of the client tells time and environment of a refusal',
    level: 'SHOULD',
    claims: ['SEED-146', 'SEED-168'],
  },
});
