import { defineRequirements } from './define.ts';

/** Sandbox and production: transport of redirect URIs, and keys that belong to one stage. Every row holds in both. */
export const stage = defineRequirements('STAGE', {
  'STAGE-001': {
    title: 'a plain HTTP redirect URI is refused in production, and accepted in the sandbox if white-listed',
    level: 'MUST',
    claims: ['SEED-127', 'SEED-131', 'DOC-059'],
    needs: ['httpRedirectUri'],
  },
  'STAGE-002': {
    title: 'the client key of the other stage is refused',
    level: 'MUST',
    claims: ['SEED-031', 'SEED-035', 'SEED-128'],
    needs: ['otherStage'],
  },
  'STAGE-003': {
    title: 'the secret key of the other stage is refused',
    level: 'MUST',
    claims: ['SEED-031', 'SEED-035'],
    needs: ['otherStage'],
  },
  'STAGE-004': { title: 'whether the API answers plain HTTP', level: 'INFO', claims: [] },
});
