import { defineRequirements } from './define.ts';

/** GET /v1/auth/oauth/authorize/initiate: the start of an authorization. */
export const initiate = defineRequirements('INIT', {
  'INIT-001': {
    title: 'initiate in API mode answers JSON with a session token and the address of the hosted page',
    level: 'MUST',
    claims: ['SEED-074', 'DOC-004', 'DOC-005'],
  },
  'INIT-002': {
    title: 'initiate without mode leads to the hosted page',
    level: 'MUST',
    claims: ['DOC-003'],
    points: ['initiate.hosted'],
  },
  'INIT-003': {
    title: 'the six documented parameters suffice',
    level: 'MUST',
    claims: ['SEED-015'],
    points: ['initiate.hosted'],
  },
  'INIT-004': { title: 'the session token has the form of a JWT', level: 'SHOULD', claims: ['DOC-010'] },
  'INIT-005': { title: 'the hosted page has an absolute http or https address', level: 'SHOULD', claims: ['DOC-005'] },
  'INIT-006': { title: 'an optional scope is accepted', level: 'SHOULD', claims: ['DOC-007'] },
  'INIT-007': { title: 'whether two starts get two different session tokens', level: 'INFO', claims: [] },
  'INIT-008': {
    title: 'a start without code_challenge is refused, and the description names it',
    level: 'MUST',
    claims: ['SEED-003', 'SEED-004', 'SEED-118', 'SEED-154', 'SEED-160'],
    points: ['validation.status', 'error.family'],
  },
  'INIT-009': {
    title: 'a start without code_challenge_method is refused',
    level: 'MUST',
    claims: ['SEED-003', 'SEED-005', 'SEED-118', 'SEED-154', 'SEED-160'],
    points: ['validation.status', 'error.family'],
  },
  'INIT-010': {
    title: 'a start without response_type is refused',
    level: 'MUST',
    claims: ['SEED-003', 'SEED-006', 'SEED-118', 'SEED-154', 'SEED-160'],
    points: ['validation.status', 'error.family'],
  },
  'INIT-011': {
    title: 'a response_type other than code is refused',
    level: 'MUST',
    claims: ['SEED-007'],
    points: ['unsupported.error', 'error.family'],
  },
  'INIT-012': {
    title: 'a start without state is refused',
    level: 'MUST',
    claims: ['SEED-003', 'SEED-008', 'SEED-118', 'SEED-154', 'SEED-160'],
    points: ['validation.status', 'error.family'],
  },
  'INIT-013': {
    title: 'a start without client_id is refused',
    level: 'MUST',
    claims: ['SEED-003', 'SEED-009', 'SEED-118', 'SEED-154', 'SEED-160'],
    points: ['validation.status', 'error.family'],
  },
  'INIT-014': {
    title: 'a start without redirect_uri is refused',
    level: 'MUST',
    claims: ['SEED-003', 'SEED-010', 'SEED-118', 'SEED-154', 'SEED-160'],
    points: ['validation.status', 'error.family'],
  },
  'INIT-015': {
    title: 'a start in API mode without redirect_uri is refused',
    level: 'MUST',
    claims: ['SEED-010', 'DOC-008'],
    points: ['validation.status', 'error.family'],
  },
  'INIT-016': {
    title: 'the description names whichever required parameter is missing',
    level: 'SHOULD',
    claims: ['SEED-011'],
  },
  'INIT-017': {
    title: 'a start with nothing but client_id is refused',
    level: 'MUST',
    claims: ['SEED-014'],
    points: ['validation.status', 'error.family'],
  },
  'INIT-018': {
    title: 'a misspelt or differently cased parameter name counts as missing',
    level: 'MUST',
    claims: ['SEED-012'],
    points: ['validation.status', 'error.family'],
  },
  'INIT-019': {
    title: 'an empty required parameter counts as missing',
    level: 'SHOULD',
    claims: ['SEED-154'],
    points: ['validation.status', 'error.family'],
  },
  'INIT-020': { title: 'a client_id other than the client key is refused', level: 'SHOULD', claims: ['DOC-002'] },
  'INIT-021': {
    title: 'whether a mode other than api is refused or treated as absent',
    level: 'INFO',
    claims: ['DOC-006'],
  },
  'INIT-023': {
    title: 'which of two different values of a parameter counts',
    level: 'INFO',
    claims: [],
  },
  'INIT-022': { title: 'whether a repeated parameter is refused', level: 'INFO', claims: [] },
});
