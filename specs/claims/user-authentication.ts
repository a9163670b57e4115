import { defineClaims } from './define.ts';

export const userAuthentication = defineClaims('user-authentication', {
  'DOC-032': {
    place: 'two-factor sign-in',
    binds: ['server'],
    says: 'A user with two-factor sign-in gets a 200 with isOtpRequired true, userId and a masked phone number.',
    also: ['login-otp'],
  },
  'DOC-057': {
    place: 'regional routing',
    binds: ['server'],
    says: 'On authentication endpoints the query region=us may replace the header x-us-env.',
  },
  'DOC-058': { place: 'headers', binds: ['server'], says: 'All authentication endpoints require x-client-key.' },
});
