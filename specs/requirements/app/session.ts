import { defineRequirements } from '../define.ts';

/** What a partner's client does with its tokens, until the person signs out. */
export const session = defineRequirements('APP', {
  'APP-030': {
    title: 'the client does not send an access token again that was refused',
    level: 'SHOULD',
    claims: [],
  },
  'APP-031': {
    title: 'after a refresh the client uses both new tokens',
    level: 'SHOULD',
    claims: ['SEED-108'],
  },
  'APP-032': {
    title: 'after a refused refresh the client drops its tokens and signs the person in again',
    level: 'MUST',
    claims: ['SEED-109', 'SEED-137'],
  },
  'APP-033': {
    title: 'the client honours a revocation from elsewhere at once',
    level: 'SHOULD',
    claims: ['DOC-061'],
  },
  'APP-034': {
    title: 'the client refreshes five minutes before its access token expires',
    level: 'SHOULD',
    claims: ['DOC-026'],
  },
  'APP-035': { title: 'what the client does after an error of the server', level: 'INFO', claims: ['SEED-166'] },
  'APP-036': {
    title: 'at a sign-out the client revokes its authorization',
    level: 'SHOULD',
    claims: ['DOC-048'],
  },
  'APP-037': {
    title: 'the client tells the server of a sign-out before it drops its tokens',
    level: 'SHOULD',
    claims: ['DOC-065'],
  },
  'APP-038': { title: 'after a sign-out the client uses no token of before', level: 'SHOULD', claims: [] },
});
