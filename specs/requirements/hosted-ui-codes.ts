import { defineRequirements } from './define.ts';

/** What the hosted page hands out, when and where: the promises that API mode keeps too. */
export const hostedUiCodes = defineRequirements('UI', {
  'UI-046': {
    title: 'a code of the hosted page is exchanged with its own redirect URI only',
    level: 'MUST',
    claims: ['DOC-020'],
    needs: ['hostedUi'],
  },
  'UI-051': {
    title: 'a code of the hosted page is exchanged once',
    level: 'MUST',
    claims: ['SEED-018'],
    points: ['grant.status', 'error.family'],
    needs: ['hostedUi'],
  },
  'UI-052': {
    title: 'a code of the hosted page expires ten minutes after it was issued',
    level: 'MUST',
    claims: ['SEED-019'],
    points: ['grant.status', 'error.family'],
    needs: ['hostedUi', 'clock'],
    effects: ['moves clock'],
    patience: 12,
  },
  'UI-053': {
    title: 'a code of the hosted page is refused with another verifier',
    level: 'MUST',
    claims: ['SEED-020', 'SEED-078', 'SEED-079'],
    points: ['grant.status', 'pkce.description', 'error.family'],
    needs: ['hostedUi'],
  },
  'UI-054': {
    title: 'a code of the hosted page is refused to another client',
    level: 'SHOULD',
    claims: [],
    needs: ['hostedUi', 'otherClient'],
  },
  'UI-055': {
    title: 'a code comes to the redirect URI of its own session',
    level: 'MUST',
    claims: ['DOC-003', 'DOC-064'],
    needs: ['hostedUi', 'otherRedirectUri'],
  },
  'UI-056': {
    title: 'a denial comes to the redirect URI of its own session',
    level: 'MUST',
    claims: ['SEED-157', 'DOC-003'],
    needs: ['hostedUi', 'deny', 'otherRedirectUri'],
  },
  'UI-057': {
    title: 'the page signs in until the ten minutes of its session are over',
    level: 'MUST',
    claims: ['SEED-059'],
    needs: ['hostedUi', 'clock'],
    effects: ['moves clock'],
    patience: 11,
  },
});
