import { defineClaims } from './define.ts';

export const oauthSecurity = defineClaims('oauth-security', {
  'DOC-061': {
    place: 'principles',
    binds: ['client'],
    says: 'Users may revoke at any time, and apps honour it at once.',
  },
  'DOC-062': {
    place: 'principles',
    binds: ['client'],
    says: 'Apps ask for the least privilege, and for explicit consent to each kind of action.',
    also: ['oauth-quickstart'],
    excluded: 'partner client',
  },
});
