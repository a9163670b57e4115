import { defineClaims } from './define.ts';

export const getUser = defineClaims('get-user', {
  'DOC-053': {
    place: 'headers',
    binds: ['server'],
    says: 'GET /v1/user accepts an access token from the OAuth flow or from login.',
  },
  'DOC-054': {
    place: 'response fields',
    binds: ['server'],
    says: 'GET /v1/user answers the documented members of a user.',
    also: ['user-profile'],
  },
  'DOC-055': {
    place: 'errors',
    binds: ['server'],
    says: 'A missing, invalid or expired token is a 401 with the message "Not authenticated".',
    also: ['verification', 'card-transactions', 'card-status'],
  },
});
