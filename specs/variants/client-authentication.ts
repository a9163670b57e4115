import type { VariationPoint } from './define.ts';

/** The two client headers. */
export const clientAuthentication = {
  'clientKey.unknown': {
    title: 'the answer to an unknown client key',
    contradiction: 'C-07',
    default: '498',
    answers: {
      '498': 'SEED L555, L990; card-transactions: Invalid client key',
      invalid_client: 'SEED L109-116: Client authentication failed',
    },
    toldBy: 'the status and the body',
  },
  'clientKey.missing': {
    title: 'the answer to a missing client key',
    contradiction: 'C-07',
    default: '499',
    answers: {
      '499': 'SEED L556, L991; card-transactions: Missing client key',
      invalid_client: 'SEED L119: Client authentication failed',
    },
    toldBy: 'the status and the body',
  },
  'clientKey.missingOnCall': {
    title: 'the answer to an API call with a bearer and without a client key',
    contradiction: 'C-07b',
    default: '499',
    answers: { '499': 'SEED L556, L991', '401': 'SEED L428' },
    toldBy: 'the status',
  },
  'clientKey.wording': {
    title: 'the message of 498 and 499',
    contradiction: 'C-30',
    default: 'documented',
    answers: {
      documented: 'card-transactions: Invalid client key, Missing client key',
      generic: 'client code: Invalid Token, Token Required',
    },
    toldBy: 'the member message',
  },
  'client.status': {
    title: 'the status of a client that fails to authenticate',
    contradiction: 'C-10',
    default: '401',
    answers: { '401': 'SEED L553: authentication failed', '400': 'RFC 6749 section 5.2' },
    toldBy: 'the status',
  },
  'secret.initiate': {
    title: 'the secret key at initiate',
    contradiction: 'C-06',
    default: 'required',
    answers: { required: 'SEED L544', optional: 'client code sends none' },
    toldBy: 'a request without the header',
  },
  'secret.authorize': {
    title: 'the secret key at authorize',
    contradiction: 'C-06',
    default: 'required',
    answers: { required: 'SEED L544', optional: 'oauth-authorize lists only the client key' },
    toldBy: 'a request without the header',
  },
  'secret.token': {
    title: 'the secret key at the token endpoint',
    contradiction: 'C-06',
    default: 'required',
    answers: {
      required: 'SEED L544',
      optional: 'oauth-token lists only the client key',
      rejected: 'client code: extra client authentication is refused',
    },
    toldBy: 'a request without the header, and one with it',
  },
} as const satisfies Record<string, VariationPoint>;
