import { defineClaims } from '../define.ts';

/** Getting help, and the quick-reference tables of error codes and statuses. */
export const quickReference = defineClaims('oauth-troubleshooting', {
  'SEED-151': {
    place: 'L950-958',
    binds: ['documentation', 'client'],
    says: 'Support requests carry codes, sanitized samples, environment, time and the client key, never the secret key.',
  },
  'SEED-152': {
    place: 'L941-948',
    binds: ['client', 'server'],
    says: 'Logs hold no secret header values.',
  },
  'SEED-153': {
    place: 'L933-939',
    binds: ['documentation'],
    says: 'There are a status page and a dashboard with error rates.',
    excluded: 'process',
  },
  'SEED-154': { place: 'L976', binds: ['server'], says: 'invalid_request means missing or invalid parameters.' },
  'SEED-155': {
    place: 'L977',
    binds: ['server'],
    says: 'invalid_grant means that the code was used twice or has expired.',
  },
  'SEED-156': { place: 'L978', binds: ['server'], says: 'invalid_client means wrong keys.' },
  'SEED-157': {
    place: 'L979',
    binds: ['hosted-ui', 'client'],
    says: 'access_denied means that the user clicked deny, which is expected behaviour.',
  },
  'SEED-158': {
    place: 'L980',
    binds: ['server'],
    says: 'unauthorized_client means that OAuth is not enabled for the client.',
  },
  'SEED-159': { place: 'L974-980', binds: ['server'], says: 'The OAuth error codes are these five.' },
  'SEED-160': { place: 'L986', binds: ['server'], says: 'A 400 points to the parameters of the request.' },
  'SEED-161': { place: 'L987', binds: ['server'], says: 'A 401 points to the token.' },
  'SEED-162': {
    place: 'L988',
    binds: ['server'],
    says: 'A 403 points to permissions or scope.',
    excluded: 'out of reach',
  },
  'SEED-163': { place: 'L989', binds: ['server'], says: 'A 404 means that the address is wrong.' },
  'SEED-164': {
    place: 'L990',
    binds: ['server'],
    says: 'A 498 means that the client key is invalid.',
    also: ['card-transactions'],
  },
  'SEED-165': {
    place: 'L991',
    binds: ['server'],
    says: 'A 499 means that the client key is missing.',
    also: ['card-transactions'],
  },
  'SEED-166': {
    place: 'L992',
    binds: ['server', 'client'],
    says: 'A 500 is an error of the server, so a retry may help.',
  },
  'SEED-167': {
    place: 'L522-536',
    binds: ['documentation', 'client'],
    says: 'The app records address, options, status and body of its calls.',
    excluded: 'partner client',
  },
  'SEED-168': {
    place: 'L941-948',
    binds: ['documentation', 'client'],
    says: 'Logs hold bodies, sanitized headers, times and stack traces.',
  },
  'SEED-169': {
    place: 'L996-1011',
    binds: ['documentation'],
    says: 'There are pages on the quick start, security, token management and the API reference.',
    excluded: 'background',
  },
});
