import { defineClaims } from './define.ts';

export const oauthAuthorizeInitiate = defineClaims('oauth-authorize-initiate', {
  'DOC-001': { place: 'PKCE rules', binds: ['server'], says: 'PKCE is mandatory for every authorization.' },
  'DOC-002': {
    place: 'query parameters',
    binds: ['server'],
    says: 'client_id is a UUID and equals the value of x-client-key.',
  },
  'DOC-003': {
    place: 'response',
    binds: ['server'],
    says: 'Without mode, initiate answers a 302 redirect to the hosted page or JSON with its url.',
  },
  'DOC-004': {
    place: 'response, API mode',
    binds: ['server'],
    says: 'With mode=api, initiate answers JSON with the session token and the url.',
    also: ['oauth-api-mode'],
  },
  'DOC-005': { place: 'response fields', binds: ['server'], says: 'An initiate answer has the strings token and url.' },
  'DOC-064': {
    place: 'overview, hosted flow',
    binds: ['hosted-ui'],
    says: 'The hosted page grants permission automatically.',
  },
});
