import { defineRequirements } from '../define.ts';

/** What a partner hands over beside the client: a log, or the recording of a browser. */
export const handedOver = defineRequirements('APP', {
  'APP-054': {
    title: 'a log that is handed over holds no secret key and no password',
    level: 'SHOULD',
    claims: ['SEED-151', 'SEED-152'],
  },
  'APP-055': {
    title: 'a log that is handed over holds at most 20 characters of a token or code',
    level: 'SHOULD',
    claims: ['SEED-126'],
  },
  'APP-056': {
    title: 'a log that is handed over tells code, description and status of a refusal',
    level: 'SHOULD',
    claims: ['SEED-136'],
  },
  'APP-057': {
    title: 'a log that is handed over tells time and environment of a refusal',
    level: 'SHOULD',
    claims: ['SEED-146', 'SEED-168'],
  },
  'APP-058': {
    title: 'a HAR that is handed over holds no secret key and no password',
    level: 'SHOULD',
    claims: ['SEED-151', 'SEED-152'],
  },
  'APP-059': {
    title: 'a HAR that is handed over holds at most 20 characters of a token or code',
    level: 'SHOULD',
    claims: ['SEED-126'],
  },
});
