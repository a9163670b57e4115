import { expect, test } from '@playwright/test';

import { defineClaims } from '#specs/claims/define.ts';
import { defineRequirements, type Requirement } from '#specs/requirements/define.ts';

const row: Requirement = { title: 'a code is exchanged once', level: 'MUST', claims: ['SEED-018'] };

// The compiler is the check: without the error it expects, `npm run types` fails.
test('a wrong id, level, claim, point, capability, effect or member does not compile', () => {
  // @ts-expect-error -- another area's prefix
  defineRequirements('TOKEN', { 'PKCE-001': row });
  // @ts-expect-error -- no such level
  defineRequirements('TOKEN', { 'TOKEN-001': { ...row, level: 'MAY' } });
  // @ts-expect-error -- no such claim
  defineRequirements('TOKEN', { 'TOKEN-001': { ...row, claims: ['SEED-999'] } });
  // @ts-expect-error -- no such variation point
  defineRequirements('TOKEN', { 'TOKEN-001': { ...row, points: ['grant'] } });
  // @ts-expect-error -- no such capability
  defineRequirements('TOKEN', { 'TOKEN-001': { ...row, needs: ['wings'] } });
  // @ts-expect-error -- no such effect
  defineRequirements('TOKEN', { 'TOKEN-001': { ...row, effects: ['costs money'] } });
  // @ts-expect-error -- no such member
  defineRequirements('TOKEN', { 'TOKEN-001': { ...row, pionts: ['grant.status'] } });
  // @ts-expect-error -- no such document
  defineClaims('leaflet', { 'SEED-001': { place: 'L1', binds: ['server'], says: 'One.' } });
  // @ts-expect-error -- no such reason
  defineClaims('login', { 'DOC-001': { place: 'body', binds: ['server'], says: 'One.', excluded: 'dull' } });
  // @ts-expect-error -- no such series
  defineClaims('login', { 'CLAIM-001': { place: 'body', binds: ['server'], says: 'One.' } });

  expect(defineRequirements('TOKEN', { 'TOKEN-001': row })['TOKEN-001'].title).toBe('a code is exchanged once');
});
