import { defineClaims } from './define.ts';

export const oauthToken = defineClaims('oauth-token', {
  'DOC-017': {
    place: 'body, grant_type',
    binds: ['server'],
    says: 'The token endpoint knows exactly two grant types, authorization_code and refresh_token.',
  },
  'DOC-018': {
    place: 'body',
    binds: ['server'],
    says: 'code, redirect_uri and code_verifier are required with authorization_code.',
  },
  'DOC-019': { place: 'body', binds: ['server'], says: 'refresh_token is required with refresh_token.' },
  'DOC-020': {
    place: 'body, redirect_uri',
    binds: ['server'],
    says: 'redirect_uri must be exactly the one of step 1.',
  },
  'DOC-021': {
    place: 'body, code_verifier',
    binds: ['server'],
    says: 'code_verifier has 43 to 128 letters, digits, hyphens, dots, underscores and tildes.',
  },
  'DOC-022': { place: 'response fields, expires_in', binds: ['server'], says: 'expires_in is the number 21600.' },
  'DOC-023': { place: 'token lifetimes', binds: ['server'], says: 'An access token expires after six hours.' },
  'DOC-024': {
    place: 'response fields, refresh_token_expires_in',
    binds: ['server'],
    says: 'refresh_token_expires_in is the number 15897600, which is 184 days.',
    also: ['introduction'],
  },
  'DOC-025': { place: 'response fields', binds: ['server'], says: 'Both grants answer the same members.' },
  'DOC-026': {
    place: 'token lifetimes',
    binds: ['client'],
    says: 'The app refreshes five minutes before the access token expires.',
  },
  'DOC-027': { place: 'headers and body', binds: ['server'], says: 'A token request is JSON.' },
});
