import { defineClaims } from './define.ts';

export const oauthQuickstart = defineClaims('oauth-quickstart', {
  'DOC-059': {
    place: 'prerequisites',
    binds: ['server'],
    says: 'A redirect URI is HTTPS in production, HTTP in development only, and of a custom scheme only with approval.',
  },
  'DOC-060': {
    place: 'prerequisites',
    binds: ['client', 'hosted-ui'],
    says: "The secret key never stands in code that runs on the client's side.",
    also: ['consent'],
  },
});
