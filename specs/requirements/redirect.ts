import { defineRequirements } from './define.ts';

/** The redirect URI: the white list at initiate without mode, and the same URI again at the exchange. */
export const redirect = defineRequirements('REDIRECT', {
  'REDIRECT-001': {
    title: 'the white-listed redirect URI is accepted',
    level: 'MUST',
    claims: ['SEED-055'],
    points: ['initiate.hosted'],
  },
  'REDIRECT-002': {
    title: 'a second white-listed redirect URI is accepted',
    level: 'MUST',
    claims: ['SEED-055'],
    points: ['initiate.hosted'],
    needs: ['otherRedirectUri'],
  },
  'REDIRECT-003': {
    title: 'a redirect URI that is not white-listed is refused',
    level: 'MUST',
    claims: ['SEED-048', 'SEED-049', 'SEED-132'],
    points: ['validation.status', 'error.family'],
  },
  'REDIRECT-004': {
    title: 'a redirect URI of another scheme is refused',
    level: 'MUST',
    claims: ['SEED-048', 'SEED-050'],
    points: ['validation.status', 'error.family'],
  },
  'REDIRECT-005': {
    title: 'a redirect URI of another host is refused',
    level: 'MUST',
    claims: ['SEED-048', 'SEED-051'],
    points: ['validation.status', 'error.family'],
  },
  'REDIRECT-006': {
    title: 'a redirect URI of another path is refused',
    level: 'MUST',
    claims: ['SEED-048', 'SEED-052'],
    points: ['validation.status', 'error.family'],
  },
  'REDIRECT-007': {
    title: 'a redirect URI with one trailing slash more or less is refused',
    level: 'MUST',
    claims: ['SEED-048', 'SEED-053'],
    points: ['validation.status', 'error.family'],
  },
  'REDIRECT-008': {
    title: 'a redirect URI with a query is refused',
    level: 'MUST',
    claims: ['SEED-048', 'SEED-054'],
    points: ['validation.status', 'error.family'],
  },
  'REDIRECT-009': {
    title: 'a redirect URI that only begins or ends like a white-listed one is refused',
    level: 'MUST',
    claims: ['SEED-048', 'SEED-051', 'SEED-052'],
    points: ['validation.status', 'error.family'],
  },
  'REDIRECT-010': {
    title: 'a redirect URI that differs only in port, letter case, dot segments or a fragment is refused',
    level: 'SHOULD',
    claims: ['SEED-048'],
    points: ['validation.status', 'error.family'],
  },
  'REDIRECT-016': {
    title: 'a redirect URI that equals a white-listed one only once it is decoded, trimmed or normalised is refused',
    level: 'SHOULD',
    claims: ['SEED-048'],
    points: ['validation.status', 'error.family'],
  },
  'REDIRECT-017': {
    title: 'a redirect URI that looks white-listed and leads a browser to another host is refused',
    level: 'MUST',
    claims: ['SEED-048', 'SEED-051'],
    points: ['validation.status', 'error.family'],
  },
  'REDIRECT-011': {
    title: 'a redirect URI that is no address is refused',
    level: 'MUST',
    claims: ['SEED-048', 'SEED-049'],
    points: ['validation.status', 'error.family'],
  },
  'REDIRECT-012': { title: 'a refused redirect URI never receives a redirect', level: 'MUST', claims: ['SEED-057'] },
  'REDIRECT-013': {
    title: 'in API mode the white list is enforced, or the redirect URI is not used',
    level: 'SHOULD',
    claims: ['DOC-008'],
    points: ['redirect.apiMode'],
  },
  'REDIRECT-014': {
    title: 'another redirect URI at the exchange is refused',
    level: 'MUST',
    claims: ['DOC-020'],
    points: ['redirect.exchange'],
  },
  'REDIRECT-015': {
    title: 'the second white-listed redirect URI at the exchange is refused',
    level: 'MUST',
    claims: ['DOC-020'],
    points: ['redirect.exchange'],
    needs: ['otherRedirectUri'],
  },
});
