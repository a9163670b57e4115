import type { VariationPoint } from './define.ts';

/** Codes, verifiers, access and refresh tokens. */
export const tokens = {
  'refresh.lifetime': {
    title: 'the lifetime of a refresh token, in seconds',
    contradiction: 'C-01',
    default: '604800',
    answers: {
      '604800': 'SEED L479: seven days',
      '15897600': 'oauth-token, introduction: 184 days',
      absent: 'client code: the member was missing in a live answer',
    },
    toldBy: 'refresh_token_expires_in',
  },
  'grant.status': {
    title: 'the status of a refused code grant or expired session',
    contradiction: 'C-10',
    default: '400',
    answers: { '400': 'SEED L552 with RFC 6749; client code', '401': 'SEED L508 treats a refused grant as 401' },
    toldBy: 'the status',
  },
  'refresh.status': {
    title: 'the status of a refused refresh token',
    contradiction: 'C-10',
    default: '401',
    answers: { '401': 'SEED L508', '400': 'RFC 6749; client code' },
    toldBy: 'the status',
  },
  'unsupported.error': {
    title: 'the error code of an unsupported response_type or grant_type',
    contradiction: 'C-20',
    default: 'seed',
    answers: {
      seed: 'SEED L37, L482: invalid_request, invalid_grant',
      rfc: 'RFC 6749: unsupported_response_type, unsupported_grant_type',
      '422': 'login: 422 Validation Error',
    },
    toldBy: 'the member error, or the status',
  },
  'pkce.description': {
    title: 'the description of a wrong verifier',
    contradiction: 'C-16',
    default: 'verifier',
    answers: {
      verifier: 'SEED L328: Code verifier validation failed',
      code: 'SEED L75, L81: Authorization code has expired or already been used',
    },
    toldBy: 'the member error_description',
  },
  'verifier.length': {
    title: 'the length of the code verifier',
    contradiction: 'C-18',
    default: 'enforced',
    answers: { enforced: 'SEED L343; oauth-token', ignored: "oauth-token: the page's own example has 40 characters" },
    toldBy: 'an exchange with 42 characters',
  },
  token_type: {
    title: 'token_type in a token response',
    contradiction: 'C-19',
    default: 'absent',
    answers: { absent: 'oauth-token: not listed', Bearer: 'RFC 6749 section 5.1; client code' },
    toldBy: 'the member token_type',
  },
} as const satisfies Record<string, VariationPoint>;
