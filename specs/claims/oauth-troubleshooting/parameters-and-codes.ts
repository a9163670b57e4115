import { defineClaims } from '../define.ts';

/** First checks, and the accordions on missing parameters and on authorization codes. */
export const parametersAndCodes = defineClaims('oauth-troubleshooting', {
  'SEED-001': {
    place: 'L14',
    binds: ['documentation'],
    says: 'Most faults are PKCE validation, a state mismatch or token confusion, so these are checked first.',
    excluded: 'background',
  },
  'SEED-002': {
    place: 'L18',
    binds: ['documentation'],
    says: 'OAuth lets users authorize the app to act for them, and a technical fault may keep them from doing so.',
    excluded: 'background',
  },
  'SEED-003': {
    place: 'L29-32',
    binds: ['server'],
    says: 'A missing required parameter is answered with error invalid_request and a text in error_description.',
  },
  'SEED-004': {
    place: 'L31',
    binds: ['server'],
    says: 'Without code_challenge the description is "Missing required parameter: code_challenge".',
  },
  'SEED-005': {
    place: 'L36',
    binds: ['server'],
    says: 'A request without code_challenge_method is an invalid_request.',
  },
  'SEED-006': { place: 'L37', binds: ['server'], says: 'A request without response_type is an invalid_request.' },
  'SEED-007': {
    place: 'L37',
    binds: ['server'],
    says: 'A request whose response_type is not code is an invalid_request.',
    also: ['oauth-authorize-initiate', 'oauth-hosted-ui', 'oauth-api-mode'],
  },
  'SEED-008': { place: 'L38', binds: ['server'], says: 'A request without state is an invalid_request.' },
  'SEED-009': { place: 'L39', binds: ['server'], says: 'A request without client_id is an invalid_request.' },
  'SEED-010': { place: 'L39', binds: ['server'], says: 'A request without redirect_uri is an invalid_request.' },
  'SEED-011': {
    place: 'L31',
    binds: ['server'],
    says: 'The description names the missing parameter, whichever of the six it is.',
  },
  'SEED-012': {
    place: 'L44',
    binds: ['server'],
    says: 'Parameter names are case-sensitive and have to match exactly.',
  },
  'SEED-013': { place: 'L45', binds: ['server', 'client'], says: 'PKCE parameters are encoded in base64url.' },
  'SEED-014': { place: 'L51-53', binds: ['server'], says: 'A request with client_id alone lacks required parameters.' },
  'SEED-015': {
    place: 'L56-64',
    binds: ['server'],
    says: 'response_type, client_id, redirect_uri, state, code_challenge and code_challenge_method are all that is required.',
  },
  'SEED-016': {
    place: 'L62',
    binds: ['server'],
    says: 'The code_challenge_method is S256.',
    also: ['oauth-hosted-ui', 'oauth-api-mode'],
  },
  'SEED-017': {
    place: 'L72-75',
    binds: ['server'],
    says: 'A bad code is answered with invalid_grant and "Authorization code has expired or already been used".',
  },
  'SEED-018': { place: 'L79, L95-97', binds: ['server'], says: 'An authorization code can be exchanged once.' },
  'SEED-019': { place: 'L80', binds: ['server'], says: 'An authorization code lives ten minutes.' },
  'SEED-020': {
    place: 'L81',
    binds: ['server'],
    says: 'A verifier that does not match the challenge is an invalid_grant.',
  },
  'SEED-021': {
    place: 'L82',
    binds: ['server'],
    says: 'Too much time between the steps of the flow is an invalid_grant.',
  },
  'SEED-022': { place: 'L86', binds: ['client'], says: 'After a bad code the flow is restarted from step 1.' },
  'SEED-023': {
    place: 'L87',
    binds: ['client'],
    says: 'The app does not use an authorization code twice.',
  },
  'SEED-024': {
    place: 'L88',
    binds: ['client'],
    says: 'The app sends the verifier from which it made the challenge.',
  },
  'SEED-025': {
    place: 'L89',
    binds: ['client'],
    says: 'The app completes the token exchange within ten minutes.',
    excluded: 'partner client',
  },
  'SEED-026': {
    place: 'L98-100',
    binds: ['server', 'client'],
    says: 'The first exchange answers the tokens, which the app stores instead of exchanging again.',
  },
  'SEED-027': { place: 'L67', binds: ['server'], says: 'A code that is not valid at all is an invalid_grant too.' },
});
