import { defineRequirements } from './define.ts';

/** API calls with a bearer: GET /v1/user and GET /v1/users/me. */
export const user = defineRequirements('USER', {
  'USER-001': {
    title: 'the final access token authenticates an API call',
    level: 'MUST',
    claims: ['SEED-072', 'SEED-076', 'SEED-099', 'DOC-053'],
  },
  'USER-002': {
    title: 'the user has the documented members',
    level: 'MUST',
    claims: ['DOC-054'],
  },
  'USER-003': {
    title: 'the user is the one who signed in',
    level: 'SHOULD',
    claims: ['DOC-054'],
  },
  'USER-004': {
    title: 'an API call is answered at a documented path',
    level: 'MUST',
    claims: ['SEED-076', 'DOC-054'],
    points: ['probe.path'],
  },
  'USER-005': {
    title: 'a call without an Authorization header is refused',
    level: 'MUST',
    claims: ['SEED-096', 'SEED-116', 'SEED-161'],
  },
  'USER-006': {
    title: 'a refused bearer is told Not authenticated',
    level: 'MUST',
    claims: ['DOC-055'],
  },
  'USER-007': {
    title: 'a token without the Bearer scheme is refused',
    level: 'MUST',
    claims: ['SEED-097'],
  },
  'USER-008': {
    title: 'a token under another scheme is refused',
    level: 'MUST',
    claims: ['SEED-097'],
  },
  'USER-009': {
    title: 'two spaces after Bearer are refused',
    level: 'SHOULD',
    claims: ['SEED-100'],
  },
  'USER-010': {
    title: 'whether a lower-case bearer or a space after the token is accepted',
    level: 'INFO',
    claims: ['SEED-100'],
  },
  'USER-011': {
    title: 'an unknown access token is refused',
    level: 'MUST',
    claims: ['SEED-161', 'DOC-055'],
  },
  'USER-012': {
    title: 'the session token is refused on API calls',
    level: 'MUST',
    claims: ['SEED-067', 'SEED-070', 'SEED-095', 'DOC-009'],
  },
  'USER-013': {
    title: 'the login token is refused on API calls',
    level: 'MUST',
    claims: ['SEED-068', 'SEED-071', 'SEED-095', 'DOC-053'],
    points: ['loginToken.api'],
  },
  'USER-014': {
    title: 'a refresh token is refused on API calls',
    level: 'MUST',
    claims: ['SEED-073', 'SEED-095'],
  },
  'USER-015': {
    title: 'an authorization code is refused on API calls',
    level: 'MUST',
    claims: ['SEED-095'],
  },
  'USER-016': {
    title: 'an API call without client key is refused',
    level: 'MUST',
    claims: ['SEED-098', 'SEED-114'],
    points: ['clientKey.missingOnCall'],
  },
  'USER-017': {
    title: 'an API call with an unknown client key is refused',
    level: 'MUST',
    claims: ['SEED-121', 'SEED-164'],
    points: ['clientKey.unknown'],
  },
  'USER-018': {
    title: 'an access token in the query is not accepted',
    level: 'SHOULD',
    claims: ['SEED-096'],
  },
  'USER-019': {
    title: "whether another client's key with the token is refused",
    level: 'INFO',
    claims: [],
    needs: ['otherClient'],
  },
  'USER-020': {
    title: 'whether a refused bearer gets a WWW-Authenticate header',
    level: 'INFO',
    claims: [],
  },
});
