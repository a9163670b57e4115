import { defineRequirements } from './define.ts';

/** Regional routing: the header x-us-env and the query region. Every row holds in both regions. */
export const region = defineRequirements('REGION', {
  'REGION-001': {
    title: "a whole flow runs under the region's documented routing",
    level: 'MUST',
    claims: ['SEED-135'],
  },
  'REGION-002': {
    title: 'x-us-env: false is answered as no header is',
    level: 'MUST',
    claims: ['DOC-028'],
    effects: ['locks user'],
  },
  'REGION-003': {
    title: 'the query region=us routes a login to the US backend',
    level: 'SHOULD',
    claims: ['DOC-057'],
    needs: ['otherTenant'],
  },
  'REGION-004': {
    title: 'a user is unknown to the other region',
    level: 'SHOULD',
    claims: ['SEED-135', 'DOC-028'],
    points: ['login.status'],
    needs: ['otherTenant'],
    effects: ['locks user'],
  },
  'REGION-005': {
    title: 'a login token is unknown to the other region',
    level: 'SHOULD',
    claims: ['SEED-135'],
    needs: ['otherTenant'],
  },
  'REGION-006': {
    title: 'a session token is unknown to the other region',
    level: 'SHOULD',
    claims: ['SEED-135'],
    needs: ['otherTenant'],
  },
  'REGION-007': {
    title: 'an authorization code is unknown to the other region',
    level: 'SHOULD',
    claims: ['SEED-135'],
    points: ['grant.status', 'error.family'],
    needs: ['otherTenant'],
  },
  'REGION-008': {
    title: 'an access token is unknown to the other region',
    level: 'SHOULD',
    claims: ['SEED-135'],
    needs: ['otherTenant'],
  },
  'REGION-009': {
    title: 'a refresh token is unknown to the other region',
    level: 'SHOULD',
    claims: ['SEED-135'],
    points: ['refresh.status', 'error.family'],
    needs: ['otherTenant'],
  },
  'REGION-010': {
    title: 'how other values of x-us-env and region are read',
    level: 'INFO',
    claims: [],
    effects: ['locks user'],
  },
  'REGION-011': {
    title: 'the header x-us-env: true routes a login to the US backend',
    level: 'MUST',
    claims: ['SEED-135'],
    needs: ['otherTenant'],
  },
});
