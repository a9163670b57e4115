import { defineRequirements } from './define.ts';

/** POST /v1/auth/logout: the end of a user's session. */
export const logout = defineRequirements('LOGOUT', {
  'LOGOUT-001': {
    title: 'logout answers success',
    level: 'MUST',
    claims: ['DOC-046'],
    points: ['success.status'],
    effects: ['ends sessions'],
  },
  'LOGOUT-002': {
    title: 'logout ends the access token at once',
    level: 'MUST',
    claims: ['DOC-046'],
    effects: ['ends sessions'],
  },
  'LOGOUT-003': {
    title: 'a login token that logged out is dead at once',
    level: 'SHOULD',
    claims: ['DOC-046'],
    effects: ['ends sessions'],
  },
  'LOGOUT-004': {
    title: 'a new login works after logout',
    level: 'MUST',
    claims: ['DOC-046'],
    effects: ['ends sessions'],
  },
  'LOGOUT-005': {
    title: 'a second logout with the same token is refused',
    level: 'MUST',
    claims: ['DOC-046'],
    effects: ['ends sessions'],
  },
  'LOGOUT-006': {
    title: 'logout without a bearer, or with an unknown one, is refused',
    level: 'MUST',
    claims: ['SEED-116', 'SEED-161', 'DOC-047'],
    effects: ['ends sessions'],
  },
  'LOGOUT-007': {
    title: 'a session token, a refresh token or a code does not log out',
    level: 'MUST',
    claims: ['SEED-070', 'SEED-073'],
    effects: ['ends sessions'],
  },
  'LOGOUT-008': {
    title: 'a login at the moment of a logout gets a token that works',
    level: 'SHOULD',
    claims: [],
    effects: ['ends sessions'],
  },
  'LOGOUT-009': {
    title: 'whether logout ends the refresh token too',
    level: 'INFO',
    claims: [],
    effects: ['ends sessions'],
  },
  'LOGOUT-010': {
    title: 'whether logout ends other sessions of the user',
    level: 'INFO',
    claims: [],
    effects: ['ends sessions'],
  },
});
