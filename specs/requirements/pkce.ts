import { defineRequirements } from './define.ts';

/** Proof key for code exchange: code challenge at the start, code verifier at the exchange. */
export const pkce = defineRequirements('PKCE', {
  'PKCE-001': { title: 'the base64url of the SHA-256 of the verifier verifies', level: 'MUST', claims: ['SEED-082'] },
  'PKCE-002': { title: 'a verifier of 43 characters is accepted', level: 'MUST', claims: ['SEED-083'] },
  'PKCE-003': { title: 'a verifier of 128 characters is accepted', level: 'MUST', claims: ['SEED-083'] },
  'PKCE-004': {
    title: 'every documented character is accepted in a verifier',
    level: 'MUST',
    claims: ['SEED-123', 'DOC-021'],
  },
  'PKCE-005': {
    title: 'a start without any PKCE parameter is refused',
    level: 'MUST',
    claims: ['DOC-001'],
    points: ['validation.status', 'error.family'],
  },
  'PKCE-006': {
    title: 'another verifier is refused, also one that differs only in letter case',
    level: 'MUST',
    claims: ['SEED-020', 'SEED-078', 'SEED-079'],
    points: ['grant.status', 'pkce.description', 'error.family'],
  },
  'PKCE-007': {
    title: 'the verifier of another session is refused',
    level: 'MUST',
    claims: ['SEED-020', 'SEED-079'],
    points: ['grant.status', 'pkce.description', 'error.family'],
  },
  'PKCE-008': {
    title: 'a challenge made with another hash does not verify',
    level: 'MUST',
    claims: ['SEED-080'],
  },
  'PKCE-009': {
    title: 'a challenge that is the verifier itself does not verify',
    level: 'MUST',
    claims: ['SEED-080'],
  },
  'PKCE-010': {
    title: 'a challenge in standard base64 does not verify',
    level: 'MUST',
    claims: ['SEED-013', 'SEED-081'],
  },
  'PKCE-011': {
    title: 'a challenge method other than S256 is refused',
    level: 'SHOULD',
    claims: ['SEED-016'],
    points: ['validation.status', 'error.family'],
  },
  'PKCE-012': {
    title: 'a verifier of 42 characters is refused',
    level: 'SHOULD',
    claims: ['SEED-083', 'DOC-021'],
    points: ['verifier.length'],
  },
  'PKCE-013': {
    title: 'a verifier of 129 characters is refused',
    level: 'SHOULD',
    claims: ['SEED-083', 'DOC-021'],
    points: ['verifier.length'],
  },
  'PKCE-014': {
    title: 'a verifier with other characters is refused',
    level: 'SHOULD',
    claims: ['SEED-123', 'DOC-021'],
  },
  'PKCE-015': { title: 'whether a malformed challenge is refused at once', level: 'INFO', claims: ['SEED-013'] },
  'PKCE-016': { title: 'whether a wrong verifier spends the code', level: 'INFO', claims: [] },
});
