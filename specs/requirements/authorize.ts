import { defineRequirements } from './define.ts';

/** POST /v1/auth/oauth/authorize: session token and login token buy an authorization code. */
export const authorize = defineRequirements('AUTHZ', {
  'AUTHZ-001': {
    title: 'session token in the body and login token as bearer buy an authorization code',
    level: 'MUST',
    claims: ['SEED-070', 'SEED-071', 'SEED-074', 'SEED-075', 'DOC-011'],
    points: ['success.status'],
  },
  'AUTHZ-002': {
    title: 'authorize answers url, code and state as strings',
    level: 'MUST',
    claims: ['DOC-013'],
    points: ['success.status'],
  },
  'AUTHZ-003': { title: 'url carries that code and that state', level: 'MUST', claims: ['DOC-014'] },
  'AUTHZ-004': { title: 'url begins with the redirect URI of the start', level: 'SHOULD', claims: ['DOC-014'] },
  'AUTHZ-005': { title: 'state equals the state of the start', level: 'MUST', claims: ['SEED-041', 'DOC-015'] },
  'AUTHZ-006': { title: 'two authorizations get two different codes', level: 'SHOULD', claims: [] },
  'AUTHZ-007': {
    title: 'a session expires ten minutes after its start',
    level: 'MUST',
    claims: ['SEED-058', 'SEED-059', 'DOC-009'],
    points: ['grant.status', 'error.family'],
    needs: ['clock'],
    effects: ['moves clock'],
    patience: 12,
  },
  'AUTHZ-008': {
    title: 'a new start works after a session expired',
    level: 'MUST',
    claims: ['SEED-063'],
    needs: ['clock'],
    effects: ['moves clock'],
    patience: 12,
  },
  'AUTHZ-009': {
    title: 'authorize without a bearer, or with an unknown one, is refused',
    level: 'MUST',
    claims: ['SEED-116', 'SEED-161', 'DOC-011'],
  },
  'AUTHZ-010': {
    title: 'authorize without a session token is refused',
    level: 'MUST',
    claims: ['DOC-011'],
    points: ['validation.status', 'error.family'],
  },
  'AUTHZ-011': {
    title: 'authorize with a session token that was never issued is refused',
    level: 'MUST',
    claims: ['DOC-011'],
  },
  'AUTHZ-012': {
    title: 'an empty or wrongly typed session token is refused',
    level: 'SHOULD',
    claims: ['DOC-011'],
    points: ['validation.status', 'error.family'],
  },
  'AUTHZ-013': { title: 'a tampered or unsigned session token is refused', level: 'SHOULD', claims: ['DOC-010'] },
  'AUTHZ-014': {
    title: "another client's session token is refused",
    level: 'SHOULD',
    claims: [],
    needs: ['otherClient'],
  },
  'AUTHZ-015': { title: 'session token and login token swapped are refused', level: 'MUST', claims: ['SEED-069'] },
  'AUTHZ-016': { title: 'the session token as bearer is refused', level: 'MUST', claims: ['SEED-069', 'SEED-070'] },
  'AUTHZ-017': { title: 'a refresh token or a code as bearer is refused', level: 'MUST', claims: ['SEED-073'] },
  'AUTHZ-018': {
    title: 'no other credential is taken for a session token',
    level: 'MUST',
    claims: ['SEED-069', 'SEED-071', 'SEED-073'],
  },
  'AUTHZ-019': {
    title: 'whether the final access token authorizes in place of the login token',
    level: 'INFO',
    claims: ['SEED-077'],
  },
  'AUTHZ-020': { title: 'whether a session token buys a second code', level: 'INFO', claims: [] },
});
