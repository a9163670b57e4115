import { defineClaims } from './define.ts';

export const loginOtp = defineClaims('login-otp', {
  'DOC-042': {
    place: 'body and response',
    binds: ['server'],
    says: 'The send call takes the UUID userId and answers success true.',
  },
  'DOC-043': { place: 'overview', binds: ['server'], says: 'The same call sends a one-time password again.' },
  'DOC-044': {
    place: 'overview',
    binds: ['server'],
    says: 'A one-time password typically has six digits and expires after a few minutes.',
    also: ['login'],
  },
  'DOC-045': { place: 'body', binds: ['server'], says: 'The send call requires a userId in the form of a UUID.' },
});
