import { defineRequirements } from './define.ts';

/** DELETE /v1/auth/oauth/revoke: the end of a user's authorization of a client. */
export const revoke = defineRequirements('REVOKE', {
  'REVOKE-001': { title: 'revoke answers success', level: 'MUST', claims: ['DOC-049'], effects: ['ends sessions'] },
  'REVOKE-002': {
    title: 'revoke ends access tokens',
    level: 'MUST',
    claims: ['DOC-050'],
    effects: ['ends sessions'],
  },
  'REVOKE-003': {
    title: 'revoke ends refresh tokens',
    level: 'MUST',
    claims: ['SEED-101', 'SEED-105', 'DOC-050'],
    points: ['refresh.status', 'error.family'],
    effects: ['ends sessions'],
  },
  'REVOKE-004': {
    title: 'revoke ends the tokens of every session of the client with the user',
    level: 'MUST',
    claims: ['DOC-050'],
    points: ['refresh.status', 'error.family'],
    effects: ['ends sessions'],
  },
  'REVOKE-005': {
    title: 'a new start works after revoke',
    level: 'MUST',
    claims: ['DOC-052'],
    effects: ['ends sessions'],
  },
  'REVOKE-006': {
    title: 'revoke does not log the user out',
    level: 'SHOULD',
    claims: ['DOC-051'],
    effects: ['ends sessions'],
  },
  'REVOKE-007': {
    title: "revoke leaves another client's tokens alone",
    level: 'SHOULD',
    claims: ['DOC-050'],
    needs: ['otherClient'],
    effects: ['ends sessions'],
  },
  'REVOKE-008': {
    title: 'revoke without a bearer, or with an unknown one, is refused',
    level: 'MUST',
    claims: ['SEED-116', 'SEED-161'],
    effects: ['ends sessions'],
  },
  'REVOKE-009': {
    title: 'revoke with a revoked token is refused',
    level: 'MUST',
    claims: ['DOC-050'],
    effects: ['ends sessions'],
  },
  'REVOKE-010': {
    title: 'a session token, a refresh token or a code does not revoke',
    level: 'MUST',
    claims: ['SEED-070', 'SEED-073'],
    effects: ['ends sessions'],
  },
  'REVOKE-011': { title: 'whether a login token revokes', level: 'INFO', claims: [], effects: ['ends sessions'] },
  'REVOKE-012': {
    title: 'whether revoke ends a code that was not yet exchanged',
    level: 'INFO',
    claims: [],
    effects: ['ends sessions'],
  },
  'REVOKE-013': {
    title: 'whether methods other than DELETE revoke',
    level: 'INFO',
    claims: ['DOC-049'],
    effects: ['ends sessions'],
  },
});
