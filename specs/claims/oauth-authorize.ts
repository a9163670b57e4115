import { defineClaims } from './define.ts';

export const oauthAuthorize = defineClaims('oauth-authorize', {
  'DOC-010': { place: 'body', binds: ['server'], says: 'token is a JWT.' },
  'DOC-011': {
    place: 'headers and body',
    binds: ['server'],
    says: 'Authorize needs both the JWT in the body and the login access token as bearer.',
  },
  'DOC-012': { place: 'headers', binds: ['server'], says: 'Authorize requires x-client-key.' },
  'DOC-013': {
    place: 'response fields',
    binds: ['server'],
    says: 'Authorize answers the strings url, code and state.',
  },
  'DOC-014': {
    place: 'response fields',
    binds: ['server'],
    says: 'url is the complete redirect address with that code and that state.',
  },
  'DOC-015': { place: 'response fields', binds: ['server'], says: 'state equals the state of step 1.' },
  'DOC-016': {
    place: 'overview',
    binds: ['hosted-ui'],
    says: 'In the hosted flow the hosted page calls authorize, not the app.',
  },
});
