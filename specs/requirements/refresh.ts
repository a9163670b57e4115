import { defineRequirements } from './define.ts';

/** POST /v1/auth/oauth/token with grant_type refresh_token. */
export const refresh = defineRequirements('REFRESH', {
  'REFRESH-001': {
    title: 'a refresh token buys an access token and a refresh token',
    level: 'MUST',
    claims: ['SEED-107', 'SEED-111', 'SEED-150'],
  },
  'REFRESH-002': {
    title: 'a refresh answers the shape of an exchange',
    level: 'MUST',
    claims: ['DOC-025'],
    points: ['success.status'],
  },
  'REFRESH-003': { title: 'expires_in is 21600 seconds after a refresh', level: 'MUST', claims: ['DOC-022'] },
  'REFRESH-004': { title: 'a refresh answers a new refresh token', level: 'MUST', claims: ['SEED-103'] },
  'REFRESH-005': {
    title: 'the new access token authenticates',
    level: 'MUST',
    claims: ['SEED-072', 'SEED-112'],
  },
  'REFRESH-006': { title: 'the new refresh token refreshes again', level: 'MUST', claims: ['SEED-112'] },
  'REFRESH-007': {
    title: 'the old refresh token is refused after a refresh',
    level: 'MUST',
    claims: ['SEED-101', 'SEED-104'],
    points: ['refresh.status', 'error.family'],
  },
  'REFRESH-008': {
    title: 'a refresh token that was never issued is refused',
    level: 'MUST',
    claims: ['SEED-101'],
    points: ['refresh.status', 'error.family'],
  },
  'REFRESH-009': {
    title: 'a refresh token expires when its announced lifetime is over, or after seven days',
    level: 'MUST',
    claims: ['SEED-101', 'SEED-102', 'SEED-110', 'DOC-024'],
    points: ['refresh.status', 'error.family'],
    needs: ['clock'],
    effects: ['moves clock'],
    patience: 10082,
  },
  'REFRESH-010': {
    title: 'a refresh without refresh_token is refused',
    level: 'MUST',
    claims: ['DOC-019'],
    points: ['validation.status', 'error.family'],
  },
  'REFRESH-011': {
    title: 'a refresh token under another grant_type is refused',
    level: 'MUST',
    claims: ['SEED-106', 'SEED-107'],
    points: ['unsupported.error', 'validation.status', 'refresh.status', 'error.family'],
  },
  'REFRESH-012': {
    title: 'an empty, wrongly typed or misspelt refresh token is refused',
    level: 'SHOULD',
    claims: ['DOC-019'],
  },
  'REFRESH-013': {
    title: 'no other credential is taken for a refresh token',
    level: 'MUST',
    claims: ['SEED-070', 'SEED-071', 'SEED-101'],
    points: ['refresh.status', 'error.family'],
  },
  'REFRESH-014': {
    title: "another client's refresh token is refused",
    level: 'SHOULD',
    claims: [],
    needs: ['otherClient'],
  },
  'REFRESH-015': { title: 'a refresh leaves other sessions of the user alone', level: 'SHOULD', claims: [] },
  'REFRESH-016': {
    title: 'one refresh token used twice at the same moment buys tokens once',
    level: 'SHOULD',
    claims: ['SEED-104'],
    points: ['refresh.status', 'error.family'],
  },
  'REFRESH-017': {
    title: 'whether a refresh prolongs the lifetime of the authorization',
    level: 'INFO',
    claims: [],
    needs: ['clock'],
    effects: ['moves clock'],
  },
  'REFRESH-018': { title: 'whether the use of an old refresh token ends the new ones', level: 'INFO', claims: [] },
  'REFRESH-019': { title: 'whether a refresh ends the access token before it', level: 'INFO', claims: [] },
  'REFRESH-020': {
    title: 'a refresh token that was left to grow old is refused after its announced lifetime, or after seven days',
    level: 'MUST',
    claims: ['SEED-101', 'SEED-102', 'SEED-110', 'DOC-024'],
    points: ['refresh.status', 'error.family'],
    needs: ['agedUser', 'tokenVault'],
    effects: ['moves clock'],
  },
});
