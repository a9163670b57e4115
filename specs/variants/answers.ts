import type { VariationPoint } from './define.ts';

/** What holds for every answer. */
export const answers = {
  'validation.status': {
    title: 'the answer to a missing or invalid parameter',
    contradiction: 'C-11',
    default: '400',
    answers: {
      '400': 'SEED L29-32: 400 invalid_request',
      '422': 'login: 422 Validation Error, with a message',
    },
    toldBy: 'the status and the body',
  },
  'validation.unknownField': {
    title: 'an undocumented member in a request body',
    contradiction: 'C-11',
    default: 'ignored',
    answers: { ignored: 'no page forbids it', '422': 'client code: "x field is not allowed"' },
    toldBy: 'a request with one member too many',
  },
  'error.family': {
    title: 'the members of an OAuth endpoint error',
    contradiction: 'C-09',
    default: 'oauth',
    answers: {
      oauth: 'SEED: error and error_description',
      message: 'card-transactions, get-user: message',
    },
    toldBy: 'the members of the body',
  },
  'probe.path': {
    title: 'the path of the authenticated API call',
    contradiction: 'C-12',
    default: '/v1/users/me',
    answers: { '/v1/users/me': 'SEED L309, L444', '/v1/user': 'get-user and every other page' },
    toldBy: 'which of the two does not answer 404',
  },
  'success.status': {
    title: 'the status of a successful POST',
    contradiction: 'C-36',
    default: '200',
    answers: { '200': 'user-authentication: 200 OK', '201': 'other pages print a body without a status' },
    toldBy: 'the status',
  },
} as const satisfies Record<string, VariationPoint>;
