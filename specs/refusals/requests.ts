import { anyOf, grantError, invalidRequest, letThrough, oauthError, unasked, type Refusal } from './define.ts';

const REDIRECT_MISMATCH = 'redirect_uri does not match whitelisted URI';

const otherRedirectUri = [
  ...unasked([...invalidRequest(), ...oauthError(401, 'invalid_request', {})], {
    'redirect.exchange': 'invalid_request',
  }),
  ...unasked(grantError('grant.status'), { 'redirect.exchange': 'invalid_grant' }),
];

/** Requests that are incomplete, malformed, or for another redirect URI. */
export const requests = {
  invalid_request: { title: 'an invalid request', source: 'SEED L29-32, L552', shapes: invalidRequest() },
  'an OAuth error': {
    title: 'a faulty request to an OAuth endpoint',
    source: 'SEED L29-32, L72-75, L186-189, L472-475: error and error_description',
    shapes: [
      ...[400, 401].map((status) => ({ status, family: 'oauth' as const, variants: { 'error.family': 'oauth' } })),
      ...[400, 401].map((status) => ({ status, family: 'message' as const, variants: { 'error.family': 'message' } })),
      { status: 422, family: 'message', variants: { 'validation.status': '422' } },
    ],
  },
  'invalid_request: code_challenge': {
    title: 'a start without code_challenge',
    source: 'SEED L29-32',
    shapes: invalidRequest('Missing required parameter: code_challenge'),
  },
  'invalid_request: redirect_uri': {
    title: 'a redirect URI that is not white-listed',
    source: 'SEED L186-189',
    shapes: invalidRequest(REDIRECT_MISMATCH),
  },
  'redirect URI in API mode': {
    title: 'a redirect URI that is not white-listed, in API mode',
    source: 'SEED L186-189; oauth-api-mode: required but not used',
    shapes: [
      ...unasked(invalidRequest(REDIRECT_MISMATCH), { 'redirect.apiMode': 'enforced' }),
      ...letThrough('redirect.apiMode', 'ignored'),
    ],
  },
  'redirect URI at the exchange': {
    title: 'an exchange with another redirect URI',
    source: 'oauth-token: must match exactly; SEED L186-189; RFC 6749 section 5.2',
    shapes: [...otherRedirectUri, ...letThrough('redirect.exchange', 'ignored')],
  },
  'redirect URI at the exchange of a hosted code': {
    title: 'an exchange of a code from the hosted page with another redirect URI',
    source: 'oauth-token: must match exactly; only API mode does not use it',
    shapes: unasked(otherRedirectUri),
  },
  'short state': {
    title: 'a state of seven characters',
    source: 'client code, citing the contract: at least eight',
    shapes: [
      ...invalidRequest().map((shape) => ({ ...shape, variants: { ...shape.variants, 'state.minimum': '8' } })),
      ...letThrough('state.minimum', 'none'),
    ],
  },
  'unknown member': {
    title: 'a body with a member that no document names',
    source: 'no page forbids it; client code: x field is not allowed',
    shapes: [
      { status: 422, family: 'message', variants: { 'validation.unknownField': '422' } },
      ...letThrough('validation.unknownField', 'ignored'),
    ],
  },
  'foreign client_id': {
    title: 'a client_id that is not the client key of the header',
    source: 'oauth-authorize-initiate: the same value; no page prints how it is refused',
    shapes: anyOf([400, 401, 403, 404, 422, 498]),
  },
  'unsupported response_type': {
    title: 'a response_type other than code',
    source: 'SEED L37; RFC 6749 section 4.1.2.1',
    shapes: [
      ...oauthError(400, 'invalid_request', { 'unsupported.error': 'seed' }),
      ...oauthError(400, 'unsupported_response_type', { 'unsupported.error': 'rfc' }).slice(0, 1),
      { status: 422, family: 'message', variants: { 'unsupported.error': '422' } },
    ],
  },
  'invalid parameter': {
    title: 'a missing or invalid parameter outside OAuth',
    source: 'login: 422 Validation Error; SEED L552',
    shapes: anyOf([400, 422], (status) => ({ 'validation.status': String(status) })),
  },
  'unreadable body': {
    title: 'a body that is no JSON object, or too large',
    source: 'SEED L552: 400 for invalid requests',
    shapes: anyOf([400, 413, 415, 422]),
  },
  'oversized password': {
    title: 'a login with a password of 300,000 characters',
    source: 'SEED L552-553: 400 for invalid requests, 401 for wrong credentials; login: 400',
    shapes: anyOf([400, 401, 403, 404, 413, 422]),
  },
  'not found': { title: 'an unknown path', source: 'SEED L989', shapes: anyOf([404]) },
} as const satisfies Record<string, Refusal>;
