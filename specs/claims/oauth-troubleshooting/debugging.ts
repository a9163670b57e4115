import { defineClaims } from '../define.ts';

/** Debugging strategies, and what differs between environments. */
export const debugging = defineClaims('oauth-troubleshooting', {
  'SEED-113': { place: 'L527-536', binds: ['server'], says: 'Every answer is JSON, errors included.' },
  'SEED-114': { place: 'L543', binds: ['server'], says: 'x-client-key is always required.' },
  'SEED-115': { place: 'L544', binds: ['server'], says: 'x-secret-key is required for OAuth endpoints.' },
  'SEED-116': { place: 'L545', binds: ['server'], says: 'Authorization is required for authenticated endpoints.' },
  'SEED-117': { place: 'L546', binds: ['server'], says: 'Content-Type is required for POST and PUT.' },
  'SEED-118': { place: 'L552', binds: ['server'], says: '400 means missing or invalid parameters.' },
  'SEED-119': { place: 'L553', binds: ['server'], says: '401 means an invalid token or invalid credentials.' },
  'SEED-120': {
    place: 'L554',
    binds: ['server'],
    says: '403 means valid authentication with insufficient permissions.',
    excluded: 'out of reach',
  },
  'SEED-121': {
    place: 'L555',
    binds: ['server'],
    says: '498 means an invalid client key.',
    also: ['card-transactions'],
  },
  'SEED-122': {
    place: 'L556',
    binds: ['server'],
    says: '499 means a missing client key.',
    also: ['card-transactions'],
  },
  'SEED-123': {
    place: 'L563-576',
    binds: ['client', 'server'],
    says: 'A verifier has 43 to 128 letters, digits, hyphens, dots, underscores and tildes.',
  },
  'SEED-124': {
    place: 'L573-575',
    binds: ['client'],
    says: 'The same verifier always gives the same challenge.',
  },
  'SEED-125': {
    place: 'L626-635',
    binds: ['client'],
    says: 'The app traces OAUTH_INIT, LOGIN, AUTH_CODE and TOKEN_EXCHANGE in this order.',
  },
  'SEED-126': {
    place: 'L627-634',
    binds: ['client'],
    says: 'Logs keep at most the first 20 characters of a token or code.',
  },
  'SEED-127': {
    place: 'L680',
    binds: ['server'],
    says: 'Plain HTTP is allowed in the sandbox only.',
    also: ['oauth-hosted-ui', 'oauth-quickstart'],
  },
  'SEED-128': { place: 'L681', binds: ['server'], says: 'Client keys differ between environments.' },
  'SEED-129': {
    place: 'L682',
    binds: ['documentation'],
    says: 'Sandbox data is not carried over to production.',
    excluded: 'background',
  },
  'SEED-130': {
    place: 'L683',
    binds: ['documentation'],
    says: 'Rate limits may differ between environments.',
    excluded: 'background',
  },
  'SEED-131': {
    place: 'L687',
    binds: ['server'],
    says: 'HTTPS is strictly required in production.',
    also: ['oauth-hosted-ui', 'oauth-quickstart'],
  },
  'SEED-132': { place: 'L688', binds: ['server'], says: 'Redirect URIs must be white-listed in production.' },
  'SEED-133': {
    place: 'L689',
    binds: ['documentation'],
    says: 'Production validates more strictly.',
    excluded: 'background',
  },
  'SEED-134': {
    place: 'L690',
    binds: ['documentation'],
    says: 'Production tolerates fewer errors.',
    excluded: 'background',
  },
  'SEED-135': {
    place: 'L696-704',
    binds: ['server'],
    says: 'The US environment requires the header x-us-env: true beside x-client-key.',
  },
});
