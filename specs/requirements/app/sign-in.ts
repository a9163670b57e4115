import { defineRequirements } from '../define.ts';

/** How a partner's client signs a person in. Most of it is sample code and advice, so most of it is SHOULD. */
export const signIn = defineRequirements('APP', {
  'APP-001': {
    title: 'the client makes states of at least 16 characters',
    level: 'SHOULD',
    claims: ['SEED-143', 'SEED-149'],
  },
  'APP-002': { title: 'each sign-in of the client has a state of its own', level: 'SHOULD', claims: [] },
  'APP-003': {
    title: 'the challenge of the client is an S256 hash in 43 characters of base64url',
    level: 'SHOULD',
    claims: ['SEED-013', 'SEED-148'],
  },
  'APP-004': { title: 'each sign-in of the client has a challenge of its own', level: 'SHOULD', claims: [] },
  'APP-005': {
    title: 'the verifier of the client has 43 to 128 of the allowed characters',
    level: 'SHOULD',
    claims: ['SEED-083', 'SEED-123', 'SEED-142', 'SEED-147'],
  },
  'APP-006': {
    title: 'the client sends the verifier from which it made the challenge',
    level: 'SHOULD',
    claims: ['SEED-024', 'SEED-084', 'SEED-124'],
  },
  'APP-007': {
    title: 'the client sends an authorization code once',
    level: 'MUST',
    claims: ['SEED-023', 'SEED-026'],
  },
  'APP-008': {
    title: 'the redirect URI of the client is not plain http, except on this machine',
    level: 'SHOULD',
    claims: ['SEED-144'],
  },
  'APP-009': {
    title: 'the client goes no further with a state that is not its own',
    level: 'MUST',
    claims: ['SEED-040', 'SEED-044', 'SEED-045'],
  },
  'APP-010': {
    title: 'the client goes no further with a state of another letter case',
    level: 'SHOULD',
    claims: ['SEED-043'],
  },
  'APP-011': {
    title: 'after a wrong state the client starts anew with values of its own',
    level: 'SHOULD',
    claims: ['SEED-045'],
  },
  'APP-012': {
    title: 'after a refused code the client starts anew with values of its own',
    level: 'SHOULD',
    claims: ['SEED-022', 'SEED-137'],
  },
  'APP-013': {
    title: 'after its session expired the client starts anew',
    level: 'SHOULD',
    claims: ['SEED-063'],
  },
  'APP-014': {
    title: 'the client does not ask again and again where it is refused as a client',
    level: 'SHOULD',
    claims: ['SEED-138'],
  },
  'APP-015': {
    title: 'the client does not repeat a request that was refused as invalid',
    level: 'SHOULD',
    claims: ['SEED-139'],
  },
  'APP-016': {
    title: 'the client takes no answer without tokens for a sign-in',
    level: 'SHOULD',
    claims: ['SEED-140'],
  },
  'APP-017': {
    title: 'the client has a one-time password sent, and signs in with it',
    level: 'SHOULD',
    claims: ['SEED-089', 'SEED-092', 'SEED-093'],
  },
  'APP-018': {
    title: 'the client does not use a token before its one-time password is entered',
    level: 'SHOULD',
    claims: [],
  },
  'APP-019': {
    title: 'after a refused password the client goes no further by itself',
    level: 'SHOULD',
    claims: ['SEED-094'],
  },
  'APP-020': { title: 'in which order the client takes the four steps', level: 'INFO', claims: ['SEED-125'] },
  'APP-021': { title: 'the client sends no token where a sign-in begins', level: 'SHOULD', claims: [] },
  'APP-022': {
    title: 'a client in a browser does not send the secret key',
    level: 'MUST',
    claims: ['DOC-060'],
  },
});
