import { defineClaims } from './define.ts';

export const logout = defineClaims('logout', {
  'DOC-046': {
    place: 'response and effects',
    binds: ['server'],
    says: 'Logout answers success true, and every later request with the token is a 401.',
  },
  'DOC-047': { place: 'headers', binds: ['server'], says: 'Logout requires a bearer and x-client-key.' },
  'DOC-048': {
    place: 'overview',
    binds: ['client'],
    says: 'Apps that use OAuth call revoke instead of logout.',
  },
  'DOC-065': {
    place: 'advice',
    binds: ['client'],
    says: 'The app calls logout before it drops its own tokens.',
  },
});
