import { defineClaims } from './define.ts';

export const oauthHostedUi = defineClaims('oauth-hosted-ui', {
  'DOC-007': {
    place: 'parameters',
    binds: ['server'],
    says: 'scope is optional and holds permissions separated by spaces.',
  },
  'DOC-063': {
    place: 'two-factor sign-in',
    binds: ['hosted-ui'],
    says: 'Two-factor sign-in on the hosted page is a one-time password or biometric.',
  },
});
