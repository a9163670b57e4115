import { defineClaims } from './define.ts';

export const oauthApiMode = defineClaims('oauth-api-mode', {
  'DOC-006': {
    place: 'step 1, parameters',
    binds: ['server'],
    says: 'mode has to be exactly api to turn API mode on.',
  },
  'DOC-008': {
    place: 'step 1, parameters',
    binds: ['server'],
    says: 'redirect_uri is required in API mode, but not used.',
  },
  'DOC-009': {
    place: 'step 1, response',
    binds: ['server'],
    says: 'The session token is valid for ten minutes and is not a token for API calls.',
  },
});
