import { defineClaims } from './define.ts';

export const oauthRevoke = defineClaims('oauth-revoke', {
  'DOC-049': {
    place: 'overview and response',
    binds: ['server'],
    says: 'Revoke is a DELETE that answers success true.',
  },
  'DOC-050': {
    place: 'effects',
    binds: ['server'],
    says: 'Revoke ends all access tokens and refresh tokens of the client for the user.',
  },
  'DOC-051': { place: 'effects', binds: ['server'], says: 'Revoke does not log the user out of the account.' },
  'DOC-052': { place: 'effects', binds: ['server'], says: 'After revoke the app starts again from step 1.' },
});
