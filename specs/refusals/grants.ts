import {
  anyOf,
  grantError,
  invalidRequest,
  letThrough,
  oauthError,
  unasked,
  type Refusal,
  type RefusalShape,
} from './define.ts';

const CODE_SPENT = 'Authorization code has expired or already been used';
const VERIFIER_FAILED = 'Code verifier validation failed';
const SESSION_EXPIRED = 'OAuth session has expired';
const REFRESH_FAILED = 'Refresh token is invalid or expired';

const badVerifier = [
  ...grantError('grant.status', VERIFIER_FAILED, { 'pkce.description': 'verifier' }),
  ...grantError('grant.status', CODE_SPENT, { 'pkce.description': 'code' }),
];

/** What is no credential of its kind may be refused as a malformed one too: 400 or 422, whichever `validation.status` says. */
const MALFORMED = unasked(invalidRequest()).filter(({ status, family }) => status === 422 || family === 'oauth');

/** SEED L482 calls it an invalid grant, the table L976 an invalid request, RFC 6749 unsupported (`unsupported.error`). */
const unsupportedGrantType = (point: 'grant.status' | 'refresh.status') => [
  ...grantError(point, undefined, { 'unsupported.error': 'seed' }),
  ...oauthError(400, 'invalid_request', { 'unsupported.error': 'seed' }).slice(0, 1),
  ...oauthError(400, 'unsupported_grant_type', { 'unsupported.error': 'rfc' }),
  { status: 422, family: 'message' as const, variants: { 'unsupported.error': '422' } },
];

const isOAuth = ({ family }: RefusalShape) => family === 'oauth';

/** Codes, verifiers, sessions and refresh tokens that do not buy what they should. */
export const grants = {
  'invalid_grant: code': {
    title: 'a code that is spent, expired or unknown',
    source: 'SEED L72-75',
    shapes: grantError('grant.status', CODE_SPENT),
  },
  'invalid_grant: late code': {
    title: 'a code that is exchanged too late',
    source: 'SEED L72-82, L223-230',
    shapes: [
      ...grantError('grant.status', CODE_SPENT),
      // Its session is as old as the code, and the guide does not say which of the two is looked at first.
      ...grantError('grant.status', SESSION_EXPIRED),
    ],
  },
  'invalid_grant: verifier': {
    title: 'a verifier that does not belong to the challenge',
    source: 'SEED L326-329, L75-81',
    shapes: badVerifier,
  },
  'malformed verifier': {
    title: 'a verifier with other characters than the documented ones',
    source: 'SEED L572, L326-329; oauth-token',
    shapes: unasked([...badVerifier, ...invalidRequest()]),
  },
  'unverifiable challenge': {
    title: 'a challenge that is not the S256 of its verifier, at the start or at the exchange',
    source: 'SEED L326-341; L45',
    shapes: unasked([...badVerifier, ...invalidRequest()]),
  },
  'verifier of another length': {
    title: 'a verifier that is too short or too long',
    source: "SEED L343; oauth-token: 43 to 128, yet the page's own example has 40",
    shapes: [
      ...unasked([...badVerifier, ...invalidRequest()], { 'verifier.length': 'enforced' }),
      ...letThrough('verifier.length', 'ignored'),
    ],
  },
  'invalid_grant: session': {
    title: 'an authorization session that has expired',
    source: 'SEED L223-226',
    shapes: grantError('grant.status', SESSION_EXPIRED),
  },
  'invalid_grant: refresh token': {
    title: 'a refresh token that is invalid, expired or replaced',
    source: 'SEED L472-475, L508',
    shapes: grantError('refresh.status', REFRESH_FAILED),
  },
  'no code': {
    title: 'something else in place of a code',
    source: 'SEED L67-75, L282-285',
    shapes: [...grantError('grant.status', CODE_SPENT), ...MALFORMED],
  },
  'no refresh token': {
    title: 'something else in place of a refresh token',
    source: 'SEED L472-475, L282-285',
    shapes: [...grantError('refresh.status', REFRESH_FAILED), ...MALFORMED],
  },
  'unsupported grant_type': {
    title: 'a grant_type that no document names',
    source: 'SEED L482, L976; RFC 6749 section 5.2',
    shapes: unsupportedGrantType('grant.status'),
  },
  'grant_type missing': {
    title: 'a token request without grant_type',
    source: 'oauth-token: required; SEED L29-32, L482',
    shapes: [...invalidRequest(), ...unasked(unsupportedGrantType('grant.status')).filter(isOAuth)],
  },
  'grant_type wrong for a refresh': {
    title: 'a refresh token under a grant_type that no document names',
    source: 'SEED L482, L489, L976; RFC 6749 section 5.2',
    shapes: unsupportedGrantType('refresh.status'),
  },
  'grant_type of a code for a refresh': {
    title: 'a refresh token under the grant_type authorization_code, which needs a code',
    source: 'oauth-token: code is required; SEED L482, L489',
    shapes: [...invalidRequest(), ...unasked(grantError('refresh.status')).filter(isOAuth)],
  },
  refused: {
    title: 'a request that no document lets through',
    source: 'no page prints how; SEED L552-556',
    shapes: anyOf([400, 401, 403, 404, 422]),
  },
} as const satisfies Record<string, Refusal>;
